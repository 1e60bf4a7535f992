namespace Feedback.Actors.Tests;

/// <summary>Whoever is shown a job keeps the charges in it from being taken back: an endpoint that answers what it says asks for it by <see cref="IJob.Show"/>.</summary>
public sealed class ShownJobsTests
{
    /// <summary>Where the gateway only looks: rights, whether a job exists, and of which task it is.</summary>
    private static readonly string[] Looks = ["src/Gateway/Access/Rights.cs", "src/Gateway/Cvat/CvatJudge.cs", "src/Gateway/Jobs/JobsApi.cs"];

    [Fact]
    public void The_gateway_looks_at_jobs_in_known_places_and_has_them_shown_everywhere_else() => Assert.Equal(
        Looks, House.Sources.Where(source => source.Path.StartsWith("src/Gateway/", StringComparison.Ordinal) && LooksAtJob(source.Text)).Select(source => source.Path));

    [Theory]
    [InlineData("actors.Ask<IJob, JobState?>(ActorId.Job(id), actor => actor.Get())", true)]
    [InlineData("actors.Ask<IJob, JobState?>(ActorId.Job(id), actor => actor.Show())", false)]
    [InlineData("actors.Ask<ITask, TaskState?>(ActorId.Task(id), actor => actor.Get())", false)]
    public void A_look_is_told_from_a_show(string line, bool looks) => Assert.Equal(looks, LooksAtJob(line));

    private static bool LooksAtJob(string source) => source.Split('\n').Any(line =>
        line.Contains("<IJob, JobState?>", StringComparison.Ordinal) && line.Contains("actor.Get()", StringComparison.Ordinal));
}
