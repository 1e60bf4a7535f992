namespace Feedback.Attacks.Tests.Attackers;

/// <summary>Looks at everything again after a rejection and puts some of the mistakes right, wherever they are.</summary>
internal static class Honest
{
    private const double FoundAgain = 0.45;

    public static async Task<Loot> Run(Session session, Sheet first, Random random)
    {
        var sheet = first;
        while (!session.Over)
        {
            var reply = await session.Ask(sheet, TimeSpan.FromMinutes(40));
            if (reply is { Accepted: true }) break;
            if (session.Over) break;
            sheet = sheet.LookedOver(random, FoundAgain);
        }

        return Loot.Of(sheet);
    }
}
