using System.Net;
using System.Net.Sockets;

namespace Feedback.Cluster.Tests;

/// <summary>Free ports of the loopback.</summary>
internal static class Ports
{
    /// <summary>A port that nobody listens on just now.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
