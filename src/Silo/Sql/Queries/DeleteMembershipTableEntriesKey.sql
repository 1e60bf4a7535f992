-- Forgets a cluster, its silos included.
DELETE FROM feedback_cluster WHERE deployment_id = @DeploymentId
