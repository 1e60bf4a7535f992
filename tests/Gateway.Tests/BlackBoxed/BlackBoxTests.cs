using Feedback.BlackBox;

namespace Feedback.Gateway.Tests;

/// <summary>What every host promises, on the embedded one.</summary>
[Collection(SharedGateway.Name)]
public sealed class BlackBoxTests(RunningGateway gateway)
{
    private readonly Api _api = new(gateway.Http, Keys.Platform);

    [Fact]
    public Task What_is_right_is_accepted_at_once() => Scenarios.Accepted_at_once(_api);

    [Fact]
    public Task Third_rejection_is_final_and_the_fourth_try_is_refused() => Scenarios.Rejected_rejected_finally_rejected_then_refused(_api);

    [Fact]
    public Task Repeats_are_free_and_equal() => Scenarios.Repeats_are_free_and_equal(_api);

    [Fact]
    public Task Two_hundred_equal_requests_at_once_charge_one_attempt_and_get_equal_bodies() => Scenarios.Two_hundred_equal_requests_charge_one_attempt(_api);

    [Fact]
    public Task Two_hundred_different_requests_at_once_charge_exactly_three_attempts() => Scenarios.Two_hundred_different_requests_charge_three_attempts(_api);

    [Fact]
    public Task Staff_read_the_report_and_use_up_nothing() => Scenarios.Staff_read_the_report_and_use_up_nothing(_api);

    [Fact]
    public Task Where_it_is_switched_off_there_is_no_feedback() => Scenarios.Where_it_is_switched_off_there_is_no_feedback(_api);
}
