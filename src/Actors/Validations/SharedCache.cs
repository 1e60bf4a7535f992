namespace Feedback.Actors;

/// <summary>What a process has loaded once for everybody, bounded by weight: the least recently used goes first.</summary>
/// <typeparam name="TKey">Names a value, versions included: a value never changes.</typeparam>
/// <typeparam name="TValue">The value; null is not kept.</typeparam>
/// <param name="capacity">Most weight kept; a single heavier value is kept alone.</param>
/// <param name="weigh">Weight of a value; may grow while it is used.</param>
public sealed class SharedCache<TKey, TValue>(long capacity, Func<TValue, long> weigh)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _byKey = [];
    private readonly LinkedList<Entry> _byUse = new();
    private long _hits;
    private long _misses;

    /// <summary>Times a value was there.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>Times a value had to be loaded.</summary>
    public long Misses => Interlocked.Read(ref _misses);

    /// <summary>Weight of all that is kept.</summary>
    public long Weight
    {
        get { lock (_gate) return _byUse.Sum(Weigh); }
    }

    /// <summary>How many values are kept or being loaded.</summary>
    public int Count
    {
        get { lock (_gate) return _byKey.Count; }
    }

    /// <summary>The value of that name; callers that come while it is loaded share the one load.</summary>
    public async Task<TValue?> Get(TKey key, Func<TKey, Task<TValue?>> load)
    {
        var (entry, mine) = Find(key);
        if (mine) _ = Load(entry, load);
        try
        {
            var value = await entry.Loaded.Task;
            if (value is null) Remove(entry);
            else if (mine) Trim(entry);
            return value;
        }
        catch
        {
            Remove(entry);
            throw;
        }
    }

    private (Entry Entry, bool Mine) Find(TKey key)
    {
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out var node))
            {
                Interlocked.Increment(ref _hits);
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                return (node.Value, false);
            }

            Interlocked.Increment(ref _misses);
            var entry = new Entry(key);
            _byKey[key] = _byUse.AddFirst(entry);
            return (entry, true);
        }
    }

    private static async Task Load(Entry entry, Func<TKey, Task<TValue?>> load)
    {
        try
        {
            entry.Loaded.SetResult(await load(entry.Key));
        }
        catch (Exception failure)
        {
            entry.Loaded.SetException(failure);
        }
    }

    private void Trim(Entry newest)
    {
        lock (_gate)
        {
            var weight = _byUse.Sum(Weigh);
            for (var node = _byUse.Last; node is not null && weight > capacity;)
            {
                var (entry, next) = (node.Value, node.Previous);
                if (entry.Loaded.Task.IsCompleted && !ReferenceEquals(entry, newest)) // who is being loaded weighs nothing and has callers
                {
                    weight -= Weigh(entry);
                    _byUse.Remove(node);
                    _byKey.Remove(entry.Key);
                }

                node = next;
            }
        }
    }

    private void Remove(Entry entry)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(entry.Key, out var node) || !ReferenceEquals(node.Value, entry)) return;
            _byKey.Remove(entry.Key);
            _byUse.Remove(node);
        }
    }

    private long Weigh(Entry entry) => entry.Loaded.Task is { IsCompletedSuccessfully: true, Result: { } value } ? weigh(value) : 0;

    private sealed record Entry(TKey Key)
    {
        public TaskCompletionSource<TValue?> Loaded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
