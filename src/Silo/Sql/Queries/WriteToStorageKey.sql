-- Writes an actor's state over the version it was read at, in one statement. Always one row: an unchanged version (null where there was
-- none) is how the provider learns that somebody else has written.
-- Lines of the audit record come behind the state, as its last member; they go into the record with the same write, and the state is stored without them.
WITH given AS (
    SELECT @PayloadBinary AS payload, position('\x2c226175646974223a5b7b226964223a22'::bytea IN @PayloadBinary) AS lines), -- ,"audit":[{"id":"
written AS (
    INSERT INTO feedback_state AS held (service_id, kind, id, version, payload)
    SELECT @ServiceId, @GrainTypeString, @GrainIdExtensionString, 1,
           CASE WHEN given.lines > 0 THEN substring(given.payload FROM 1 FOR given.lines - 1) || '}'::bytea ELSE given.payload END
      FROM given
     WHERE @GrainStateVersion IS NULL
        OR EXISTS (SELECT 1 FROM feedback_state
                    WHERE service_id = @ServiceId AND kind = @GrainTypeString AND id = @GrainIdExtensionString)
    ON CONFLICT (service_id, kind, id) DO UPDATE
       SET payload = excluded.payload, version = held.version + 1, modified_at = now()
     WHERE held.version = @GrainStateVersion
    RETURNING version),
noted AS (
    INSERT INTO feedback_audit (service_id, id, scope, payload)
    SELECT @ServiceId, (line ->> 'id')::uuid, line -> 'event' ->> 'scope', line -> 'event'
      FROM given, written, jsonb_array_elements(CASE WHEN given.lines > 0 THEN convert_from(given.payload, 'UTF8')::jsonb -> 'audit' ELSE '[]' END) AS line
    ON CONFLICT (id) DO NOTHING)
SELECT coalesce((SELECT version FROM written), @GrainStateVersion) AS NewGrainStateVersion
