SELECT version, payload FROM actor_state WHERE id = $id;
