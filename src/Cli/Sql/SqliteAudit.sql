SELECT scope, payload FROM audit ORDER BY number;
