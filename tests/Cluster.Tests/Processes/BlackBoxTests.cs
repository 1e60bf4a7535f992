using Feedback.BlackBox;

namespace Feedback.Cluster.Tests;

/// <summary>What every host promises, against two silos and two gateways: requests go to the gateways in turn.</summary>
[Collection(RunningCluster.Shared)]
public sealed class BlackBoxTests(RunningCluster cluster)
{
    [ClusterFact]
    public Task What_is_right_is_accepted_at_once() => Scenarios.Accepted_at_once(cluster.Api);

    [ClusterFact]
    public Task Third_rejection_is_final_and_the_fourth_try_is_refused() => Scenarios.Rejected_rejected_finally_rejected_then_refused(cluster.Api);

    [ClusterFact]
    public Task Repeats_are_free_and_equal() => Scenarios.Repeats_are_free_and_equal(cluster.Api);

    [ClusterFact]
    public Task Two_hundred_equal_requests_charge_one_attempt() => Scenarios.Two_hundred_equal_requests_charge_one_attempt(cluster.Api);

    [ClusterFact]
    public Task Two_hundred_different_requests_charge_three_attempts() => Scenarios.Two_hundred_different_requests_charge_three_attempts(cluster.Api);

    [ClusterFact]
    public Task Staff_read_the_report_and_use_up_nothing() => Scenarios.Staff_read_the_report_and_use_up_nothing(cluster.Api);

    [ClusterFact]
    public Task Where_it_is_switched_off_there_is_no_feedback() => Scenarios.Where_it_is_switched_off_there_is_no_feedback(cluster.Api);
}
