using System.Text.Json.Serialization.Metadata;

namespace Feedback.Cvat.Tests;

/// <summary>The client's own way to read CVAT's objects.</summary>
internal static class CvatJsonOf
{
    public static JsonTypeInfo<CvatJob> Job => CvatJson.Default.CvatJob;

    public static JsonTypeInfo<CvatTask> Task => CvatJson.Default.CvatTask;

    public static JsonTypeInfo<CvatLayout> Layout => CvatJson.Default.CvatLayout;

    public static JsonTypeInfo<CvatDataMeta> DataMeta => CvatJson.Default.CvatDataMeta;
}
