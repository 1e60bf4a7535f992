using System.Globalization;
using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>Gets the page of the trivial endpoint.</summary>
internal sealed class GetTrivial(FrontEnd front) : IScenario
{
    /// <inheritdoc/>
    public string Name => "trivial";

    /// <inheritdoc/>
    public async Task<Ended> Run(long number, CancellationToken stop)
    {
        var reply = await front.Send(HttpMethod.Get, "/", (HttpContent?)null, null, stop);
        return new Ended(reply.Status == 200 ? EndKind.Served : EndKind.Failed, reply.Status.ToString(CultureInfo.InvariantCulture));
    }
}
