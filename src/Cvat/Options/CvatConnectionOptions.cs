namespace Feedback.Cvat;

/// <summary>Section <c>Feedback:Cvat:Connections:{name}</c>: one CVAT server. One of token, access token, or user and password is needed.</summary>
public sealed class CvatConnectionOptions
{
    /// <summary>Where the server is reached from here, such as <c>http://cvat_server:8080</c>. Nothing but this address is ever called.</summary>
    public string Address { get; set; } = "";

    /// <summary>Where browsers see the server, such as <c>https://cvat.example.com</c>: requests with a session cookie must come from pages of it.</summary>
    /// <value><see cref="Address"/></value>
    public string? PublicAddress { get; set; }

    /// <summary>Key of the service account, as <c>POST /api/auth/login</c> gives it.</summary>
    public string? Token { get; set; }

    /// <summary>Personal access token of the service account.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Name of the service account, with <see cref="Password"/>.</summary>
    public string? User { get; set; }

    /// <summary>Password of the service account.</summary>
    public string? Password { get; set; }

    /// <summary>Secret the server signs its webhooks with. Without one no webhook is taken.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Stages of jobs that get feedback.</summary>
    /// <value><c>annotation</c></value>
    public IList<string> Stages { get; init; } = [];

    /// <summary>Longest time of one try of one call. Tries are repeated, with growing pauses, within the deadline of the validation.</summary>
    /// <value>10 seconds</value>
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest answer that is read, in bytes after decompression.</summary>
    /// <value>64 MiB</value>
    public long MaxResponseBytes { get; set; } = 64L << 20;

    /// <summary>Calls to the server at once.</summary>
    /// <value>16</value>
    public int MaxConcurrentCalls { get; set; } = 16;

    /// <summary>How long it is believed who a caller is and that somebody is staff, and how long labels and frames of an unchanged task are.</summary>
    /// <value>1 minute</value>
    public TimeSpan BelieveFor { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What happens on the server after a verdict.</summary>
    public CvatEffectOptions Effects { get; set; } = new();

    /// <summary>See <see cref="Stages"/>.</summary>
    public bool Judges(string stage) => Stages.Count == 0 ? stage == "annotation" : Stages.Contains(stage);
}
