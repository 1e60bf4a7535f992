namespace Feedback.Actors;

/// <summary>The tickets a job has handed out. They live in memory only: a lost host voids them, and nothing was charged.</summary>
internal sealed class Flights
{
    /// <summary>Values the drawn part of a token has, in ticks: one millisecond.</summary>
    private const int Lot = (int)TimeSpan.TicksPerMillisecond;

    private readonly List<Ticket> _open = [];
    private (Ticket Ticket, JobState Before, JobState After)? _landed;
    private long _token;
    private int _staffRun;

    /// <summary>Whether any ticket is still good.</summary>
    public bool Any(DateTimeOffset now) => _open.Exists(ticket => ticket.ExpiresAt > now);

    /// <summary>Whether a validation of this assignment is in flight that the request has to wait for.</summary>
    public bool Busy(int assignment, BeginRequest request, DateTimeOffset now) =>
        _open.Exists(ticket => ticket.Assignment == assignment && ticket.ExpiresAt > now && !ValidationRules.TakesOver(request, ticket));

    /// <summary>Hands out a ticket and ends those it takes the place of. Tokens follow the clock, so that none comes again after a restart though none is stored;
    /// the last digits are drawn by lot, in case two activations hand out tickets at the same moment.</summary>
    public Ticket Open(JobState job, BeginRequest request, DateTimeOffset now)
    {
        _token = Math.Max(_token + 1, now.UtcTicks - (now.UtcTicks % Lot) + Random.Shared.Next(Lot));
        if (request.Exempt) _staffRun = Math.Max(_staffRun, job.StaffRunsMade) + 1;
        else _landed = null; // the number of this ticket counts on the verdict before it
        var ticket = ValidationRules.Grant(job, request, _token, _staffRun, now);
        _open.RemoveAll(open => open.ExpiresAt <= now || (open.Assignment == ticket.Assignment && ValidationRules.TakesOver(request, open)));
        _open.Add(ticket);
        return ticket;
    }

    /// <summary>Ends a ticket; false if it was not good any more.</summary>
    public bool Close(Ticket ticket, DateTimeOffset now)
    {
        var good = _open.Exists(open => open.Token == ticket.Token && open.ExpiresAt > now);
        _open.RemoveAll(open => open.Token == ticket.Token);
        return good;
    }

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
