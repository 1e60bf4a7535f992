namespace Feedback.Operations.Tests;

/// <summary>A gateway, and where it has one its silo.</summary>
internal sealed record RunningHost(RunningProgram Gateway, RunningProgram? Silo, HttpClient Http) : IAsyncDisposable
{
    /// <summary>Its API.</summary>
    public Api Api => new(Http, Host.Key);

    /// <summary>Stops everything in good order.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!Gateway.Ended) Assert.Equal(0, await Gateway.Stop());
        await Gateway.DisposeAsync();
        if (Silo is null) return;
        if (!Silo.Ended) Assert.Equal(0, await Silo.Stop());
        await Silo.DisposeAsync();
    }
}
