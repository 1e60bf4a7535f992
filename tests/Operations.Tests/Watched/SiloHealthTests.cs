#if CLUSTER
using Feedback.Actors;
using Feedback.Silo;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace Feedback.Operations.Tests;

/// <summary>How a silo decides whether it is ready, from joining to leaving.</summary>
public sealed class SiloHealthTests
{
    [Theory]
    [InlineData(false, false, SiloStatus.Joining, "the silo has not joined the cluster")]
    [InlineData(true, false, SiloStatus.Joining, "the silo has not joined the cluster")]
    [InlineData(false, false, SiloStatus.Active, "the silo has not joined the cluster")]
    [InlineData(true, false, SiloStatus.Active, null)]
    [InlineData(true, true, SiloStatus.Active, "the silo is shutting down")]
    [InlineData(true, true, SiloStatus.ShuttingDown, "the silo is shutting down")]
    [InlineData(true, false, SiloStatus.Dead, "the silo has not joined the cluster")]
    public async Task It_is_ready_from_having_joined_until_it_is_asked_to_stop(bool started, bool stopping, SiloStatus status, string? missing)
    {
        using var lifetime = new Lifetime(started, stopping);
        Assert.Equal(missing, await new SiloHealth(new Oracle(status), new MemoryReadiness(), lifetime).Missing(CancellationToken.None));
    }

    [Fact]
    public async Task A_database_that_hangs_is_one_that_does_not_answer()
    {
        using var lifetime = new Lifetime(true, false);
        Assert.Equal("the database does not answer", await new SiloHealth(new Oracle(SiloStatus.Active), new Hanging(), lifetime).Missing(CancellationToken.None));
    }

    private sealed class Hanging : IReadiness
    {
        public Task<string?> Missing(CancellationToken stop) => new TaskCompletionSource<string?>().Task;
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _started = new();
        private readonly CancellationTokenSource _stopping = new();

        public Lifetime(bool started, bool stopping)
        {
            if (started) _started.Cancel();
            if (stopping) _stopping.Cancel();
        }

        public CancellationToken ApplicationStarted => _started.Token;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose()
        {
            _started.Dispose();
            _stopping.Dispose();
        }
    }

    private sealed class Oracle(SiloStatus status) : ISiloStatusOracle
    {
        public SiloStatus CurrentStatus => status;

        public string SiloName => "silo";

        public SiloAddress SiloAddress => SiloAddress.Zero;

        public SiloStatus GetApproximateSiloStatus(SiloAddress siloAddress) => status;

        public Dictionary<SiloAddress, SiloStatus> GetApproximateSiloStatuses(bool onlyActive = false) => [];

        public bool TryGetSiloName(SiloAddress siloAddress, out string siloName) => throw new NotSupportedException();

        public bool IsFunctionalDirectory(SiloAddress siloAddress) => throw new NotSupportedException();

        public bool IsDeadSilo(SiloAddress silo) => throw new NotSupportedException();

        public bool SubscribeToSiloStatusEvents(ISiloStatusListener observer) => throw new NotSupportedException();

        public bool UnSubscribeFromSiloStatusEvents(ISiloStatusListener observer) => throw new NotSupportedException();

        public SiloAddress[] GetActiveSilos() => [];
    }
}
#endif
