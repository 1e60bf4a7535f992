namespace Feedback.Cvat;

/// <summary>What a webhook means to us.</summary>
public enum EventKind
{
    /// <summary>An annotator finished a job: it is to be judged.</summary>
    Finished,

    /// <summary>Something else about a job, worth remembering how the job is now.</summary>
    Noted,

    /// <summary>The echo of a change of our own.</summary>
    Echo,

    /// <summary>Told before: the same content came already.</summary>
    Repeated,

    /// <summary>Older than what is known: it was overtaken on the way.</summary>
    Outdated,

    /// <summary>Nothing we need.</summary>
    Irrelevant,
}
