namespace Feedback.Gateway.Tests;

/// <summary>The callers of the table of rights, in the order of its columns.</summary>
public enum Who
{
    Nobody,
    WrongKey,
    Assignee,
    AssigneeActedFor,
    ListedStaff,
    OtherStaff,
    Platform,
    Admin,
}
