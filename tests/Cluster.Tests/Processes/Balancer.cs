namespace Feedback.Cluster.Tests;

/// <summary>A load balancer in front of the gateways: takes turns among those whose readiness it last saw good, and goes to the next one where nobody listens.
/// Nothing else is tried twice.</summary>
internal sealed class Balancer : DelegatingHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _checks = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly IReadOnlyList<GatewayNode> _gateways;
    private readonly bool[] _ready;
    private int _turn;

    /// <summary>Starts watching.</summary>
    public Balancer(IReadOnlyList<GatewayNode> gateways)
        : base(new SocketsHttpHandler { MaxConnectionsPerServer = 256, AutomaticDecompression = System.Net.DecompressionMethods.None })
    {
        (_gateways, _ready) = (gateways, new bool[gateways.Count]);
        for (var n = 0; n < gateways.Count; n++) _ = Watch(n);
    }

    /// <summary>Whether all gateways were ready when last asked.</summary>
    public bool AllReady => Array.TrueForAll(_ready, ready => ready);

    /// <summary>Forgets what it knew of a gateway that is about to be started again.</summary>
    public void Forget(GatewayNode gateway) => _ready[_gateways.ToList().IndexOf(gateway)] = false;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        for (var tried = 1; ; tried++)
        {
            request.RequestUri = new Uri(_gateways[Next()].Address, path);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConnectionError && tried < _gateways.Count * 2)
            {
                // nobody listens there: nothing can have happened
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Cancel();
            _checks.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Next()
    {
        for (var n = 0; n < _gateways.Count; n++)
        {
            var turn = (int)((uint)Interlocked.Increment(ref _turn) % _gateways.Count);
            if (_ready[turn]) return turn;
        }

        return (int)((uint)Interlocked.Increment(ref _turn) % _gateways.Count);
    }

    private async Task Watch(int gateway)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var answer = await _checks.GetAsync(new Uri(_gateways[gateway].Address, "/health/ready"), _stop.Token);
                _ready[gateway] = answer.IsSuccessStatusCode;
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or ObjectDisposedException)
            {
                _ready[gateway] = false;
            }

            await Task.Delay(Pause).ConfigureAwait(false);
        }
    }
}
