using System.Collections.Immutable;

namespace Feedback.Actors.Tests;

/// <summary>What the contract of <c>api.md</c> says a job has to answer, written down a second time and as plainly as possible.</summary>
internal sealed class Contract(string assignee, int limit)
{
    /// <summary>A ticket as its holder remembers it.</summary>
    /// <param name="Assignment">Assignment it was given in.</param>
    /// <param name="Number">Attempt number it promises.</param>
    /// <param name="Content">What is judged.</param>
    /// <param name="Limit">The limit it was given under.</param>
    /// <param name="Open">Whether it can still be redeemed.</param>
    /// <param name="Who">The person who asked.</param>
    /// <param name="Request">The request it was given to, by its first ticket.</param>
    internal sealed record Held(int Assignment, int Number, string Content, int Limit, bool Open, string Who, int Request);

    public List<Held> Tickets { get; } = [];

    /// <summary>Charged in the present assignment, by ticket.</summary>
    public ImmutableList<int> Charged { get; private set; } = [];

    /// <summary>Charged ever, by ticket.</summary>
    public ImmutableList<int> Ever { get; private set; } = [];

    /// <summary>Tickets whose verdict somebody has been shown.</summary>
    public ImmutableSortedSet<int> Shown { get; private set; } = [];

    public int Limit { get; private set; } = limit;

    public int Assignment { get; private set; } = 1;

    public string? Assignee { get; private set; } = assignee;

    /// <summary>Stage and state of the job.</summary>
    public (JobStage Stage, JobProgress State) Progress { get; private set; } = (JobStage.Annotation, JobProgress.InProgress);

    /// <summary>The content last saved.</summary>
    public string? Saved { get; private set; }

    /// <summary>The commit that could still be taken back, and the progress before it.</summary>
    private (int Ticket, (JobStage Stage, JobProgress State) Progress)? _unseen;

    /// <summary>The holder of a ticket has lost sight of it, and begins again.</summary>
    public string BeginAgain(int ticket) => Begin(Tickets[ticket].Who, Tickets[ticket].Content, Tickets[ticket].Request);

    public string Begin(string person, string content, int? request = null)
    {
        if (person != Assignee) return "NotAssignee";
        var known = Charged.FindLastIndex(ticket => Tickets[ticket].Content == content && Tickets[ticket].Limit == Limit);
        if (known >= 0)
        {
            Shown = Shown.Add(Charged[known]);
            _unseen = null;
            Saved = content;
            if (IsGood(content) && known < Charged.Count - 1) Progress = (JobStage.Acceptance, JobProgress.Completed);
            return $"Known {Assignment}-{known + 1}";
        }

        if (Limit == 0) return "Unavailable";
        if (Charged.Count >= Limit) return "Exhausted";
        var open = Tickets.FindIndex(ticket => ticket.Open && ticket.Assignment == Assignment);
        if (open >= 0 && (request is null ? Tickets[open].Content != content : Tickets[open].Request != request)) return "Busy";
        if (open >= 0) Close(open); // the same request again, or a later one of the same person for the same content
        Tickets.Add(new Held(Assignment, Charged.Count + 1, content, Limit, true, person, request ?? Tickets.Count));
        _unseen = null; // the new ticket's number counts on it
        return $"Granted {Assignment}-{Charged.Count + 1} of {Limit}";
    }

    public string Commit(int ticket)
    {
        if (!Tickets[ticket].Open) return "Void";
        Close(ticket);
        if (Tickets[ticket].Assignment != Assignment) return "Reassigned";
        _unseen = (ticket, Progress);
        Charged = Charged.Add(ticket);
        Ever = Ever.Add(ticket);
        Saved = Tickets[ticket].Content;
        Progress = IsGood(Tickets[ticket].Content) ? (JobStage.Acceptance, JobProgress.Completed) : (Progress.Stage, JobProgress.Rejected);
        return "Committed";
    }

    public string Withdraw(int ticket)
    {
        if (Tickets[ticket].Open)
        {
            Close(ticket);
            return "True";
        }

        if (_unseen is not { } unseen || unseen.Ticket != ticket) return "False";
        Charged = Charged.Remove(ticket);
        Ever = Ever.Remove(ticket);
        (Progress, _unseen) = (unseen.Progress, null);
        return "True";
    }

    public void Reassign(string? person)
    {
        if (person == Assignee) return;
        (Assignee, Assignment, Charged, _unseen) = (person, Assignment + 1, [], null);
    }

    public void Set(int next) => Limit = next;

    public void Restart()
    {
        Expire();
        _unseen = null;
    }

    public void Expire()
    {
        for (var ticket = 0; ticket < Tickets.Count; ticket++) Close(ticket);
    }

    public void Look()
    {
        Shown = Shown.Union(Charged);
        _unseen = null;
    }

    public static bool IsGood(string content) => content.StartsWith("good", StringComparison.Ordinal);

    public string Id(int ticket) => $"{Tickets[ticket].Assignment}-{Tickets[ticket].Number}";

    /// <summary>Two contracts with the same text behave alike from now on.</summary>
    public override string ToString() =>
        $"{Limit}|{Assignment}|{Assignee}|{Progress}|{Saved}|{_unseen}|{string.Join(',', Charged)}|{string.Join(',', Ever)}|{string.Join(',', Shown)}|"
        + $"{string.Join(',', Tickets.Select(ticket => $"{ticket.Assignment}-{ticket.Number}{ticket.Content}{ticket.Limit}{ticket.Open}{ticket.Request}"))}";

    private void Close(int ticket) => Tickets[ticket] = Tickets[ticket] with { Open = false };
}
