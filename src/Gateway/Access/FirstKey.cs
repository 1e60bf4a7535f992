using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Where nothing is configured, the admin key of a first start: printed once, kept as a hash beside the database.</summary>
internal sealed class FirstKey
{
    private const string FileName = "admin-key.sha256";

    public FirstKey(IOptions<AuthOptions> auth, IOptions<FeedbackOptions> feedback, IHostEnvironment environment)
    {
        if (auth.Value.ApiKeys.Count > 0 || auth.Value.Jwt.Enabled) return;
        var folder = Directory.CreateDirectory(Path.Combine(environment.ContentRootPath, feedback.Value.Data));
        var file = Path.Combine(folder.FullName, FileName);
        if (File.Exists(file))
        {
            Hash = File.ReadAllText(file).Trim();
            return;
        }

        Fresh = "fk_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        Hash = KeyRing.Hash(Fresh);
        File.WriteAllText(file, Hash + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Hash of the key, or null where keys are configured.</summary>
    public string? Hash { get; }

    /// <summary>The key itself, only in the start that made it.</summary>
    public string? Fresh { get; }
}
