namespace Feedback.Load.Hosts;

/// <summary>A running system: processes on the loopback, each as an operator starts it.</summary>
internal abstract class SystemUnderLoad : IAsyncDisposable
{
    /// <summary>The key its gateways know, of role platform.</summary>
    public const string Key = "a-key-for-the-load-test";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private readonly List<(string Role, RunningProgram Program)> _programs = [];

    /// <summary>Where requests go.</summary>
    public abstract IReadOnlyList<Uri> Gateways { get; }

    /// <summary>Processor time of its programs so far, by role.</summary>
    public virtual IReadOnlyDictionary<string, TimeSpan> ProcessorTimes => Sum(program => program.ProcessorTime.Ticks).ToDictionary(pair => pair.Key, pair => new TimeSpan(pair.Value));

    /// <summary>Memory its programs have resident, in bytes, by role.</summary>
    public IReadOnlyDictionary<string, long> Memory => Sum(program => program.Memory);

    /// <summary>What its programs hold of the machine, in sum.</summary>
    public Held Held => _programs.Select(entry => Held.Of(entry.Program.Id)).Aggregate(default(Held), (sum, held) => sum + held);

    /// <summary>Starts one of its programs.</summary>
    protected RunningProgram Launch(string role, string path, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var program = new RunningProgram(path, settings, arguments);
        _programs.Add((role, program));
        return program;
    }

    /// <summary>Asks one of its programs to stop, and forgets it.</summary>
    protected async Task Dismiss(RunningProgram program)
    {
        await program.Stop();
        await program.DisposeAsync();
        _programs.RemoveAll(entry => entry.Program == program);
    }

    /// <summary>Waits until every gateway says that it is ready.</summary>
    protected async Task Ready()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        foreach (var gateway in Gateways)
        {
            try
            {
                await Until.True(async () => AnyEnded || (await http.GetAsync(new Uri(gateway, "/health/ready"))).IsSuccessStatusCode, StartPatience, $"{gateway} is ready");
            }
            catch (TimeoutException late)
            {
                throw new InvalidOperationException(Outputs, late);
            }

            if (AnyEnded) throw new InvalidOperationException(Outputs);
        }
    }

    /// <summary>A free address of the loopback.</summary>
    protected static Uri FreeAddress() => new($"http://127.0.0.1:{Ports.Free()}");

    /// <summary>Settings of a gateway that listens there.</summary>
    protected static Dictionary<string, string> GatewaySettings(Uri address) => new()
    {
        ["Feedback:Auth:ApiKeys:0:Name"] = "platform",
        ["Feedback:Auth:ApiKeys:0:Key"] = Key,
        ["Feedback:Auth:ApiKeys:0:Roles:0"] = "platform",
        ["ASPNETCORE_URLS"] = address.ToString(),
    };

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        foreach (var (_, program) in Enumerable.Reverse(_programs)) await program.DisposeAsync();
    }

    private bool AnyEnded => _programs.Exists(entry => entry.Program.Ended);

    private string Outputs => string.Join(Environment.NewLine, _programs.Select(entry => $"{entry.Role}:\n{entry.Program.Output}"));

    private Dictionary<string, long> Sum(Func<RunningProgram, long> value) =>
        _programs.GroupBy(entry => entry.Role).ToDictionary(group => group.Key, group => group.Sum(entry => value(entry.Program)));
}
