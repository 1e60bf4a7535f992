using System.Collections.Concurrent;
using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>Writes into the audit record why there was no feedback, without making anybody wait for it. Of the same cause in the same task at most one line a
/// second is written; it says how many stand behind it, so that a flood of refusals does not become a flood of writes.</summary>
/// <param name="audit">The audit record.</param>
/// <param name="clock">The time.</param>
/// <param name="log">The log.</param>
internal sealed class UnavailableLog(IAudit audit, TimeProvider clock, ILogger<UnavailableLog> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Task, Unavailable Cause), Tally> _tallies = new();

    /// <summary>Notes a request that got no feedback. Without a task (storage did not even tell which) there is only the metric.</summary>
    public void Note(string? task, string job, string person, Unavailable cause)
    {
        if (task is null) return;
        if (_tallies.Count > 10_000) _tallies.Clear();
        var tally = _tallies.GetOrAdd((task, cause), _ => new Tally());
        if (tally.Take(clock.GetUtcNow(), Pause) is { } times) _ = Append(task, job, person, cause, times);
    }

    private async Task Append(string task, string job, string person, Unavailable cause, int times)
    {
        try
        {
            await audit.Append(new AuditEvent(AuditEvent.OfTask(task), clock.GetUtcNow(), person, AuditKind.Unavailable)
            {
                Job = job,
                Cause = cause,
                Times = times > 1 ? times : null,
            });
        }
        catch (Exception failure)
        {
            GatewayLog.AuditFailed(log, failure);
        }
    }

    private sealed class Tally
    {
        private DateTimeOffset _next;
        private int _times;

        /// <summary>How many to write a line for now, or null to wait.</summary>
        public int? Take(DateTimeOffset now, TimeSpan pause)
        {
            lock (this)
            {
                _times++;
                if (now < _next) return null;
                var times = _times;
                (_next, _times) = (now + pause, 0);
                return times;
            }
        }
    }
}
