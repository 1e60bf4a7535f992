using System.Threading.Channels;
using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>Webhooks that were taken and wait to be handled. Those about one job are handled one after the other, in the order they came. What is lost here with the
/// process was not yet remembered as seen: sent again, it is handled.</summary>
/// <param name="finishes">Handles them.</param>
internal sealed class HookQueue(CvatFinishes finishes) : BackgroundService
{
    private const int Lanes = 32;
    private const int LongestLane = 1000;

    private readonly Channel<(CvatServer Server, CvatEvent Told)>[] _lanes =
        [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<(CvatServer, CvatEvent)>(new BoundedChannelOptions(LongestLane) { SingleReader = true }))];

    /// <summary>Adds an event about a job; false if there is no place.</summary>
    public bool Add(CvatServer server, CvatEvent told) => _lanes[(uint)told.Job!.Id % Lanes].Writer.TryWrite((server, told));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_lanes.Select(lane => Run(lane.Reader, stoppingToken)));

    private async Task Run(ChannelReader<(CvatServer Server, CvatEvent Told)> lane, CancellationToken stop)
    {
        try
        {
            await foreach (var (server, told) in lane.ReadAllAsync(stop)) await finishes.Handle(server, told, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // the gateway stops
        }
    }
}
