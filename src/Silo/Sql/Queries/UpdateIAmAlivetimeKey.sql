-- A silo's sign of life; no change of membership.
UPDATE feedback_silo SET i_am_alive_time = @IAmAliveTime
 WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
