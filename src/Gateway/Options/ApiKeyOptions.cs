namespace Feedback.Gateway;

/// <summary>A key of a back end.</summary>
public sealed class ApiKeyOptions
{
    /// <summary>Name of its owner; the user id of calls that act for nobody else.</summary>
    public string Name { get; set; } = "";

    /// <summary>The secret. Only its hash is kept.</summary>
    public string Key { get; set; } = "";

    /// <summary>Instead of the secret its SHA-256, 64 lower-case hex digits, so that no configuration holds it.</summary>
    public string? Sha256 { get; set; }

    /// <summary>What callers' keys are compared with.</summary>
    internal string Hash => Sha256 ?? KeyRing.Hash(Key);

    /// <summary>Any of <c>admin</c>, <c>platform</c>, <c>staff</c>, <c>annotator</c>.</summary>
    public IList<string> Roles { get; init; } = [];
}
