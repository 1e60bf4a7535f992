namespace Feedback.Actors.Tests;

public sealed class WatchRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly Sighting Working = new(Noon, "in progress", "annotation", Noon.AddHours(-1));

    [Fact]
    public void An_older_sighting_changes_nothing()
    {
        var watch = WatchRules.See(new WatchState(), Working);
        Assert.Same(watch, WatchRules.See(watch, new Sighting(Noon.AddSeconds(-1), "completed", "annotation", Working.AssignedAt)));
        Assert.Same(watch, WatchRules.See(watch, Working with { State = "completed" })); // of the same moment
    }

    [Fact]
    public void A_save_of_annotations_moves_the_date_and_is_not_worth_a_write()
    {
        var watch = WatchRules.See(new WatchState(), Working);
        Assert.Same(watch, WatchRules.See(watch, Working with { UpdatedDate = Noon.AddSeconds(5) }));
        Assert.Equal("completed", WatchRules.See(watch, Working with { UpdatedDate = Noon.AddSeconds(6), State = "completed" }).Seen!.State);
    }

    [Fact]
    public void A_claim_is_had_once_until_it_is_given_back()
    {
        var watch = WatchRules.Claim(new WatchState(), "issue 1-1");
        Assert.Same(watch, WatchRules.Claim(watch, "issue 1-1"));
        Assert.NotSame(watch, WatchRules.Claim(WatchRules.Release(watch, "issue 1-1"), "issue 1-1"));
    }

    [Fact]
    public void Claims_are_bounded_and_the_oldest_goes_first()
    {
        var watch = new WatchState();
        for (var i = 0; i <= WatchRules.ClaimsKept; i++) watch = WatchRules.Claim(watch, $"issue 1-{i}");
        Assert.Equal((WatchRules.ClaimsKept, "issue 1-1"), (watch.Claims.Length, watch.Claims[0]));
    }
}
