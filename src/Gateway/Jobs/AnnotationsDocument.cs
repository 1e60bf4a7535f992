using System.Text.Json;

namespace Feedback.Gateway;

/// <summary>A CVAT annotations document, for the OpenAPI document: it is read by the scoring engine, member by member.</summary>
/// <param name="Tags">Tags.</param>
/// <param name="Shapes">Shapes.</param>
/// <param name="Tracks">Tracks.</param>
public sealed record AnnotationsDocument(IReadOnlyList<JsonElement>? Tags, IReadOnlyList<JsonElement>? Shapes, IReadOnlyList<JsonElement>? Tracks);
