using Feedback.Actors;

namespace Feedback.Embedded;

/// <summary>How each actor is made from its row.</summary>
internal static class ActorKinds
{
    private static readonly Dictionary<Type, Func<SqliteStore, string, TimeProvider, IActor>> ByInterface = new()
    {
        [typeof(IJob)] = (store, id, clock) => new Job(new SqliteDurable<JobState>(store, id), clock, ActorId.NameOf(id)),
        [typeof(IAttempt)] = (store, id, _) => new Attempt(new SqliteDurable<AttemptState>(store, id)),
        [typeof(ITask)] = (store, id, _) => new AnnotationTask(new SqliteDurable<TaskState>(store, id)),
        [typeof(IJobList)] = (store, id, _) => new JobList(new SqliteDurable<JobListState>(store, id)),
        [typeof(IProject)] = (store, id, _) => new Project(new SqliteDurable<ProjectTasks>(store, id)),
        [typeof(ISettings)] = (store, id, clock) => new Settings(new SqliteDurable<SettingsState>(store, id), clock),
        [typeof(IGroundTruth)] = (store, id, clock) => new GroundTruth(new SqliteDurable<TruthState>(store, id), clock),
        [typeof(ILedger)] = (store, id, _) => new Ledger(new SqliteDurable<LedgerState>(store, id)),
        [typeof(IWatch)] = (store, id, _) => new Watch(new SqliteDurable<WatchState>(store, id)),
        [typeof(IAnnotations)] = (store, id, _) => new StoredAnnotations(new SqliteDurable<AnnotationsState>(store, id)),
    };

    /// <summary>Makes the actor behind an interface.</summary>
    public static IActor Make(Type actor, SqliteStore store, string id, TimeProvider clock) => ByInterface[actor](store, id, clock);

    /// <summary>Whether an actor is worth keeping in memory: documents and attempts are read once and large.</summary>
    public static bool StaysInMemory(Type actor) => actor != typeof(IAttempt) && actor != typeof(IAnnotations);
}
