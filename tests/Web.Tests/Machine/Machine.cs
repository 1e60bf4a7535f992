using System.Reflection;
using Feedback.Gateway.Tests;

namespace Feedback.Web.Tests;

/// <summary>What the browser tests need of this machine.</summary>
internal static class Machine
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The browser; null if there is none. <c>FEEDBACK_CHROMIUM</c> names another.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("FEEDBACK_CHROMIUM") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);

    /// <summary>The folder <c>web/</c> of the sources.</summary>
    public static string WebSource { get; } = Path.GetFullPath(Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "WebSource").Value!);

    /// <summary>The built pages, beside the gateway.</summary>
    public static string Pages { get; } = Path.Combine(Path.GetDirectoryName(GatewayProcess.Program)!, "pages");

    /// <summary>What is missing, in words; null if nothing is.</summary>
    public static string? Lacks { get; } =
        !File.Exists(Path.Combine(Pages, "index.html")) ? "The gateway was built without its pages: Node.js or the npm packages were not there."
        : Chromium is null ? "There is no Chromium; install the package chromium, or name one in FEEDBACK_CHROMIUM."
        : null;
}
