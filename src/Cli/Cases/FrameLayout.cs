using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Scoring;

namespace Feedback.Cli.Cases;

/// <summary>The members of a case that say which frames there are: <c>frames, job, validation_frames, deleted_frames, disabled_frames</c>.</summary>
internal sealed record FrameLayout(TruthLayout Truth, JobLayout Job)
{
    public static FrameLayout Read(JsonElement json)
    {
        ImmutableArray<FrameInfo> frames = [.. json.GetProperty("frames").EnumerateArray().Select(ReadFrame)];
        ImmutableArray<Honeypot> honeypots =
        [
            .. json.GetProperty("frames").EnumerateArray().Where(frame => frame.TryGetProperty("real_frame", out var real) && real.ValueKind == JsonValueKind.Number)
                .Select(frame => new Honeypot(frame.GetProperty("frame").GetInt32(), frame.GetProperty("real_frame").GetInt32())),
        ];
        var validation = Ints(json, "validation_frames");
        var numbers = frames.Select(frame => frame.Frame).Order();
        // Without a stated job it is the whole task; with honeypots the pool at its end belongs to no job.
        ImmutableArray<int> own = json.TryGetProperty("job", out var job) && job.ValueKind == JsonValueKind.Object
            ? [.. Range(job.GetProperty("start_frame").GetInt32(), job.GetProperty("stop_frame").GetInt32())]
            : [.. numbers.Where(frame => honeypots.IsEmpty || !validation.Contains(frame))];
        return new FrameLayout(
            new TruthLayout(frames, Ints(json, "deleted_frames"), validation, Ints(json, "disabled_frames")),
            new JobLayout(own, honeypots));
    }

    private static IEnumerable<int> Range(int start, int stop) => Enumerable.Range(start, Math.Max(0, stop - start + 1));

    private static FrameInfo ReadFrame(JsonElement frame) => new(
        frame.GetProperty("frame").GetInt32(),
        frame.GetProperty("width").GetInt32(),
        frame.GetProperty("height").GetInt32(),
        frame.TryGetProperty("name", out var name) ? name.GetString() : null);

    private static ImmutableArray<int> Ints(JsonElement json, string name)
        => json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetInt32())] : [];
}
