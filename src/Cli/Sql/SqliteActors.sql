SELECT id, version, payload, modified FROM actor_state ORDER BY id;
