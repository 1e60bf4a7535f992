-- Silos that take gateways.
SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation
  FROM feedback_silo
 WHERE deployment_id = @DeploymentId AND status = @Status AND proxy_port > 0
