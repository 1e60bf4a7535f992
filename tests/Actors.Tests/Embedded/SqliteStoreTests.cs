using Feedback.Embedded;

namespace Feedback.Actors.Tests;

/// <summary>Requirement row 31 and invariant 5: what was answered is stored, and a write that failed is not.</summary>
public sealed class SqliteStoreTests : IDisposable
{
    private static readonly byte[] One = [1], Two = [2], Three = [3];

    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_row_counts_its_writes_and_holds_the_last()
    {
        var store = _database.Open();
        Assert.Equal((0, null), (store.Read("job/1").Version, store.Read("job/1").Payload));
        Assert.Equal(1, await store.Write("job/1", 0, One));
        Assert.Equal(2, await store.Write("job/1", 1, Two));
        Assert.Equal(2, store.Read("job/1").Version);
        Assert.Equal(Two, store.Read("job/1").Payload);
        Assert.Null(store.Read("job/2").Payload);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_write_over_another_version_than_the_stored_is_a_conflict(long version)
    {
        var store = _database.Open();
        await store.Write("job/1", 0, One);
        await store.Write("job/1", 1, Two);
        await Assert.ThrowsAsync<StoreConflictException>(() => store.Write("job/1", version, Three));
        Assert.Equal(Two, store.Read("job/1").Payload);
    }

    [Fact]
    public async Task A_write_over_a_row_that_is_gone_is_a_conflict()
    {
        var store = _database.Open();
        await Assert.ThrowsAsync<StoreConflictException>(() => store.Write("job/1", 3, One));
        Assert.Null(store.Read("job/1").Payload);
    }

    [Fact]
    public async Task Of_many_writes_over_one_version_one_wins()
    {
        var (one, other) = (_database.Open(), _database.Open());
        var writes = Enumerable.Range(0, 200).Select(i => (i % 2 == 0 ? one : other).Write("job/1", 0, [(byte)i])).ToList();
        await Task.WhenAll(writes.Select(write => write.ContinueWith(_ => { }, TaskScheduler.Default)));
        var winner = Assert.Single(writes, write => write.IsCompletedSuccessfully);
        Assert.Equal((byte)writes.IndexOf(winner), one.Read("job/1").Payload![0]);
        Assert.All(writes.Where(write => write != winner), write => Assert.IsType<StoreConflictException>(write.Exception!.InnerException));
    }

    [Fact]
    public async Task Writes_that_arrive_together_share_a_transaction()
    {
        using var clock = new HeldClock();
        var store = _database.Open(clock);
        var first = store.Write("first", 0, One);
        clock.WaitUntilHeld();
        var together = Enumerable.Range(0, 200).Select(i => store.Write($"job/{i}", 0, One)).ToList();
        clock.Release();
        await Task.WhenAll(together.Append(first));
        Assert.Equal(2, clock.Asked); // once a transaction
        Assert.All(together, write => Assert.Equal(1, write.Result));
        Assert.Equal(201L, _database.Sql("SELECT count(*) FROM actor_state"));
    }

    [Fact]
    public async Task A_transaction_that_fails_stores_none_of_its_writes_and_says_so_to_all()
    {
        using var clock = new HeldClock();
        var store = _database.Open(clock);
        _database.Sql("CREATE TRIGGER fault BEFORE INSERT ON actor_state WHEN new.id = 'bad' BEGIN SELECT RAISE(ABORT, 'fault'); END");
        var first = store.Write("first", 0, One);
        clock.WaitUntilHeld();
        var (good, bad) = (store.Write("good", 0, One), store.Write("bad", 0, One));
        clock.Release();
        await first;
        await Assert.ThrowsAnyAsync<Exception>(() => good);
        await Assert.ThrowsAnyAsync<Exception>(() => bad);
        Assert.Null(store.Read("good").Payload);
        Assert.Equal(1, await store.Write("good", 0, Two)); // and the writer goes on
    }

    [Theory]
    [InlineData(Durability.ProcessDeath)]
    [InlineData(Durability.PowerLoss)]
    public async Task State_survives_reopening(Durability durability)
    {
        var store = _database.Open(durability: durability);
        for (var i = 0; i < 50; i++) await store.Write($"job/{i}", 0, [(byte)i]);
        await store.Write("job/7", 1, Two);
        _database.Close(store);
        var again = _database.Open(durability: durability);
        Assert.Equal(2, again.Read("job/7").Version);
        Assert.Equal(Two, again.Read("job/7").Payload);
        for (var i = 8; i < 50; i++) Assert.Equal([(byte)i], again.Read($"job/{i}").Payload!);
        Assert.Equal("wal", _database.Sql("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task What_was_queued_is_written_before_the_store_closes()
    {
        var store = _database.Open();
        var writes = Enumerable.Range(0, 500).Select(i => store.Write($"job/{i}", 0, One)).ToList();
        _database.Close(store);
        await Task.WhenAll(writes);
        Assert.Equal(500L, _database.Sql("SELECT count(*) FROM actor_state"));
    }

    [Fact]
    public async Task A_write_is_seen_by_every_reader_once_it_is_answered()
    {
        var (writer, reader) = (_database.Open(), _database.Open());
        for (var version = 0; version < 100; version++)
        {
            await writer.Write("job/1", version, [(byte)version]);
            Assert.Equal([(byte)version], reader.Read("job/1").Payload!);
        }
    }

    [Fact]
    public async Task A_row_says_when_it_was_written()
    {
        var clock = new TestClock();
        await _database.Open(clock).Write("job/1", 0, One);
        Assert.Equal("2026-11-21T12:00:00.0000000+00:00", _database.Sql("SELECT modified FROM actor_state"));
    }

    /// <summary>Holds the writer in its first transaction until it is released, and counts how often it asks for the time.</summary>
    private sealed class HeldClock : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim _held = new(), _released = new();
        private int _asked;

        public int Asked => Volatile.Read(ref _asked);

        public void WaitUntilHeld() => Assert.True(_held.Wait(TimeSpan.FromSeconds(30)), "The writer never came.");

        public void Release() => _released.Set();

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Increment(ref _asked);
            _held.Set();
            _released.Wait(TimeSpan.FromSeconds(30));
            return base.GetUtcNow();
        }

        public void Dispose()
        {
            _held.Dispose();
            _released.Dispose();
        }
    }
}
