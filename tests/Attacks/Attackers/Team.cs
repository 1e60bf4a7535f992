using System.Collections.Immutable;

namespace Feedback.Attacks.Tests;

/// <summary>Who attacks, and what they can make the platform do.</summary>
/// <param name="Desks">Annotators, each with a job on the same frames.</param>
/// <param name="Returns">Times each job is taken away and given back when its attempts are used up.</param>
/// <param name="Cunning">Whether they know how matching works and move boxes within it.</param>
/// <param name="Skilled">Whether their first work is about as good as required.</param>
/// <param name="Honest">Whether they never disguise anything.</param>
internal sealed record Team(int Desks = 1, int Returns = 0, bool Cunning = false, bool Skilled = false, bool Honest = false)
{
    public ImmutableArray<string> Persons => [.. Enumerable.Range(1, Desks).Select(desk => $"annotator-{desk}")];
}
