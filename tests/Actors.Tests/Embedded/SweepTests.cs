using Feedback.Embedded;

namespace Feedback.Actors.Tests;

/// <summary>Actors leave memory when nobody needs them, and nothing is lost by it.</summary>
public sealed class SweepTests : IDisposable
{
    private readonly TempDatabase _database = new();
    private readonly TestClock _clock = new();

    public void Dispose() => _database.Dispose();

    private EmbeddedActors Host(int most = 1000) =>
        _database.Host(_clock, new EmbeddedOptions { IdleAfter = TimeSpan.FromMinutes(10), MaxActorsInMemory = most });

    private static Task<JobState?> Touch(EmbeddedActors actors, string job) => actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Get());

    /// <summary>Whether the actor was in memory: what it remembers outside its state is still there.</summary>
    private static async Task<bool> Remembers(EmbeddedActors actors, Ticket ticket) =>
        await actors.Ask<IJob, bool>(EmbeddedJob.Id, actor => actor.Withdraw(ticket));

    [Fact]
    public async Task An_actor_nobody_has_called_for_long_leaves_memory()
    {
        var actors = Host();
        await Touch(actors, "1");
        _clock.Advance(TimeSpan.FromMinutes(6));
        await Touch(actors, "2");
        _clock.Advance(TimeSpan.FromMinutes(4) - TimeSpan.FromTicks(1));
        actors.Sweep();
        Assert.Equal(2, actors.InMemory);
        _clock.Advance(TimeSpan.FromTicks(1));
        actors.Sweep();
        Assert.Equal(1, actors.InMemory);
        _clock.Advance(TimeSpan.FromMinutes(10));
        actors.Sweep();
        Assert.Equal(0, actors.InMemory);
    }

    [Fact]
    public async Task Where_there_are_too_many_the_longest_idle_leave()
    {
        var actors = Host(most: 1);
        var ticket = await EmbeddedJob.Begin(actors, _clock, "a");
        await EmbeddedJob.Commit(actors, _clock, ticket); // unseen: remembered in memory only, and free to rest
        _clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var job in new[] { "2", "3", "4" })
        {
            await Touch(actors, job);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        actors.Sweep();
        Assert.Equal(1, actors.InMemory);
        Assert.False(await Remembers(actors, ticket)); // job 1, the longest idle, was among those that left
    }

    [Fact]
    public async Task A_job_with_a_ticket_in_flight_stays_whatever_the_room()
    {
        var actors = Host(most: 0);
        var ticket = await EmbeddedJob.Begin(actors, _clock, "a");
        for (var i = 2; i < 6; i++) await Touch(actors, $"{i}");
        actors.Sweep();
        Assert.Equal(1, actors.InMemory);
        Assert.Equal(CommitResult.Committed, await EmbeddedJob.Commit(actors, _clock, ticket));
    }

    [Fact]
    public async Task A_ticket_that_has_expired_holds_no_job_in_memory()
    {
        var actors = Host(most: 0);
        await EmbeddedJob.Begin(actors, _clock, "a");
        _clock.Advance(TimeSpan.FromSeconds(20));
        actors.Sweep();
        Assert.Equal(0, actors.InMemory);
    }

    [Fact]
    public async Task An_actor_in_its_turn_is_not_swept()
    {
        var actors = Host(most: 0);
        var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = actors.Ask<IJob, bool>(ActorId.Job("1"), _ => gate.Task);
        _clock.Advance(TimeSpan.FromHours(1));
        actors.Sweep();
        Assert.Equal(1, actors.InMemory);
        gate.SetResult(true);
        await held;
        actors.Sweep();
        Assert.Equal(0, actors.InMemory);
    }

    [Fact]
    public async Task State_is_the_same_after_an_actor_left_memory()
    {
        var actors = Host(most: 0);
        var ticket = await EmbeddedJob.Begin(actors, _clock, "a");
        await EmbeddedJob.Commit(actors, _clock, ticket);
        var before = await EmbeddedJob.Get(actors);
        actors.Sweep();
        Assert.Equal(0, actors.InMemory);
        var after = await EmbeddedJob.Get(actors);
        Assert.NotSame(before, after);
        Assert.Equal(StateBytes.Write(before), StateBytes.Write(after));
    }

    [Fact]
    public async Task Documents_and_attempts_leave_after_their_last_call()
    {
        var actors = Host();
        await actors.Ask<IAnnotations, bool>(ActorId.Annotations("1", "d"), actor => actor.Put(Packed.Pack("{}"u8)));
        await actors.Ask<IAttempt, Verdict?>(ActorId.Attempt("1", 1, 1, 5), actor => actor.Get());
        Assert.Equal(0, actors.InMemory);
        Assert.Equal("{}"u8.ToArray(), await actors.Ask<IAnnotations, byte[]?>(ActorId.Annotations("1", "d"), actor => actor.Get()));
    }

    [Fact]
    public async Task Sweeping_under_load_loses_no_write_and_makes_no_conflict()
    {
        const int Writers = 4, Writes = 100;
        var actors = _database.Host(_clock, new EmbeddedOptions { IdleAfter = TimeSpan.Zero, MaxActorsInMemory = 0 });
        var done = false;
        var sweeping = Task.Run(() =>
        {
            var sweeps = 0;
            while (!Volatile.Read(ref done))
            {
                actors.Sweep();
                sweeps++;
            }

            return sweeps;
        });
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Writes; i++)
            {
                var limit = 1 + (writer * Writes) + i; // never twice the same, so that every change is a version
                await actors.Ask<ISettings, SettingsVersion?>(ActorId.TaskSettings("t"),
                    actor => actor.Change(TestSettings.Set($$"""{"max_validations_per_job": {{limit}}}"""), null));
            }
        })));
        Volatile.Write(ref done, true);
        Assert.True(await sweeping > 0);
        Assert.Equal(Writers * Writes, (await actors.Ask<ISettings, SettingsVersion>(ActorId.TaskSettings("t"), actor => actor.Get())).Version);
    }
}
