using System.Globalization;
using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>What an answer to a request for validation counts as.</summary>
internal static class Validated
{
    /// <summary>A verdict is served; no place and too many requests are refusals; anything else is wrong.</summary>
    public static Ended Of(Reply reply) => (reply.Status, reply.Cause) switch
    {
        (200, _) => new Ended(EndKind.Served, "200"),
        (204, "overloaded") => new Ended(EndKind.Refused, "204 overloaded"),
        (204, "timed_out") => new Ended(EndKind.Refused, "204 timed_out"),
        (204, var cause) => new Ended(EndKind.Failed, $"204 {cause}"),
        (429, _) => new Ended(EndKind.Refused, "429"),
        _ => new Ended(EndKind.Failed, reply.Status.ToString(CultureInfo.InvariantCulture)),
    };
}
