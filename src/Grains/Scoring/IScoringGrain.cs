using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>Scores on the silo that the call reaches.</summary>
[Version(1)]
[Alias("feedback.scoring")]
public interface IScoringGrain : IGrainWithStringKey
{
    /// <summary>Scores a document. The budget in the request is counted from the arrival, because cancellation does not reach a stateless worker.
    /// A scoring that takes longer than half a call may is answered as under way; <see cref="IUnderWayGrain"/> of its name, on the same silo, has the rest.</summary>
    /// <param name="name">Names the scoring; another with every call.</param>
    /// <param name="request">What to score by, ids and versions only.</param>
    /// <param name="utf8">The annotations of the compared frames, at least, as UTF-8 JSON.</param>
    [AnySilo]
    Task<ScoringReply> Score(Guid name, ScoringRequest request, ReadOnlyMemory<byte> utf8);
}
