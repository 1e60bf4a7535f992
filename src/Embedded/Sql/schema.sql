-- One row an actor. The payload is the JSON of the state with its version, the same as in a cluster.
CREATE TABLE IF NOT EXISTS actor_state (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL,
    payload  BLOB    NOT NULL,
    modified TEXT    NOT NULL
);
