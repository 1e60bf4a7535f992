INSERT INTO audit (scope, payload) VALUES ($scope, $payload);
