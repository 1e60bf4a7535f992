using System.Collections.Concurrent;
using Feedback.Actors;
using Microsoft.Extensions.Logging;

namespace Feedback.Embedded;

/// <summary>The actors of this process.</summary>
/// <param name="store">Where their state is.</param>
/// <param name="options">How long they stay in memory.</param>
/// <param name="clock">The time.</param>
/// <param name="log">The log.</param>
public sealed class EmbeddedActors(SqliteStore store, EmbeddedOptions options, TimeProvider clock, ILogger<EmbeddedActors> log) : IActors
{
    private readonly ConcurrentDictionary<string, Activation> _active = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Actors in memory.</summary>
    public int InMemory => _active.Count;

    /// <inheritdoc/>
    public async Task<TResult> Ask<TActor, TResult>(string id, Func<TActor, Task<TResult>> call) where TActor : class
    {
        while (true)
        {
            var activation = Enter<TActor>(id);
            try
            {
                var (ran, result) = await activation.Run(call);
                if (ran) return result;
            }
            catch (StoreConflictException conflict)
            {
                EmbeddedLog.Conflict(log, id, conflict);
                throw;
            }
            finally
            {
                Leave(id, activation);
            }
        }
    }

    /// <summary>Takes actors out of memory that nobody has called for long, and the longest idle ones where there are too many.</summary>
    public void Sweep()
    {
        var now = clock.GetTimestamp();
        var byIdleness = _active.Select(entry => (entry.Key, entry.Value, entry.Value.Used)).OrderBy(entry => entry.Used).ToList();
        var tooMany = byIdleness.Count - options.MaxActorsInMemory;
        foreach (var (id, activation, used) in byIdleness)
        {
            if (tooMany <= 0 && clock.GetElapsedTime(used, now) < options.IdleAfter) return;
            if (TryRemove(id, activation)) tooMany--;
        }
    }

    private Activation Enter<TActor>(string id)
    {
        lock (_gate)
        {
            if (!_active.TryGetValue(id, out var activation) || activation.Over)
            {
                activation = new Activation(() => ActorKinds.Make(typeof(TActor), store, id, clock), ActorKinds.StaysInMemory(typeof(TActor)));
                _active[id] = activation;
            }

            activation.Come();
            return activation;
        }
    }

    private void Leave(string id, Activation activation)
    {
        activation.Go(clock.GetTimestamp());
        if (activation.ShouldLeave) TryRemove(id, activation);
    }

    private bool TryRemove(string id, Activation activation)
    {
        lock (_gate)
        {
            if (!activation.CanLeave) return false;
            activation.End();
            return _active.TryRemove(new KeyValuePair<string, Activation>(id, activation));
        }
    }
}
