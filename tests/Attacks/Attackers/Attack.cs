namespace Feedback.Attacks.Tests;

/// <summary>A way to get more out of verdicts than they should give.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Team">Who does it.</param>
/// <param name="Run">How.</param>
internal sealed record Attack(string Name, Team Team, Func<Session, Sheet, Random, Task<Loot>> Run)
{
    public static Attack Deletion { get; } = new("probing by deletion", new Team(), Attackers.Deletion.Run);

    public static Attack Single { get; } = new("single-object changes", new Team(), Attackers.Climb.Singles);

    public static Attack Disguised { get; } = new("the same, boxes moved", new Team(Cunning: true), Attackers.Climb.Singles);

    public static Attack Parts { get; } = new("handing in parts", new Team(), (session, first, random) => Attackers.Parts.Run(session, first, random, padded: false));

    public static Attack Padded { get; } = new("parts padded with specks", new Team(Cunning: true), (session, first, random) => Attackers.Parts.Run(session, first, random, padded: true));

    public static Attack Search { get; } = new("random search", new Team(), Attackers.Climb.Search);

    public static Attack Collusion { get; } = new("five who share scores", new Team(Desks: 5), Attackers.Climb.Singles);

    public static Attack Return { get; } = new("A, B, A, B, … (20 times)", new Team(Returns: 20), Attackers.Climb.Singles);

    public static Attack Frames { get; } = new("finding the frames", new Team(), Attackers.FrameHunt.Run);

    public static Attack Edge { get; } = new("at the edge of the verdict", new Team(Cunning: true, Skilled: true), Attackers.Edge.Run);

    /// <summary>No attack at all: what protections cost those who need none.</summary>
    public static Attack Honest { get; } = new("honest work", new Team(Honest: true), Attackers.Honest.Run);

    public static IReadOnlyList<Attack> All { get; } = [Deletion, Single, Disguised, Parts, Padded, Search, Collusion, Return, Frames, Edge];
}
