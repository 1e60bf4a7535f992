INSERT INTO actor_state (id, version, payload, modified) VALUES ($id, $version, $payload, $modified);
