namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 40, 41, 45: patience ends when it should, and can only be shortened.</summary>
public sealed class DeadlineTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void It_ends_when_the_patience_is_over_and_not_before()
    {
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(20));
        _clock.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromTicks(1));
        Assert.False(deadline.Token.IsCancellationRequested);
        Assert.Equal(TimeSpan.FromTicks(1), deadline.Left);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.Equal(TimeSpan.Zero, deadline.Left);
    }

    [Fact]
    public void Nothing_is_left_long_after_the_end()
    {
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.Zero, deadline.Left);
    }

    [Fact]
    public void Shortening_counts_from_the_start()
    {
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(20));
        var start = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromSeconds(3));
        deadline.Shorten(TimeSpan.FromSeconds(5));
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(2), start.AddSeconds(5)), (deadline.Patience, deadline.Left, deadline.End));
        _clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(deadline.Token.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public void Shortening_to_what_has_passed_ends_it_at_once()
    {
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(20));
        _clock.Advance(TimeSpan.FromSeconds(3));
        deadline.Shorten(TimeSpan.FromSeconds(2));
        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.Equal(TimeSpan.Zero, deadline.Left);
    }

    [Fact]
    public void It_cannot_be_pushed_away()
    {
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(5));
        var end = deadline.End;
        deadline.Shorten(TimeSpan.FromSeconds(20));
        Assert.Equal(end, deadline.End);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task A_host_that_is_away_is_asked_until_it_answers()
    {
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(5));
        var asked = 0;
        var answer = deadline.Outlast(() => ++asked < 3 ? Task.FromException<int>(asked == 1 ? new TimeoutException() : new HostUnavailableException("a", new TimeoutException())) : Task.FromResult(asked));
        for (var n = 0; n < 2; n++) _clock.Advance(HostUnavailableException.Pause);
        Assert.Equal(3, await answer);
    }

    [Fact]
    public async Task A_host_that_stays_away_is_given_up_at_the_end()
    {
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(1));
        var answer = deadline.Outlast(() => Task.FromException<int>(new TimeoutException()));
        for (var n = 0; n < 5; n++) _clock.Advance(HostUnavailableException.Pause);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task Any_other_failure_is_no_reason_to_ask_again()
    {
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<StoreConflictException>(() => deadline.Outlast(() => Task.FromException<int>(new StoreConflictException("a"))));
    }
}
