using System.Net;
using System.Net.Sockets;

namespace Feedback.Cluster.Tests;

/// <summary>Free ports of the loopback.</summary>
internal static class Ports
{
    /// <summary>Below the range that outgoing connections take theirs from, or one of those could be first.</summary>
    private const int First = 20_000, Count = 12_000;

    private static int _next = Random.Shared.Next(Count);

    /// <summary>A port that nobody listens on just now, another with every call.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = First + Interlocked.Increment(ref _next) % Count;
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // taken: the next one
            }
        }
    }
}
