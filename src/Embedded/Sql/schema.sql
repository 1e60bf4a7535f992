-- One row an actor. The payload is the JSON of the state with its version, the same as in a cluster.
CREATE TABLE IF NOT EXISTS actor_state (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL,
    payload  BLOB    NOT NULL,
    modified TEXT    NOT NULL
);

-- Lines are added and read, never changed. A line that tells of a change of state is written in its transaction.
CREATE TABLE IF NOT EXISTS audit (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    scope   TEXT NOT NULL,
    payload BLOB NOT NULL
);

CREATE INDEX IF NOT EXISTS audit_by_scope ON audit (scope, number);
