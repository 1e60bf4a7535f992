global using Feedback.Cluster.Tests; // processes, ports and PostgreSQL are those of the cluster's tests
