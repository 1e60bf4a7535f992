using Microsoft.Extensions.Configuration.Memory;

namespace Feedback.Gateway;

/// <summary>Settings of the framework that differ from its own defaults; every other source overrides them.</summary>
internal static class Defaults
{
    public static void ApplyDefaults(this WebApplicationBuilder builder) => builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
    {
        InitialData = new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:LogLevel:Microsoft"] = "Warning",
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error", // nothing here is protected by it
        },
    });
}
