-- Changes a silo's status and the votes against it, if nobody changed the membership meanwhile; true if it was changed.
WITH changed AS (
    UPDATE feedback_cluster SET version = version + 1, changed_at = now()
     WHERE deployment_id = @DeploymentId AND version = @Version
    RETURNING deployment_id),
noted AS (
    UPDATE feedback_silo s SET status = @Status, suspect_times = @SuspectTimes, i_am_alive_time = @IAmAliveTime
      FROM changed c
     WHERE s.deployment_id = c.deployment_id AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    RETURNING 1)
SELECT EXISTS (SELECT 1 FROM noted)
