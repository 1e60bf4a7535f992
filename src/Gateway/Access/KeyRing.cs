using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>The keys of back ends, as hashes.</summary>
internal sealed class KeyRing
{
    private readonly Dictionary<string, (string Name, IList<string> Roles)> _byHash = new(StringComparer.Ordinal);

    public KeyRing(IOptions<AuthOptions> options, FirstKey first)
    {
        foreach (var key in options.Value.ApiKeys) _byHash[key.Hash] = (key.Name, key.Roles);
        if (first.Hash is { } hash) _byHash[hash] = ("admin", ["admin"]);
    }

    /// <summary>The owner of a key, or null. Keys are looked up by their hash, so that timing tells nothing about them.</summary>
    public (string Name, IList<string> Roles)? Find(string key) => _byHash.TryGetValue(Hash(key), out var owner) ? owner : null;

    /// <summary>Lower-case hex SHA-256 of a key.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
