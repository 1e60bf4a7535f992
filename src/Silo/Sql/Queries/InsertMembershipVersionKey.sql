-- Begins a cluster; true if it is a new one.
WITH begun AS (
    INSERT INTO feedback_cluster (deployment_id) VALUES (@DeploymentId)
    ON CONFLICT DO NOTHING
    RETURNING 1)
SELECT EXISTS (SELECT 1 FROM begun)
