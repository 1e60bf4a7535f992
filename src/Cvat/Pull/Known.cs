using System.Collections.Concurrent;

namespace Feedback.Cvat;

/// <summary>What was lately found out, for a while: bounded, in memory, and never needed.</summary>
/// <typeparam name="TKey">What it is about.</typeparam>
/// <typeparam name="TValue">What was found.</typeparam>
/// <param name="clock">The time.</param>
/// <param name="most">Most entries; beyond them all is forgotten.</param>
public sealed class Known<TKey, TValue>(TimeProvider clock, int most = 10_000) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (TValue Value, DateTimeOffset Until)> _entries = new();

    /// <summary>What was found, if it still holds.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        var found = _entries.TryGetValue(key, out var entry) && entry.Until > clock.GetUtcNow();
        value = found ? entry.Value : default!;
        return found;
    }

    /// <summary>Remembers.</summary>
    public void Set(TKey key, TValue value, TimeSpan lasts)
    {
        if (_entries.Count >= most) _entries.Clear();
        _entries[key] = (value, clock.GetUtcNow() + lasts);
    }

    /// <summary>Forgets.</summary>
    public void Forget(TKey key) => _entries.TryRemove(key, out _);
}
