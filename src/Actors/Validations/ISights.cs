namespace Feedback.Actors;

/// <summary>Looks at everything a request for validation depends on at once: beside the actors it is several questions, from afar it is one.</summary>
public interface ISights
{
    /// <summary>What is to be seen of a job; null if there is no such job, or its task is gone. Nobody is shown anything by this: charges may still be taken back.</summary>
    Task<Sight?> See(string job);
}
