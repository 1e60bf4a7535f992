using Feedback.Actors;

namespace Feedback.History.Tests;

/// <summary>A scoring pool in trouble.</summary>
/// <param name="inner">The pool.</param>
/// <param name="faults">The trouble.</param>
public sealed class TroubledPool(IScoringPool inner, Faults faults) : IScoringPool
{
    public async Task<Scored> Score(ScoringRequest request, Submission submission, CancellationToken stop)
    {
        await faults.Score();
        return await inner.Score(request, submission, stop);
    }
}
