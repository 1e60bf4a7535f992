using System.Collections.Concurrent;

namespace Feedback.Scoring;

/// <summary>Buffers of one scoring, used again by the next one: what is allocated in a steady state is the report.</summary>
internal sealed class Workspace
{
    private static readonly ConcurrentBag<Workspace> Pool = [];

    public Scene Ds { get; } = new();

    public FrameMatches Matches { get; } = new();

    public ClassMatcher Classes { get; } = new();

    public static Workspace Rent() => Pool.TryTake(out var workspace) ? workspace : new Workspace();

    public void Return() => Pool.Add(this);
}
