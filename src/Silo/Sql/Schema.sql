-- The tables of a cluster in PostgreSQL. Run at every start of a silo, in one transaction; changes nothing that is there.
-- The providers of Orleans ask for their statements by name in OrleansQuery; everything else is our own.

CREATE TABLE IF NOT EXISTS OrleansQuery
(
    QueryKey  text PRIMARY KEY,
    QueryText text NOT NULL
);

-- One row a cluster. The version grows with every change of membership, and a change names the version it was made from.
CREATE TABLE IF NOT EXISTS feedback_cluster
(
    deployment_id text PRIMARY KEY,
    version       integer     NOT NULL DEFAULT 0,
    changed_at    timestamptz NOT NULL DEFAULT now()
);

-- One row for every start of a silo.
CREATE TABLE IF NOT EXISTS feedback_silo
(
    deployment_id   text        NOT NULL REFERENCES feedback_cluster ON DELETE CASCADE,
    address         text        NOT NULL,
    port            integer     NOT NULL,
    generation      integer     NOT NULL,
    silo_name       text        NOT NULL,
    host_name       text        NOT NULL,
    status          integer     NOT NULL, -- Orleans' SiloStatus: 3 active, 6 dead
    proxy_port      integer     NOT NULL, -- 0: takes no gateways
    suspect_times   text,
    start_time      timestamptz NOT NULL,
    i_am_alive_time timestamptz NOT NULL,
    PRIMARY KEY (deployment_id, address, port, generation)
);

-- One row an actor. The payload is the JSON that the embedded host stores too. An id is never null: a key that a provider
-- took for a number or a GUID has no text, and is refused here instead of sharing a row with others.
CREATE TABLE IF NOT EXISTS feedback_state
(
    service_id  text        NOT NULL,
    kind        text        NOT NULL,
    id          text        NOT NULL,
    version     integer     NOT NULL,
    payload     bytea,
    modified_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (service_id, kind, id)
);

-- Not compressed by the database: what is large in a payload is compressed already, and trying costs more than writing.
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 'feedback_state'::regclass AND attname = 'payload' AND attstorage <> 'e') THEN
        ALTER TABLE feedback_state ALTER COLUMN payload SET STORAGE EXTERNAL;
    END IF;
END $$;

-- The audit record: lines are added and read, never changed.
CREATE TABLE IF NOT EXISTS feedback_audit
(
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         uuid  NOT NULL UNIQUE,
    service_id text  NOT NULL,
    scope      text  NOT NULL,
    payload    jsonb NOT NULL
);

CREATE INDEX IF NOT EXISTS feedback_audit_by_scope ON feedback_audit (service_id, scope, number);
