using System.Collections.Concurrent;
using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>Writes into the audit record why there was no feedback, without making anybody wait for it. Of the same cause in the same task at most one line a
/// second is written; it says how many stand behind it, so that a flood of refusals does not become a flood of writes. A line that the store does not
/// take, which is often what it tells of, is tried again until it does.</summary>
/// <param name="audit">The audit record.</param>
/// <param name="clock">The time.</param>
/// <param name="life">When it is over.</param>
/// <param name="log">The log.</param>
internal sealed class UnavailableLog(IAudit audit, TimeProvider clock, IHostApplicationLifetime life, ILogger<UnavailableLog> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Task, Unavailable Cause), Tally> _tallies = new();

    /// <summary>Notes a request that got no feedback. Without a task (storage did not even tell which) there is only the metric.</summary>
    public void Note(string? task, string job, string person, Unavailable cause)
    {
        if (task is null) return;
        var key = (task, cause);
        var line = new AuditEvent(AuditEvent.OfTask(task), clock.GetUtcNow(), person, AuditKind.Unavailable) { Job = job, Cause = cause };
        while (true)
        {
            var tally = _tallies.GetOrAdd(key, _ => new Tally());
            if (tally.Add(line) is not { } begins) continue; // it has just ended: the next one takes this
            if (begins) _ = Write(key, tally);
            return;
        }
    }

    /// <summary>Writes what is noted, a line a second, until nothing is left.</summary>
    private async Task Write((string, Unavailable) key, Tally tally)
    {
        while (tally.Take() is { } line)
        {
            await Append(line);
            await Task.Delay(Pause, clock, life.ApplicationStopping);
        }

        _tallies.TryRemove(new KeyValuePair<(string, Unavailable), Tally>(key, tally));
    }

    private async Task Append(AuditEvent line)
    {
        while (true)
        {
            try
            {
                await audit.Append(line);
                return;
            }
            catch (Exception failure)
            {
                GatewayLog.AuditFailed(log, failure);
            }

            await Task.Delay(Pause, clock, life.ApplicationStopping);
        }
    }

    /// <summary>What is not yet written of one cause in one task.</summary>
    private sealed class Tally
    {
        private AuditEvent? _last;
        private int _times;
        private bool _begun;
        private bool _over;

        /// <summary>Adds one; true if its writing has to begin, null if it is over.</summary>
        public bool? Add(AuditEvent line)
        {
            lock (this)
            {
                if (_over) return null;
                (_last, _times) = (line, _times + 1);
                var begins = !_begun;
                _begun = true;
                return begins;
            }
        }

        /// <summary>All that was added, in one line; null if there is nothing, and then it is over.</summary>
        public AuditEvent? Take()
        {
            lock (this)
            {
                var line = _last is null ? null : _last with { Times = _times > 1 ? _times : null };
                (_last, _times, _over) = (null, 0, line is null);
                return line;
            }
        }
    }
}
