using System.Diagnostics.Metrics;

namespace Feedback.Gateway;

/// <summary>What is counted about CVAT servers, beside the validations themselves.</summary>
internal sealed class CvatMetrics : IDisposable
{
    private readonly Meter _meter = new("Feedback.Cvat");
    private readonly Counter<long> _hooks;
    private readonly Counter<long> _effects;

    public CvatMetrics()
    {
        _hooks = _meter.CreateCounter<long>("feedback_cvat_webhooks", description: "Webhooks by connection and meaning, refused ones included.");
        _effects = _meter.CreateCounter<long>("feedback_cvat_effects", description: "Effects of verdicts on CVAT servers by connection, effect and result.");
    }

    /// <summary>A webhook came.</summary>
    public void Hook(string connection, string meaning) =>
        _hooks.Add(1, new KeyValuePair<string, object?>("connection", connection), new KeyValuePair<string, object?>("meaning", meaning));

    /// <summary>An effect was done, or failed.</summary>
    public void Effect(string connection, string effect, bool done) => _effects.Add(
        1, new KeyValuePair<string, object?>("connection", connection), new KeyValuePair<string, object?>("effect", effect), new KeyValuePair<string, object?>("result", done ? "done" : "failed"));

    public void Dispose() => _meter.Dispose();
}
