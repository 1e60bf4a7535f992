namespace Feedback.Actors;

/// <summary>One attempt of one assignment under one ticket. Id: <see cref="ActorId.Attempt"/>.</summary>
public interface IAttempt
{
    /// <summary>The verdict it holds, or null. It counts only if the job knows it too.</summary>
    Task<Verdict?> Get();

    /// <summary>The comparison report as UTF-8 JSON, or null.</summary>
    Task<byte[]?> Report();

    /// <summary>Writes the attempt before the job commits it, once: the same ticket again changes nothing. False if it was made under another ticket.</summary>
    /// <param name="ticket">The ticket's token.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="report">The comparison report as JSON, packed (<see cref="Packed"/>).</param>
    Task<bool> Write(long ticket, Verdict verdict, byte[] report);

    /// <summary>Notes the annotator's answer, which the job has accepted. False if there is nothing to answer.</summary>
    Task<bool> Answer(Answer answer);
}
