namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 3, 4, 34, 52: versions of the ground truth.</summary>
public sealed class TruthVersionTests
{
    private readonly InMemory<TruthState> _store = new();

    private static readonly TruthDefinition First = new()
    {
        Stage = JobStage.Acceptance,
        State = JobProgress.Completed,
        Mode = TruthMode.Frames,
        ValidationFrames = [1, 2],
        DisabledFrames = [2],
        AnnotationsDigest = "d1",
    };

    private GroundTruth Truth => new(_store, new TestClock());

    [Fact]
    public async Task Before_the_first_put_there_is_no_version_and_nothing_is_configured()
    {
        Assert.Equal(new TruthBrief(0, false), await Truth.Brief());
        Assert.Null(await Truth.Get(0));
        Assert.Null(await Truth.Get(1));
    }

    [Theory]
    [InlineData(JobStage.Acceptance, JobProgress.Completed, true)]
    [InlineData(JobStage.Acceptance, JobProgress.InProgress, false)]
    [InlineData(JobStage.Acceptance, JobProgress.Rejected, false)]
    [InlineData(JobStage.Validation, JobProgress.Completed, false)]
    [InlineData(JobStage.Annotation, JobProgress.Completed, false)]
    [InlineData(JobStage.Annotation, JobProgress.New, false)]
    public async Task Configured_is_accepted_and_completed(JobStage stage, JobProgress state, bool configured) =>
        Assert.Equal(new TruthBrief(1, configured), await Truth.Put(First with { Stage = stage, State = state }));

    [Fact]
    public async Task The_same_ground_truth_again_writes_nothing()
    {
        await Truth.Put(First);
        await Truth.Put(First with { ValidationFrames = [1, 2], DisabledFrames = [2] });
        Assert.Equal((1, 1), (_store.Writes, _store.Value!.Version));
    }

    [Fact]
    public async Task Stage_and_state_change_in_place()
    {
        await Truth.Put(First);
        Assert.Equal(new TruthBrief(1, false), await Truth.Put(First with { State = JobProgress.InProgress }));
        Assert.Equal(JobProgress.InProgress, (await Truth.Get(1))!.State);
        Assert.Equal(new TruthBrief(1, true), await Truth.Put(First));
    }

    [Fact]
    public async Task Whatever_is_compared_begins_a_version_and_the_old_ones_stay()
    {
        await Truth.Put(First);
        TruthDefinition[] changes =
        [
            First with { AnnotationsDigest = "d2" },
            First with { AnnotationsDigest = "d2", ValidationFrames = [1, 3] },
            First with { AnnotationsDigest = "d2", ValidationFrames = [1, 3], DisabledFrames = [] },
            First with { AnnotationsDigest = "d2", ValidationFrames = [1, 3], DisabledFrames = [], Mode = TruthMode.Pool },
            First,
        ];
        for (var i = 0; i < changes.Length; i++) Assert.Equal(i + 2, (await Truth.Put(changes[i])).Version);

        var again = new GroundTruth(_store.Restart(), new TestClock());
        Assert.Equal(["d1", "d2", "d2", "d2", "d2", "d1"], Enumerable.Range(1, 6).Select(version => again.Get(version).Result!.AnnotationsDigest));
        Assert.Equal(TruthMode.Pool, (await again.Get(5))!.Mode);
        Assert.Null(await again.Get(7));
        Assert.Null(await again.Get(-1));
    }
}
