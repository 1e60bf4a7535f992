namespace Feedback.Gateway;

/// <summary>A key of a back end.</summary>
public sealed class ApiKeyOptions
{
    /// <summary>Name of its owner; the user id of calls that act for nobody else.</summary>
    public string Name { get; set; } = "";

    /// <summary>The secret. Only its hash is kept.</summary>
    public string Key { get; set; } = "";

    /// <summary>Any of <c>admin</c>, <c>platform</c>, <c>staff</c>, <c>annotator</c>.</summary>
    public IList<string> Roles { get; init; } = [];
}
