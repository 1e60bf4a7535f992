using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feedback.Cvat;

/// <summary>CVAT's JSON: snake case; members we do not know are ignored, members we cannot do without must be there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true, MaxDepth = 64,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CvatJob))]
[JsonSerializable(typeof(CvatTask))]
[JsonSerializable(typeof(CvatProject))]
[JsonSerializable(typeof(CvatSelf))]
[JsonSerializable(typeof(CvatAbout))]
[JsonSerializable(typeof(CvatDataMeta))]
[JsonSerializable(typeof(CvatLayout))]
[JsonSerializable(typeof(CvatJobPatch))]
[JsonSerializable(typeof(CvatNewIssue))]
[JsonSerializable(typeof(CvatPage<CvatJob>))]
[JsonSerializable(typeof(CvatPage<CvatTask>))]
[JsonSerializable(typeof(CvatPage<CvatMembership>))]
[JsonSerializable(typeof(CvatPage<CvatWebhook>))]
[JsonSerializable(typeof(CvatPage<JsonElement>))]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>))]
[JsonSerializable(typeof(CvatEvent))]
[JsonSerializable(typeof(JobFacts))]
internal sealed partial class CvatJson : JsonSerializerContext;
