using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feedback.Load.Reports;

/// <summary>Figures as a file that programs can read.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Writes it, if a file was asked for.</summary>
    public static async Task Write<T>(FileInfo? file, T figures, CancellationToken stop)
    {
        if (file is null) return;
        file.Directory?.Create();
        await using var stream = file.Create();
        await JsonSerializer.SerializeAsync(stream, new { machine = MachineLine.Text, at = DateTimeOffset.UtcNow, figures }, Options, stop);
    }
}
