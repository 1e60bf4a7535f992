namespace Feedback.Cvat;

/// <summary>CVAT's own rule of who may open a ground-truth job, for where nobody's credentials can be tried.</summary>
public static class StaffRules
{
    /// <summary>Whether a user may open the ground-truth job and so is staff.</summary>
    /// <param name="user">Number of the user.</param>
    /// <param name="group">The user's highest global group: <c>admin</c>, <c>user</c>, <c>worker</c> or null.</param>
    /// <param name="organization">Whether the task is in an organization.</param>
    /// <param name="role">The user's role in it; null if the user is no active member.</param>
    /// <param name="inCharge">Owners and assignees of project and task, and the assignee of the ground-truth job.</param>
    /// <param name="truthAssignee">The assignee of the ground-truth job.</param>
    public static bool IsStaff(int user, string? group, bool organization, string? role, IReadOnlySet<int> inCharge, int? truthAssignee)
    {
        if (group == "admin") return true;
        if (!organization) return inCharge.Contains(user);
        if (role is null) return group == "worker" && user == truthAssignee;
        return (role is "owner" or "maintainer" && group == "user") || inCharge.Contains(user);
    }
}
