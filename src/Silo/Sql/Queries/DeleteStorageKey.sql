-- Forgets an actor. One row, as in WriteToStorageKey.
WITH deleted AS (
    DELETE FROM feedback_state
     WHERE service_id = @ServiceId AND kind = @GrainTypeString AND id = @GrainIdExtensionString AND version = @GrainStateVersion
    RETURNING version + 1 AS version)
SELECT coalesce((SELECT version FROM deleted), @GrainStateVersion) AS NewGrainStateVersion
