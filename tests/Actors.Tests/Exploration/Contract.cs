using System.Collections.Immutable;

namespace Feedback.Actors.Tests;

/// <summary>What the contract of <c>api.md</c> says a job has to answer, written down a second time and as plainly as possible.</summary>
internal sealed class Contract
{
    /// <summary>What is in force.</summary>
    internal readonly record struct Rules(int Limit, int Truth);

    /// <summary>A ticket as its holder remembers it.</summary>
    /// <param name="Person">Who asked.</param>
    /// <param name="Assignment">Assignment it was given in, or that of staff.</param>
    /// <param name="Number">Attempt number it promises.</param>
    /// <param name="Content">What is judged; null for what a job has that nobody saved anything for.</param>
    /// <param name="Saves">Whether the content came along.</param>
    /// <param name="Key">Idempotency key, if any.</param>
    /// <param name="Gateway">The gateway that holds it.</param>
    /// <param name="By">What that took to be in force.</param>
    /// <param name="Request">The request it was given to, by its first ticket.</param>
    /// <param name="Open">Whether it can still be redeemed.</param>
    internal sealed record Held(string Person, int Assignment, int Number, string? Content, bool Saves, string? Key, int Gateway, Rules By, int Request, bool Open)
    {
        public bool IsStaff => Assignment == VerdictId.StaffAssignment;
    }

    public Contract(Scope scope)
    {
        Assignee = scope.Persons[0];
        InForce = new Rules(scope.Limits[0], scope.Truths[0]);
        Known = [.. Enumerable.Repeat(InForce, scope.Gateways)];
    }

    public List<Held> Tickets { get; } = [];

    /// <summary>What is in force now.</summary>
    public Rules InForce { get; private set; }

    /// <summary>What each gateway last read.</summary>
    public List<Rules> Known { get; }

    /// <summary>Charged in the present assignment, by ticket.</summary>
    public ImmutableList<int> Charged { get; private set; } = [];

    /// <summary>Given ever, charged ones and runs of staff, by ticket.</summary>
    public ImmutableList<int> Ever { get; private set; } = [];

    /// <summary>Tickets whose verdict somebody has been shown.</summary>
    public ImmutableSortedSet<int> Shown { get; private set; } = [];

    /// <summary>What was answered, by ticket.</summary>
    public SortedDictionary<int, AnnotatorResponse> Answers { get; } = [];

    /// <summary>What keys stand for, by ticket.</summary>
    public ImmutableSortedDictionary<(string Person, string Key), int> Keys { get; private set; } = ImmutableSortedDictionary<(string, string), int>.Empty;

    public int Assignment { get; private set; } = 1;

    public string? Assignee { get; private set; }

    /// <summary>Stage and state of the job.</summary>
    public (JobStage Stage, JobProgress State) Progress { get; private set; } = (JobStage.Annotation, JobProgress.InProgress);

    /// <summary>The content last saved.</summary>
    public string? Saved { get; private set; }

    /// <summary>The commit that could still be taken back, and what was before it.</summary>
    private (int Ticket, (JobStage Stage, JobProgress State) Progress, string? Saved, ImmutableSortedDictionary<(string, string), int> Keys)? _unseen;

    /// <summary>Runs of staff: tickets handed out by this host, and the highest number that was ever committed.</summary>
    private (int Begun, int Made) _staff;

    public void Read(int gateway) => Known[gateway] = InForce;

    /// <summary>The holder of a ticket begins again: what it judges by and what is saved, it reads anew.</summary>
    public Step Again(int ticket) => Tickets[ticket] is var held
        ? new Step(StepKind.Begin, held.Person, held.Saves ? held.Content : null, held.Request, held.Gateway, held.Key)
        : default;

    public string Begin(Step step, bool again = false)
    {
        var (person, content, by) = (step.Who!, step.What ?? Saved, Known[step.Gateway]);
        var staff = person == Scope.Staff;
        if (!staff && person != Assignee) return "NotAssignee";
        if (step.Key is { } used && Keys.TryGetValue((person, used), out var first)) return Tickets[first].Content == content ? Know(first) : "KeyReused";
        if (Earlier(staff, content, by) is { } known)
        {
            var progress = IsGood(content) && !staff ? (JobStage.Acceptance, JobProgress.Completed) : Progress;
            if (step.Key is { } key) Keys = Keys.Add((person, key), known);
            if (step.What is not null) Saved = content;
            Progress = progress;
            return Know(known);
        }

        if (by.Limit == 0) return "Unavailable";
        if (!staff && Charged.Count >= by.Limit) return "Exhausted";
        var (assignment, request) = (staff ? VerdictId.StaffAssignment : Assignment, again ? step.Number : Tickets.Count);
        var open = Tickets.FindAll(ticket => ticket.Open && ticket.Assignment == assignment);
        var own = open.FindAll(ticket => ticket.Request == request || (!again && !staff && (ticket.Person, ticket.Content) == (person, content)));
        if (!staff && open.Count > own.Count) return "Busy";
        foreach (var lost in own) Close(Tickets.IndexOf(lost)); // of the two one charges
        if (staff) _staff.Begun = Math.Max(_staff.Begun, _staff.Made) + 1;
        else _unseen = null; // the new ticket's number counts on it
        Tickets.Add(new Held(person, assignment, staff ? _staff.Begun : Charged.Count + 1, content, step.What is not null, step.Key, step.Gateway, by, request, true));
        return $"Granted {Id(Tickets.Count - 1)} of {(staff ? "any" : by.Limit)}";
    }

