using Feedback.Embedded;

namespace Feedback.Actors.Tests;

/// <summary>The host's promise to actors: one turn at a time, and nothing in memory that the store does not have.</summary>
public sealed class TurnTests : IDisposable
{
    private static readonly string Id = ActorId.TaskSettings("t");

    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    private static Task<SettingsVersion?> Set(EmbeddedActors actors, int limit) =>
        actors.Ask<ISettings, SettingsVersion?>(Id, actor => actor.Change(TestSettings.Set($$"""{"max_validations_per_job": {{limit}}}"""), null));

    private static async Task<(int Version, int Limit)> Get(EmbeddedActors actors)
    {
        var record = await actors.Ask<ISettings, SettingsVersion>(Id, actor => actor.Get());
        return (record.Version, record.Values.Own["max_validations_per_job"].GetInt32());
    }

    [Fact]
    public async Task An_actor_has_one_turn_at_a_time()
    {
        var actors = _database.Host();
        var (inside, most, turns) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => actors.Ask<IJob, bool>(ActorId.Job("1"), async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            turns++; // safe only if the turns really are one at a time
            Interlocked.Decrement(ref inside);
            return true;
        }))));
        Assert.Equal((1, 200), (most, turns));
    }

    [Fact]
    public async Task Actors_do_not_wait_for_each_other()
    {
        var actors = _database.Host();
        var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = actors.Ask<IJob, bool>(ActorId.Job("1"), _ => gate.Task);
        Assert.True(await actors.Ask<IJob, bool>(ActorId.Job("2"), _ => Task.FromResult(true)));
        Assert.False(held.IsCompleted);
        gate.SetResult(true);
        await held;
    }

    [Fact]
    public async Task Calls_take_their_turns_in_the_order_of_arrival()
    {
        var actors = _database.Host();
        var order = new List<int>();
        var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = actors.Ask<IJob, bool>(ActorId.Job("1"), _ => gate.Task);
        var rest = Enumerable.Range(0, 50).Select(number => actors.Ask<IJob, bool>(ActorId.Job("1"), _ =>
        {
            order.Add(number);
            return Task.FromResult(true);
        })).ToList();
        gate.SetResult(true);
        await Task.WhenAll(rest.Append(first));
        Assert.Equal(Enumerable.Range(0, 50), order);
    }

    [Fact]
    public async Task A_write_behind_the_actors_back_ends_it_and_the_next_call_reads_again()
    {
        var (actors, other) = (_database.Host(), _database.Host());
        await Set(actors, 1);
        await Set(other, 2);
        await Assert.ThrowsAsync<StoreConflictException>(() => Set(actors, 3));
        Assert.Equal((2, 2), await Get(actors)); // not 3, which was never stored, and not 1, which was overwritten
        Assert.Equal(3, (await Set(actors, 3))!.Version);
    }

    [Fact]
    public async Task A_write_that_failed_is_never_served()
    {
        var actors = _database.Host();
        await Set(actors, 1);
        _database.Sql("CREATE TRIGGER fault BEFORE UPDATE ON actor_state BEGIN SELECT RAISE(ABORT, 'fault'); END");
        await Assert.ThrowsAnyAsync<Exception>(() => Set(actors, 2));
        Assert.Equal((1, 1), await Get(actors));
        _database.Sql("DROP TRIGGER fault");
        Assert.Equal(2, (await Set(actors, 3))!.Version);
        Assert.Equal((2, 3), await Get(_database.Host()));
    }

    [Fact]
    public async Task Memory_is_never_ahead_of_the_store_and_after_a_failure_no_write_is_tried()
    {
        var actors = _database.Host();
        await Set(actors, 1);
        _database.Sql("CREATE TRIGGER fault BEFORE UPDATE ON actor_state BEGIN SELECT RAISE(ABORT, 'fault'); END");
        var seen = await actors.Ask<ISettings, int>(Id, async actor =>
        {
            await Assert.ThrowsAnyAsync<Exception>(() => actor.Change(TestSettings.Set("""{"max_validations_per_job": 2}"""), null));
            _database.Sql("DROP TRIGGER fault");
            await Assert.ThrowsAsync<InvalidOperationException>(() => actor.Change(TestSettings.Set("""{"max_validations_per_job": 3}"""), null));
            return (await actor.Get()).Values.Own["max_validations_per_job"].GetInt32();
        });
        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task A_ticket_is_void_after_its_job_met_a_conflict()
    {
        var clock = new TestClock();
        var (actors, other) = (_database.Host(clock), _database.Host(clock));
        var ticket = await EmbeddedJob.Begin(actors, clock, "a");
        await other.Ask<IJob, bool>(EmbeddedJob.Id, actor => actor.SaveAnnotations("b", null));
        await Assert.ThrowsAsync<StoreConflictException>(() => EmbeddedJob.Commit(actors, clock, ticket));
        Assert.Equal(CommitResult.Void, await EmbeddedJob.Commit(actors, clock, ticket));
        Assert.Equal(0, (await EmbeddedJob.Get(actors)).Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task Calls_that_stood_behind_a_failed_one_are_served_from_the_store()
    {
        var (actors, other) = (_database.Host(), _database.Host());
        await Set(actors, 1);
        await Set(other, 2);
        var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = actors.Ask<ISettings, bool>(Id, _ => gate.Task);
        var (conflict, behind) = (Set(actors, 3), Get(actors));
        gate.SetResult(true);
        await held;
        await Assert.ThrowsAsync<StoreConflictException>(() => conflict);
        Assert.Equal((2, 2), await behind);
    }

    [Fact]
    public async Task State_survives_the_host()
    {
        await Set(_database.Host(), 5);
        Assert.Equal((1, 5), await Get(_database.Host()));
    }

    [Fact]
    public async Task Every_kind_of_actor_can_be_asked()
    {
        var actors = _database.Host();
        Assert.Null(await actors.Ask<IJob, JobState?>(ActorId.Job("1"), actor => actor.Get()));
        Assert.Null(await actors.Ask<IAttempt, Verdict?>(ActorId.Attempt("1", 1, 1, 5), actor => actor.Get()));
        Assert.Null(await actors.Ask<ITask, TaskState?>(ActorId.Task("t"), actor => actor.Get()));
        Assert.Empty(await actors.Ask<IJobList, System.Collections.Immutable.ImmutableArray<string>>(ActorId.JobList("t", 0), actor => actor.Get()));
        Assert.Empty((await actors.Ask<IProject, ProjectTasks>(ActorId.Project("p"), actor => actor.Tasks())).Staff);
        Assert.Equal(0, (await actors.Ask<ISettings, SettingsVersion>(ActorId.ProjectSettings("p"), actor => actor.Get())).Version);
        Assert.Equal(TruthBrief.None, await actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth("t"), actor => actor.Brief()));
        Assert.Null(await actors.Ask<IAnnotations, byte[]?>(ActorId.Annotations("1", "a"), actor => actor.Get()));
    }
}
