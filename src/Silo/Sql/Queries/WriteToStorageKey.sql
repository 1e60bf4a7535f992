-- Writes an actor's state over the version it was read at, in one statement. Always one row: an unchanged version (null where there was
-- none) is how the provider learns that somebody else has written.
WITH written AS (
    INSERT INTO feedback_state AS held (service_id, kind, id, version, payload)
    SELECT @ServiceId, @GrainTypeString, @GrainIdExtensionString, 1, @PayloadBinary
     WHERE @GrainStateVersion IS NULL
        OR EXISTS (SELECT 1 FROM feedback_state
                    WHERE service_id = @ServiceId AND kind = @GrainTypeString AND id = @GrainIdExtensionString)
    ON CONFLICT (service_id, kind, id) DO UPDATE
       SET payload = excluded.payload, version = held.version + 1, modified_at = now()
     WHERE held.version = @GrainStateVersion
    RETURNING version)
SELECT coalesce((SELECT version FROM written), @GrainStateVersion) AS NewGrainStateVersion
