-- Whether there is anything.
SELECT EXISTS (SELECT 1 FROM actor_state) OR EXISTS (SELECT 1 FROM audit);
