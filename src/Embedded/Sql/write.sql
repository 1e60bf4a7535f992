-- Writes only over the version that was read; no row back means that somebody else wrote.
INSERT INTO actor_state (id, version, payload, modified)
SELECT $id, 1, $payload, $modified
 WHERE $version = 0 OR EXISTS (SELECT 1 FROM actor_state WHERE id = $id)
ON CONFLICT (id) DO UPDATE
   SET version = actor_state.version + 1, payload = excluded.payload, modified = excluded.modified
 WHERE actor_state.version = $version
RETURNING version;
