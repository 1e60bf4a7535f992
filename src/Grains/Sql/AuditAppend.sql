-- A line that was sent before is there already: lines wait with the state they tell of until they have arrived, and may be sent twice.
INSERT INTO feedback_audit (service_id, id, scope, payload)
VALUES (@service, @id, @scope, @payload)
ON CONFLICT (id) DO NOTHING;
