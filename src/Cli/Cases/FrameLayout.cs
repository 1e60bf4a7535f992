using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Scoring;

namespace Feedback.Cli.Cases;

/// <summary>The members of a case that say which frames there are: <c>frames, job, validation_frames, deleted_frames, disabled_frames</c>.</summary>
internal sealed record FrameLayout(TruthLayout Truth, JobLayout Job)
{
    /// <summary>Longest job that is taken: its frames are listed one by one.</summary>
    private const int MostFrames = 10_000_000;

    /// <exception cref="CaseException">Something is missing or not what it should be; the message names it.</exception>
    public static FrameLayout Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("frames", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new CaseException("frames must be there, an array of {frame, width, height}.");
        JsonElement[] items = [.. list.EnumerateArray()];
        ImmutableArray<FrameInfo> frames = [.. items.Select(ReadFrame)];
        ImmutableArray<Honeypot> honeypots =
        [
            .. items.Select((item, i) => (item, i)).Where(entry => entry.item.TryGetProperty("real_frame", out var real) && real.ValueKind != JsonValueKind.Null)
                .Select(entry => new Honeypot(frames[entry.i].Frame, Int(entry.item, "real_frame", $"frames[{entry.i}]."))),
        ];
        var validation = Ints(json, "validation_frames");
        var numbers = frames.Select(frame => frame.Frame).Order();
        // Without a stated job it is the whole task; with honeypots the pool at its end belongs to no job.
        ImmutableArray<int> own = json.TryGetProperty("job", out var job) && job.ValueKind == JsonValueKind.Object
            ? [.. Range(Int(job, "start_frame", "job."), Int(job, "stop_frame", "job."))]
            : [.. numbers.Where(frame => honeypots.IsEmpty || !validation.Contains(frame))];
        return new FrameLayout(
            new TruthLayout(frames, Ints(json, "deleted_frames"), validation, Ints(json, "disabled_frames")),
            new JobLayout(own, honeypots));
    }

    private static IEnumerable<int> Range(int start, int stop)
        => (long)stop - start < MostFrames ? Enumerable.Range(start, Math.Max(0, stop - start + 1)) : throw new CaseException($"job.stop_frame is more than {MostFrames} frames after start_frame.");

    private static FrameInfo ReadFrame(JsonElement frame, int i) => new(
        Int(frame, "frame", $"frames[{i}]."),
        Int(frame, "width", $"frames[{i}]."),
        Int(frame, "height", $"frames[{i}]."),
        frame.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null);

    private static int Int(JsonElement json, string name, string path)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw new CaseException($"{path}{name} must be there, a whole number.");

    private static ImmutableArray<int> Ints(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null) return [];
        if (list.ValueKind != JsonValueKind.Array) throw new CaseException($"{name} must be an array of frame numbers.");
        return [.. list.EnumerateArray().Select((item, i) => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number) ? number : throw new CaseException($"{name}[{i}] must be a whole number."))];
    }
}
