-- Empties an actor's state and keeps its row. One row, as in WriteToStorageKey.
WITH cleared AS (
    UPDATE feedback_state SET payload = NULL, version = version + 1, modified_at = now()
     WHERE service_id = @ServiceId AND kind = @GrainTypeString AND id = @GrainIdExtensionString AND version = @GrainStateVersion
    RETURNING version)
SELECT coalesce((SELECT version FROM cleared), @GrainStateVersion) AS NewGrainStateVersion
