-- The version, beside one silo if it is there.
SELECT c.version AS Version, s.address AS Address, s.port AS Port, s.generation AS Generation, s.silo_name AS SiloName,
       s.host_name AS HostName, s.status AS Status, s.proxy_port AS ProxyPort, s.suspect_times AS SuspectTimes,
       s.start_time AS StartTime, s.i_am_alive_time AS IAmAliveTime
  FROM feedback_cluster c
  LEFT JOIN feedback_silo s
    ON s.deployment_id = c.deployment_id AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
 WHERE c.deployment_id = @DeploymentId
