using System.Net;
using System.Net.Sockets;

namespace Feedback.Cluster.Tests;

/// <summary>A wire between processes: forwards a port of the loopback to another, and can be cut. What is sent over a cut wire arrives nowhere, and nobody is told;
/// when it is mended, what was sent arrives after all, as what is sent again does in a network.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly int _to;
    private readonly Task _work;
    private volatile TaskCompletionSource _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lays a wire to a port.</summary>
    public Wire(int to)
    {
        (_to, From) = (to, Ports.Free());
        _whole.SetResult();
        _listener = new TcpListener(IPAddress.Loopback, From);
        _listener.Start();
        _work = Accept();
    }

    /// <summary>The port to connect to.</summary>
    public int From { get; }

    /// <summary>Cuts it.</summary>
    public void Cut() => _whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Mends it.</summary>
    public void Mend() => _whole.TrySetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _work;
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = Connect(await _listener.AcceptSocketAsync(_stop.Token));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // the end, or a caller who has gone already
            }
        }
    }

    private async Task Connect(Socket caller)
    {
        using var here = caller;
        using var there = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        here.NoDelay = true;
        try
        {
            await _whole.Task.WaitAsync(_stop.Token);
            await there.ConnectAsync(IPAddress.Loopback, _to, _stop.Token);
            await Task.WhenAny(Pump(here, there), Pump(there, here));
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            // nobody there, or the end: the caller's connection is closed
        }
    }

    private async Task Pump(Socket from, Socket to)
    {
        try
        {
            var buffer = new byte[65536];
            while (true)
            {
                var read = await from.ReceiveAsync(buffer, _stop.Token);
                await _whole.Task.WaitAsync(_stop.Token); // the end of a connection does not get through either
                if (read == 0) return;
                for (var sent = 0; sent < read;) sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), _stop.Token);
            }
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // one end has gone
        }
    }
}
