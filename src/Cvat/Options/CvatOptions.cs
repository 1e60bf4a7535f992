namespace Feedback.Cvat;

/// <summary>Section <c>Feedback:Cvat</c>: the CVAT servers that get feedback.</summary>
public sealed class CvatOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback:Cvat";

    /// <summary>The servers, by the name they have here. The name is part of the ids of their tasks, jobs and users: <c>{name}:{number}</c>.</summary>
    public IDictionary<string, CvatConnectionOptions> Connections { get; init; } = new Dictionary<string, CvatConnectionOptions>(StringComparer.Ordinal);

    /// <summary>The connection that answers under <c>/api</c>; the others, and this one too, answer under <c>/cvat/{name}/api</c>.</summary>
    /// <value>the only one, where there is only one</value>
    public string? Default { get; set; }

    /// <summary>The connection under <c>/api</c>, or null.</summary>
    public string? DefaultName => Default ?? (Connections.Count == 1 ? Connections.Keys.Single() : null);
}
