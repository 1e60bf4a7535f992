using Feedback.Actors;

namespace Feedback.Attacks.Tests;

/// <summary>A team's working day at the service: what they ask and what they are told, and nothing else.</summary>
internal sealed class Session
{
    /// <summary>Verdicts after which even the most patient stop.</summary>
    public const int MostVerdicts = 100;

    /// <summary>One shift.</summary>
    private static readonly TimeSpan Shift = TimeSpan.FromHours(8);

    private readonly Service _service;
    private readonly World _world;
    private readonly Team _team;
    private readonly string _task;
    private readonly Desk[] _desks;
    private readonly DateTimeOffset _end;
    private int _next;
    private int _salt;

    private Session(Service service, World world, Team team, string task, Desk[] desks)
    {
        (_service, _world, _team, _task, _desks) = (service, world, team, task, desks);
        _end = service.Clock.GetUtcNow() + Shift;
    }

    /// <summary>Verdicts that were given.</summary>
    public int Verdicts { get; private set; }

    /// <summary>Submissions that were refused with all their disguises.</summary>
    public int Refused { get; private set; }

    /// <summary>Whether there is nothing more to ask.</summary>
    public bool Over => Verdicts >= MostVerdicts || _service.Clock.GetUtcNow() >= _end || Array.TrueForAll(_desks, desk => desk.Done);

    public static async Task<Session> Begin(Service service, World world, Team team, string settings)
    {
        var (task, jobs) = await service.Set(world, settings, team.Persons);
        return new Session(service, world, team, task, [.. jobs.Select((job, i) => new Desk(job, team.Persons[i]) { Disguise = team.Cunning ? Disguise.Shift : Disguise.None })]);
    }

    /// <summary>Hands a sheet in wherever there is an attempt left; null if it is refused or the day is over.</summary>
    public async Task<Reply?> Ask(Sheet sheet, TimeSpan? work = null)
    {
        _service.Clock.Pass(work ?? TimeSpan.FromMinutes(1));
        while (!Over)
        {
            var desk = _desks[_next++ % _desks.Length];
            if (desk.Done) continue;
            var outcome = await Disguised(desk, sheet);
            switch (outcome.Kind)
            {
                case ValidationKind.Verdict:
                    Verdicts++;
                    var told = VerdictRules.Told(outcome.Verdict!);
                    var accepted = outcome.Verdict!.Outcome == Outcome.Accepted;
                    return new Reply(told ?? (accepted ? 1 : 0), accepted);
                case ValidationKind.Exhausted:
                    await GiveBack(desk);
                    break;
                case ValidationKind.CoolingDown:
                    _service.Clock.Pass(outcome.Wait!.Value / _desks.Length); // the others go on meanwhile
                    break;
                default:
                    Refused++;
                    return null;
            }
        }

        return null;
    }

    private async Task<ValidationOutcome> Disguised(Desk desk, Sheet sheet)
    {
        while (true)
        {
            var salt = desk.Disguise == Disguise.Shift ? desk.Judged : _salt++; // to and fro from one judged sheet to the next
            var outcome = await _service.HandIn(_world, _task, desk.Job, desk.Person, sheet.Write(desk.Disguise, salt));
            if (outcome.Kind == ValidationKind.Verdict) desk.Judged++;
            var last = _team.Honest ? Disguise.None : Disguise.Flag;
            if (outcome.Kind != ValidationKind.TooSimilar || desk.Disguise >= last) return outcome;
            desk.Disguise++;
        }
    }

    private async Task GiveBack(Desk desk)
    {
        desk.Done = desk.Returned++ >= _team.Returns;
        if (desk.Done) return;
        await _service.Assign(desk.Job, "bystander");
        await _service.Assign(desk.Job, desk.Person);
    }

    private sealed record Desk(string Job, string Person)
    {
        public Disguise Disguise { get; set; }

        public int Judged { get; set; }

        public int Returned { get; set; }

        public bool Done { get; set; }
    }
}
