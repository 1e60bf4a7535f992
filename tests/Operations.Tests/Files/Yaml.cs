using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Feedback.Operations.Tests;

/// <summary>YAML as JSON nodes: anchors and merge keys resolved, every scalar a string.</summary>
internal static class Yaml
{
    /// <summary>The documents of a text.</summary>
    public static IReadOnlyList<JsonNode> Documents(string text)
    {
        var parser = new MergingParser(new Parser(new StringReader(text)));
        var read = new DeserializerBuilder().Build();
        var documents = new List<JsonNode>();
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _)) documents.Add(JsonSerializer.SerializeToNode(Plain(read.Deserialize<object>(parser)))!);
        return documents;
    }

    /// <summary>The one document of a file.</summary>
    public static JsonNode File(string path) => Assert.Single(Documents(Repository.Read(path)));

    /// <summary>Everything within, itself included.</summary>
    public static IEnumerable<JsonNode> Everything(JsonNode node)
    {
        yield return node;
        var inside = node switch { JsonObject members => members.Select(member => member.Value), JsonArray items => items, _ => [] };
        foreach (var deeper in inside.OfType<JsonNode>().SelectMany(Everything)) yield return deeper;
    }

    private static object? Plain(object? value) => value switch
    {
        Dictionary<object, object?> members => members.ToDictionary(member => (string)member.Key, member => Plain(member.Value)),
        List<object?> items => items.Select(Plain).ToList(),
        _ => value,
    };
}
