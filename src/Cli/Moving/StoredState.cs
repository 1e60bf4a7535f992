using System.Text;
using System.Text.Json;
using Feedback.Actors;

namespace Feedback.Cli.Moving;

/// <summary>What has to be known of an actor's stored JSON to carry it: <c>{"version": 1, "state": {…}, "audit": […]}</c>.</summary>
internal static class StoredState
{
    /// <summary>Actors by the first word of their ids, and what a cluster's database calls their kind.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["task"] = "task",
        ["job-list"] = "job-list",
        ["task-list"] = "job-list",
        ["person-jobs"] = "job-list",
        ["project"] = "project",
        ["settings"] = "settings",
        ["truth"] = "truth",
        ["truth-annotations"] = "annotations",
        ["annotations"] = "annotations",
        ["job"] = "job",
        ["attempt"] = "attempt",
        ["ledger"] = "ledger",
        ["watch"] = "watch",
    };

    /// <summary>All kinds of actors in a cluster's database.</summary>
    public static IEnumerable<string> AllKinds => Kinds.Values.Distinct();

    /// <summary>The kind of an actor in a cluster's database.</summary>
    /// <exception cref="MovingException">There is none.</exception>
    public static string KindOf(string id) => Kinds.TryGetValue(id.Split('/')[0], out var kind)
        ? kind
        : throw new MovingException($"{id} is of a kind this program does not know: import it with the release that exported it, or a newer one.");

    /// <summary>Refuses state that this release cannot read.</summary>
    /// <exception cref="MovingException">It is of a newer version, or no state.</exception>
    public static void Check(string id, ReadOnlySpan<byte> payload)
    {
        KindOf(id);
        var version = Read(id, payload).Version;
        if (version > StateBytes.Version)
            throw new MovingException($"The state of {id} is of version {version}, and this program reads up to {StateBytes.Version}: import it with the release that exported it, or a newer one.");
    }

    /// <summary>State without audit lines that wait with it in a cluster; they are exported with the audit record.</summary>
    public static ReadOnlyMemory<byte> WithoutAudit(string id, ReadOnlyMemory<byte> payload)
    {
        var (version, state, audit) = Read(id, payload.Span);
        if (!audit) return payload;
        return (byte[])[.. Encoding.UTF8.GetBytes($"{{\"version\":{version},\"state\":"), .. payload.Span[state], (byte)'}'];
    }

    private static (int Version, Range State, bool Audit) Read(string id, ReadOnlySpan<byte> payload)
    {
        try
        {
            int? version = null;
            Range? state = null;
            var audit = false;
            var json = new Utf8JsonReader(payload);
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString();
                json.Read();
                var start = (int)json.TokenStartIndex;
                if (name == "version") version = json.GetInt32();
                json.Skip();
                if (name == "state") state = start..(int)json.BytesConsumed;
                audit |= name == "audit";
            }

            if (version is { } is_ && state is { } at) return (is_, at, audit);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            // said below
        }

        throw new MovingException($"What is stored of {id} is no state of this program.");
    }
}
