using Microsoft.Extensions.Configuration;

namespace Feedback.Telemetry;

/// <summary>What a process shows its operators: section <c>Feedback:Ops</c>.</summary>
public sealed class OpsSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback:Ops";

    /// <summary>Where a silo serves <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>, such as <c>http://0.0.0.0:8081</c>; where a gateway
    /// listens beside its own address. For operators only: nobody is asked for a key there.</summary>
    /// <value>Default: none. A silo then serves nothing, a gateway serves them at its own address.</value>
    public string? Url { get; set; }

    /// <summary>How log lines are written.</summary>
    /// <value>Default: <see cref="LogFormat.Text"/>.</value>
    public LogFormat Logs { get; set; }

    /// <summary>The settings of this process.</summary>
    /// <exception cref="InvalidOperationException">They cannot work; the message names the setting.</exception>
    public static OpsSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<OpsSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new OpsSettings();
        if (settings.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { Scheme: "http", AbsolutePath: "/" }))
            throw new InvalidOperationException($"{Section}:Url is '{url}'; it must be like http://0.0.0.0:8081.");
        return settings;
    }
}
