using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>The present one, but every record has a member that the present version does not know.</summary>
public static class StateJson
{
    private static readonly JsonElement Added = JsonDocument.Parse("""{"by": "the next version", "values": [1, null]}""").RootElement;

    /// <summary>The one set of options for state and for messages between actors.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DictionaryKeyPolicy = null,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddMember } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        options.MakeReadOnly();
        return options;
    }

    private static void AddMember(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type == typeof(QualitySettings) || type.Type == typeof(FeedbackRules)) return; // whose members are the settings
        var member = type.CreateJsonPropertyInfo(typeof(JsonElement), "added_in_the_next_version");
        member.Get = _ => Added;
        type.Properties.Add(member);
    }
}
