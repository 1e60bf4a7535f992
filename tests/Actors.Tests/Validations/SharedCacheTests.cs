namespace Feedback.Actors.Tests;

/// <summary>One load for everybody, failures not kept, bounded by weight, the least recently used first.</summary>
public sealed class SharedCacheTests
{
    private readonly Dictionary<string, TaskCompletionSource<string?>> _loads = [];
    private readonly List<string> _asked = [];

    private readonly SharedCache<string, string> _cache = new(10, value => value.Length);

    private Task<string?> Load(string key)
    {
        _asked.Add(key);
        return (_loads[key] = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    private Task<string?> Get(string key) => _cache.Get(key, Load);

    private async Task Keep(string key, int weight)
    {
        var value = Get(key);
        _loads[key].SetResult(new string('x', weight));
        await value;
    }

    private async Task<bool> Keeps(string key)
    {
        var before = _asked.Count;
        var value = Get(key);
        if (_asked.Count == before) return true;
        _loads[key].SetResult(null); // a null is not kept, so that asking changes nothing
        await value;
        return false;
    }

    [Fact]
    public async Task Callers_that_come_during_a_load_share_it()
    {
        var callers = Enumerable.Range(0, 10).Select(_ => Get("a")).ToList();
        _loads["a"].SetResult("value");
        Assert.All(await Task.WhenAll(callers), value => Assert.Equal("value", value));
        Assert.Same(await callers[0], await Get("a"));
        Assert.Equal(["a"], _asked);
        Assert.Equal((10, 1), (_cache.Hits, _cache.Misses));
    }

    [Fact]
    public async Task Many_threads_at_once_cause_one_load()
    {
        var loads = 0;
        var cache = new SharedCache<string, string>(10, _ => 1);
        using var start = new Barrier(8);
        var callers = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return cache.Get("a", async _ =>
                {
                    Interlocked.Increment(ref loads);
                    await Task.Yield();
                    return "value";
                });
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap());
        Assert.All(await Task.WhenAll(callers), value => Assert.Equal("value", value));
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task A_failed_load_is_told_to_all_its_callers_and_not_kept()
    {
        var callers = new[] { Get("a"), Get("a") };
        _loads["a"].SetException(new IOException("gone"));
        foreach (var caller in callers) await Assert.ThrowsAsync<IOException>(() => caller);
        await Keep("a", 1);
        Assert.Equal(["a", "a"], _asked);
        Assert.True(await Keeps("a"));
    }

    [Fact]
    public async Task A_load_that_fails_before_it_begins_is_not_kept()
    {
        await Assert.ThrowsAsync<IOException>(() => _cache.Get("a", _ => throw new IOException("gone")));
        await Keep("a", 1);
        Assert.True(await Keeps("a"));
    }

    [Fact]
    public async Task Nothing_found_is_not_kept()
    {
        var value = Get("a");
        _loads["a"].SetResult(null);
        Assert.Null(await value);
        await Keep("a", 1);
        Assert.Equal(2, _asked.Count);
    }

    [Fact]
    public async Task The_least_recently_used_goes_first()
    {
        await Keep("a", 4);
        await Keep("b", 4);
        await Get("a");
        await Keep("c", 4);
        Assert.Equal((true, false, true), (await Keeps("a"), await Keeps("b"), await Keeps("c")));
        Assert.Equal(8, _cache.Weight);
    }

    [Fact]
    public async Task As_many_go_as_are_needed_and_no_more()
    {
        foreach (var key in new[] { "a", "b", "c" }) await Keep(key, 3);
        await Keep("d", 6);
        Assert.Equal((false, false, true, true), (await Keeps("a"), await Keeps("b"), await Keeps("c"), await Keeps("d")));
        await Keep("e", 1);
        Assert.Equal(10, _cache.Weight);
    }

    [Fact]
    public async Task A_value_heavier_than_all_there_is_room_for_is_kept_alone()
    {
        await Keep("a", 3);
        await Keep("b", 30);
        Assert.Equal((false, true, 30), (await Keeps("a"), await Keeps("b"), _cache.Weight));
        await Keep("c", 3);
        Assert.Equal((false, true, 3), (await Keeps("b"), await Keeps("c"), _cache.Weight));
    }

    [Fact]
    public async Task Values_used_during_a_load_do_not_lift_the_bound()
    {
        await Keep("a", 6);
        var loading = Get("b");
        await Get("a"); // now b is the least recently used, but the newest
        _loads["b"].SetResult(new string('x', 6));
        await loading;
        Assert.True(_cache.Weight <= 10, $"weight {_cache.Weight}");
        Assert.Equal((false, true), (await Keeps("a"), await Keeps("b")));
    }

    [Fact]
    public async Task A_load_is_not_begun_twice_because_others_had_no_room()
    {
        await Keep("a", 6);
        var loading = Get("slow");
        await Get("a");
        await Keep("b", 6);
        var shared = Get("slow");
        Assert.Equal(["a", "slow", "b"], _asked);
        _loads["slow"].SetResult("value");
        Assert.Same(await loading, await shared);
    }

    [Fact]
    public async Task A_failed_load_takes_nothing_with_it_that_came_after()
    {
        var first = Get("a");
        _loads["a"].SetException(new IOException("gone"));
        await Assert.ThrowsAsync<IOException>(() => first);
        await Keep("a", 2);
        await Assert.ThrowsAsync<IOException>(() => first);
        Assert.True(await Keeps("a"));
    }
}
