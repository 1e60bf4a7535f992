namespace Feedback.Actors;

/// <summary>A job: who has it, what was saved, which validations may start and what they cost. Id: <see cref="ActorId.Job"/>.</summary>
public interface IJob
{
    /// <summary>The whole job, or null, for the work of the service itself: looking is not seeing.</summary>
    Task<JobState?> Get();

    /// <summary>The whole job, or null, to be shown to somebody: what it says of verdicts is not taken back any more.</summary>
    Task<JobState?> Show();

    /// <summary>Creates or replaces the job. The definition was checked by the caller.</summary>
    Task<JobPut> Put(JobDefinition definition, string? by = null);

    /// <summary>Changes assignee, stage or state; null if there is no such job.</summary>
    Task<JobState?> Change(JobChange change, string? by = null);

    /// <summary>Makes a stored document the job's annotations.</summary>
    /// <param name="digest">Its digest.</param>
    /// <param name="assignee">If given, only while this person is the assignee.</param>
    /// <param name="objects">Objects in it; they set a measure for later work only where nobody's own work is saved.</param>
    /// <returns>False if there is no such job or the assignee is another.</returns>
    Task<bool> SaveAnnotations(string digest, string? assignee, int objects = 0);

    /// <summary>Makes a stored document the job's annotations if nobody has saved others since.</summary>
    /// <param name="digest">Its digest.</param>
    /// <param name="assignee">If given, only while this person is the assignee.</param>
    /// <param name="over">Digest of the annotations it may replace; null for none.</param>
    Task<bool> KeepAnnotations(string digest, string? assignee, string? over);

    /// <summary>Asks for a validation. Charges nothing.</summary>
    Task<BeginResult> Begin(BeginRequest request);

    /// <summary>The one write that charges an attempt and makes its verdict visible. Asked for again, it says the same and changes nothing.</summary>
    Task<CommitResult> Commit(Ticket ticket, Verdict verdict);

    /// <summary>Gives a ticket back: nobody waits for it any more. A commit that went through unseen in the meantime is taken back.</summary>
    /// <returns>False if there was nothing to give back: its verdict stands, or it had expired or was forgotten.</returns>
    Task<bool> Withdraw(Ticket ticket);

    /// <summary>Answers a verdict; the job follows.</summary>
    Task<AnswerResult> Answer(AnswerRequest request);
}
