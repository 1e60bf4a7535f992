using System.Text.Json.Nodes;

namespace Feedback.History.Tests;

/// <summary>A short chronicle that keeps every promise, to be corrupted: three attempts of one assignment with a limit of 3, then another assignment.</summary>
internal static class SmallChronicle
{
    public const string Task = "task", Job = "job";

    /// <summary>The verdicts of the first assignment, its annotator's and the next one's.</summary>
    public static readonly FinalVerdict[] Verdicts = [Verdict(1, 1, 0, "ann", 2, 10), Verdict(1, 2, 1, "ann", 1, 12), Verdict(1, 3, 2, "ann", 0, 14), Verdict(2, 1, 0, "ben", 2, 20)];

    public static Chronicle Good { get; } = new(
        [
            new Call(Operation.Set, Task, "", "cvat") { Start = 1, End = 1.1, Status = 200, Body = """{"version":2,"max_validations_per_job":3,"target_metric_threshold":0.7}""" },
            new Call(Operation.Truth, Task, "", "cvat") { Objects = 4, Start = 2, End = 2.1, Status = 200, Body = """{"version":1,"configured":true}""" },
            Assign("ann", 3),
            Validate(Verdicts[0], "k0"),
            Validate(Verdicts[1]),
            Validate(Verdicts[0], "k0") with { Start = 13, End = 13.1 },
            Validate(Verdicts[2]),
            Validate(Verdicts[2]) with { Digest = Content.All[3].Digest, Start = 15, End = 15.1, Status = 409, Body = """{"code":"attempts_exhausted"}""" },
            Validate(Verdicts[0], "k0") with { Digest = Content.All[3].Digest, Start = 16, End = 16.1, Status = 422, Body = "{}" },
            new Call(Operation.Respond, Task, Job, "ann") { Validation = "1-3", Word = "agree", Start = 17, End = 17.1, Status = 200, Body = Shown(Verdicts[2]).ToJsonString() },
            Assign("ben", 18),
            Validate(Verdicts[3]) with { Status = Call.Lost, Body = "" },
        ],
        [20.5],
        [new FinalJob(Task, Job, "ben", 1, ["2-1"], [.. Verdicts.Select(verdict => verdict.Id == "1-3" ? With(verdict, "response", "agree") : verdict)])],
        [.. Verdicts.Select(Charge), new AuditEntry(17.05, "answer", Job, "1-3", "ann", null, "agree", null, null)]);

    /// <summary>A verdict of a content that is numbered as many as it hits, of four.</summary>
    public static FinalVerdict Verdict(int assignment, int number, int hits, string assignee, int remaining, double created)
    {
        var json = new JsonObject
        {
            ["id"] = $"{assignment}-{number}", ["job_id"] = Job, ["task_id"] = Task, ["assignee"] = assignee, ["attempt"] = number, ["attempts_remaining"] = remaining,
            ["verdict"] = remaining == 0 ? "finally_rejected" : "rejected", ["score"] = hits / 4.0, ["required_score"] = 0.7, ["metric"] = "accuracy", ["hints"] = new JsonArray(),
            ["created_at"] = created, ["annotations_digest"] = Content.All[hits].Digest, ["stale"] = false, ["response"] = null,
        };
        return new FinalVerdict(json, new FinalReport(2, 1, Content.All[hits].Digest), created);
    }

    /// <summary>The same verdict with another value of a member.</summary>
    public static FinalVerdict With(FinalVerdict verdict, string member, JsonNode? value)
    {
        var json = verdict.Json.DeepClone().AsObject();
        json[member] = value;
        return verdict with { Json = json };
    }

    public static AuditEntry Charge(FinalVerdict verdict) => new(verdict.Created + 0.01, "charge", Job, verdict.Id, verdict.Assignee, verdict.Number, verdict.Outcome, 2, 1);

    public static Call Validate(FinalVerdict verdict, string? key = null) => new(Operation.Validate, Task, Job, verdict.Assignee!)
    {
        Key = key, Digest = verdict.Digest, Start = verdict.Created - 0.1, End = verdict.Created + 0.1, Status = 200, Body = Shown(verdict).ToJsonString(),
    };

    private static JsonNode Shown(FinalVerdict verdict) => verdict.Json.DeepClone();

    public static Call Assign(string person, double start) => new(Operation.Assign, Task, Job, "cvat") { Word = person, Start = start, End = start + 0.1, Status = 200 };
}
