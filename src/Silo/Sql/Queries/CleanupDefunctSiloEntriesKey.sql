-- Forgets silos that are dead and have given no sign of life since.
DELETE FROM feedback_silo WHERE deployment_id = @DeploymentId AND status = 6 AND i_am_alive_time < @IAmAliveTime
