namespace Feedback.Actors;

/// <summary>The tickets a job has handed out. They live in memory only: a lost host voids them, and nothing was charged.</summary>
internal sealed class Flights
{
    private readonly List<Ticket> _open = [];
    private (Ticket Ticket, JobState Before, JobState After)? _landed;
    private long _token;
    private int _staffRun;

    /// <summary>Whether any ticket is still good.</summary>
    public bool Any(DateTimeOffset now) => _open.Exists(ticket => ticket.ExpiresAt > now);

    /// <summary>Whether a validation of this assignment is in flight.</summary>
    public bool Busy(int assignment, DateTimeOffset now) =>
        _open.Exists(ticket => ticket.Assignment == assignment && ticket.ExpiresAt > now);

    /// <summary>Hands out a ticket. Tokens follow the clock, so that they grow across restarts without being stored.</summary>
    public Ticket Open(JobState job, BeginRequest request, DateTimeOffset now)
    {
        _open.RemoveAll(ticket => ticket.ExpiresAt <= now);
        _token = Math.Max(_token + 1, now.UtcTicks);
        if (request.Exempt) _staffRun = Math.Max(_staffRun, job.StaffRunsMade) + 1;
        else _landed = null; // the number of this ticket counts on the verdict before it
        var ticket = ValidationRules.Grant(job, request, _token, _staffRun);
        _open.Add(ticket);
        return ticket;
    }

    /// <summary>Ends a ticket; false if it was not good any more.</summary>
    public bool Close(Ticket ticket, DateTimeOffset now) =>
        _open.RemoveAll(open => open.Token == ticket.Token) > 0 && ticket.ExpiresAt > now;

    /// <summary>Remembers a commit until somebody has seen its verdict, in case its ticket is withdrawn too late.</summary>
    public void Landed(Ticket ticket, JobState before, JobState after) => _landed = (ticket, before, after);

    /// <summary>Somebody has seen the newest verdict: it stays.</summary>
    public void Seen() => _landed = null;

    /// <summary>The state before a commit that nobody saw and nothing followed, or null.</summary>
    public JobState? TakeBack(Ticket ticket, JobState? current)
    {
        var unseen = _landed is { } landed && landed.Ticket.Token == ticket.Token && ReferenceEquals(landed.After, current) ? landed.Before : null;
        if (unseen is not null) _landed = null;
        return unseen;
    }
}
