using Feedback.Embedded;

namespace Feedback.Actors.Tests;

/// <summary>A validation of one job through a host.</summary>
internal static class EmbeddedJob
{
    public static string Id { get; } = ActorId.Job("1");

    public static async Task<Ticket> Begin(EmbeddedActors actors, TimeProvider clock, string digest)
    {
        await actors.Ask<IJob, JobPut>(Id, actor => actor.Put(JobBench.Definition()));
        var begun = await actors.Ask<IJob, BeginResult>(Id, actor => actor.Begin(new BeginRequest
        {
            Person = JobBench.Ann,
            Exempt = false,
            Digest = digest,
            Saves = true,
            Basis = new Basis("s", 1, 1, 1),
            Rules = new FeedbackRules { MaxValidationsPerJob = 3 },
            Configured = true,
            Patience = TimeSpan.FromSeconds(20),
            Name = "r-" + digest,
        }));
        Assert.Equal(BeginKind.Granted, begun.Kind);
        return begun.Ticket!;
    }

    public static Task<CommitResult> Commit(EmbeddedActors actors, TimeProvider clock, Ticket ticket)
    {
        var verdict = VerdictRules.Decide(ticket, TestSettings.Effective(1, "{}"), Disclosure.Score, new ScoringOutcome(null, 1, 10, []), clock.GetUtcNow());
        return actors.Ask<IJob, CommitResult>(Id, actor => actor.Commit(ticket, verdict));
    }

    public static async Task<JobState> Get(EmbeddedActors actors) => (await actors.Ask<IJob, JobState?>(Id, actor => actor.Get()))!;
}