    public string Commit(int number)
    {
        var ticket = Tickets[number];
        if (Ever.Contains(number)) return "Committed"; // said again
        if (!ticket.Open) return "Void";
        Close(number);
        if (ticket.Key is { } key && Keys.ContainsKey((ticket.Person, key))) return "Void"; // another was first
        if (!ticket.IsStaff && ticket.Assignment != Assignment) return "Reassigned";
        if (ticket.IsStaff && Earlier(true, ticket.Content, ticket.By) is not null) return "Void";
        _unseen = (number, Progress, Saved, Keys);
        Ever = Ever.Add(number);
        if (ticket.Key is { } mine) Keys = Keys.Add((ticket.Person, mine), number);
        if (ticket.Saves) Saved = ticket.Content;
        if (ticket.IsStaff)
        {
            _staff.Made = Math.Max(_staff.Made, ticket.Number);
            return "Committed";
        }

        Charged = Charged.Add(number);
        Progress = IsGood(ticket.Content) ? (JobStage.Acceptance, JobProgress.Completed) : (Progress.Stage, JobProgress.Rejected);
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
        _staff.Made = Ever.Where(given => Tickets[given].IsStaff).Select(given => Tickets[given].Number).DefaultIfEmpty(0).Max();
        (Progress, Keys, _unseen) = (unseen.Progress, unseen.Keys, null);
        return "True"; // what was handed in stays saved
    }

    public string Answer(Step step)
    {
        if (step.Who != Assignee) return "NotAssignee";
        var answered = Charged.FindIndex(charged => Id(charged) == Id(step.Number)) is var place and >= 0 ? Charged[place] : -1; // the holder knows only its name
        if (answered < 0) return "NotFound";
        if (answered != Charged[^1]) return "NotNewest";
        if (Answers.ContainsKey(answered)) return "AlreadyAnswered";
        if (step.Response == AnnotatorResponse.Disagree && Charged.Count >= Known[step.Gateway].Limit) return "Exhausted";
        if (step.Response == AnnotatorResponse.Dismiss && IsGood(Tickets[answered].Content)) return "AlreadyAccepted";
        Answers[answered] = step.Response;
        _unseen = null;
        Progress = step.Response switch
        {
            AnnotatorResponse.Agree => (Progress.Stage, JobProgress.Completed),
            AnnotatorResponse.Disagree => (JobStage.Annotation, JobProgress.InProgress),
            _ => (JobStage.Annotation, JobProgress.New),
        };
        if (step.Response == AnnotatorResponse.Dismiss) Reassign(null);
        return "Accepted";
    }

    public string Save(string person, string content)
    {
        if (person != Assignee) return "False";
        if (Saved != content) _unseen = null; // its own content is not the job's any more
        Saved = content;
        return "True";
    }

    public void Reassign(string? person)
    {
        _unseen = null; // whoever changes the job is shown it
        if (person == Assignee) return;
        (Assignee, Assignment, Charged) = (person, Assignment + 1, []);
    }

    public void Set(int limit) => InForce = InForce with { Limit = limit };

    public void Renew(int truth) => InForce = InForce with { Truth = truth };

    public void Restart()
    {
        Expire();
        _unseen = null;
        _staff.Begun = 0;
    }

    public void Expire()
    {
        for (var ticket = 0; ticket < Tickets.Count; ticket++) Close(ticket);
    }

    public void Look()
    {
        Shown = Shown.Union(Ever);
        _unseen = null;
    }

    public static bool IsGood(string? content) => content?.StartsWith("good", StringComparison.Ordinal) == true;

    public string Id(int ticket) => VerdictId.Make(Tickets[ticket].Assignment, Tickets[ticket].Number);

    /// <summary>Two contracts with the same text behave alike from now on.</summary>
    public override string ToString() =>
        $"{InForce}|{string.Join(',', Known)}|{Assignment}|{Assignee}|{Progress}|{Saved}|{_unseen?.Ticket} {_unseen?.Progress} {_unseen?.Saved} {_unseen?.Keys.Count}|{_staff}|"
        + $"{string.Join(',', Charged)}|{string.Join(',', Ever)}|{string.Join(',', Shown)}|{string.Join(',', Answers)}|{string.Join(',', Keys)}|"
        + string.Join(',', Tickets.Select(ticket => $"{ticket.Person}{ticket.Assignment}-{ticket.Number}{ticket.Content}{ticket.Saves}{ticket.Key}{ticket.By.Limit}/{ticket.By.Truth}{ticket.Gateway}{ticket.Request}{ticket.Open}"));

    /// <summary>The verdict that was given on this content by the same rules: of this assignment, or of staff.</summary>
    private int? Earlier(bool staff, string? content, Rules by)
    {
        var mine = staff ? Ever.FindAll(given => Tickets[given].IsStaff) : Charged;
        var last = mine.FindLastIndex(ticket => Tickets[ticket].Content == content && Tickets[ticket].By == by);
        return last < 0 ? null : mine[last];
    }

    private string Know(int ticket)
    {
        Shown = Shown.Add(ticket);
        _unseen = null;
        return $"Known {Id(ticket)}";
    }

    private void Close(int ticket) => Tickets[ticket] = Tickets[ticket] with { Open = false };
}
