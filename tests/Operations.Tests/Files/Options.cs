using System.Collections;
using System.Reflection;
using Feedback.Cvat;
using Feedback.Embedded;
using Feedback.Gateway;
using Feedback.Scoring;
using Feedback.Telemetry;

namespace Feedback.Operations.Tests;

/// <summary>The options that the code knows, by section.</summary>
internal static class Options
{
    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [FeedbackOptions.Section] = typeof(FeedbackOptions),
        [ValidationOptions.Section] = typeof(ValidationOptions),
        [AuthOptions.Section] = typeof(AuthOptions),
        [RateLimitOptions.Section] = typeof(RateLimitOptions),
        ["Feedback:Embedded"] = typeof(EmbeddedOptions),
        ["Feedback:Documents"] = typeof(DocumentLimits),
        [ShutdownOptions.Section] = typeof(ShutdownOptions),
        [PagesOptions.Section] = typeof(PagesOptions),
        [CvatOptions.Section] = typeof(CvatOptions),
        [OpsSettings.Section] = typeof(OpsSettings),
#if CLUSTER
        [Grains.ClusterSettings.Section] = typeof(Grains.ClusterSettings),
        [Silo.ScoringSettings.Section] = typeof(Silo.ScoringSettings),
#endif
    };

    /// <summary>Whether there is an option of that name; a cluster's own are known in a cluster build only.</summary>
    /// <param name="variable">As in the environment: <c>Feedback__Validation__Timeout</c>.</param>
    public static bool Know(string variable)
    {
        var parts = variable.Split("__");
#if !CLUSTER
        if (parts is ["Feedback", "Cluster" or "Scoring", ..]) return true;
#endif
        for (var length = parts.Length - 1; length > 0; length--)
        {
            if (Sections.TryGetValue(string.Join(':', parts[..length]), out var type)) return Has(type, parts.AsSpan(length));
        }

        return false;
    }

    private static bool Has(Type type, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty) return true;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>)) return Has(type.GetGenericArguments()[1], path[1..]);
        if (typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string)) return int.TryParse(path[0], out _) && Has(type.GetGenericArguments()[0], path[1..]);
        return type.GetProperty(path[0], BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property && Has(property.PropertyType, path[1..]);
    }
}
