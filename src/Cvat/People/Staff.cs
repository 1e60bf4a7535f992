namespace Feedback.Cvat;

/// <summary>Tells who is staff of a task: who may open its ground-truth job on the server.</summary>
/// <param name="connection">The server.</param>
/// <param name="cvat">Its API.</param>
/// <param name="clock">The time.</param>
public sealed class Staff(CvatConnection connection, CvatClient cvat, TimeProvider clock)
{
    private readonly Known<(int User, int Truth), bool> _known = new(clock);
    private readonly Known<int, IReadOnlyList<CvatMembership>> _members = new(clock, 1000);

    /// <summary>By trying: a user's own credentials open the ground-truth job, or they do not.</summary>
    /// <param name="user">Number of the user.</param>
    /// <param name="credential">The user's credentials.</param>
    /// <param name="truth">Number of the ground-truth job.</param>
    /// <param name="stop">The caller's patience.</param>
    public async Task<bool> Opens(int user, CvatCredential credential, int truth, CancellationToken stop)
    {
        if (_known.TryGet((user, truth), out var known)) return known;
        var opens = await Opens(credential, truth, stop);
        _known.Set((user, truth), opens, connection.Options.BelieveFor);
        return opens;
    }

    /// <summary>By the server's rules, read with the service account: for a user who is not here to be asked.</summary>
    public async Task<bool> IsStaff(int user, CvatTask task, CvatJob truth, CancellationToken stop)
    {
        if (_known.TryGet((user, truth.Id), out var known)) return known;
        var project = task.ProjectId is { } number ? await cvat.Project(number, stop) : null;
        var organization = project is null ? task.Organization : project.Organization;
        var role = organization is { } id ? (await Members(id, stop)).FirstOrDefault(member => member.IsActive && member.User?.Id == user)?.Role : null;
        int?[] inCharge = [project?.Owner?.Id, project?.Assignee?.Id, task.Owner?.Id, task.Assignee?.Id, truth.Assignee?.Id];
        var staff = StaffRules.IsStaff(user, await Group(user, stop), organization is not null, role, inCharge.OfType<int>().ToHashSet(), truth.Assignee?.Id);
        _known.Set((user, truth.Id), staff, connection.Options.BelieveFor);
        return staff;
    }

    private async Task<bool> Opens(CvatCredential credential, int truth, CancellationToken stop)
    {
        try
        {
            await cvat.Job(truth, credential, stop);
            return true;
        }
        catch (CvatException refusal) when (refusal.Trouble is CvatTrouble.Forbidden or CvatTrouble.Missing or CvatTrouble.Unauthenticated)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<CvatMembership>> Members(int organization, CancellationToken stop)
    {
        if (_members.TryGet(organization, out var known)) return known;
        var members = await cvat.Memberships(organization, stop);
        _members.Set(organization, members, connection.Options.BelieveFor);
        return members;
    }

    /// <summary>Only administrators are told of groups. Without them an ordinary user is assumed, which matters only for a maintainer among the workers.</summary>
    private async Task<string?> Group(int user, CancellationToken stop)
    {
        try
        {
            var self = await cvat.User(user, stop);
            return self.Groups is null ? "user" : self.Group;
        }
        catch (CvatException refusal) when (refusal.Trouble is CvatTrouble.Forbidden or CvatTrouble.Missing)
        {
            return "user";
        }
    }
}
