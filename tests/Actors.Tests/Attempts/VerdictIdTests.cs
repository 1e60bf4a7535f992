namespace Feedback.Actors.Tests;

public sealed class VerdictIdTests
{
    [Theory]
    [InlineData(1, 1, "1-1")]
    [InlineData(12, 345, "12-345")]
    [InlineData(int.MaxValue, int.MaxValue, "2147483647-2147483647")]
    [InlineData(VerdictId.StaffAssignment, 7, "staff-7")]
    public void An_id_is_read_as_it_was_made(int assignment, int number, string id)
    {
        Assert.Equal(id, VerdictId.Make(assignment, number));
        Assert.True(VerdictId.TryRead(id, out var readAssignment, out var readNumber));
        Assert.Equal((assignment, number), (readAssignment, readNumber));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("-1")]
    [InlineData("0-1")]
    [InlineData("1-0")]
    [InlineData("staff-0")]
    [InlineData("staff")]
    [InlineData("Staff-1")]
    [InlineData("01-1")]
    [InlineData("1-01")]
    [InlineData("+1-1")]
    [InlineData("1-+1")]
    [InlineData(" 1-1")]
    [InlineData("1-1 ")]
    [InlineData("1--1")]
    [InlineData("1-2-3")]
    [InlineData("1.0-1")]
    [InlineData("2147483648-1")]
    [InlineData("1-2147483648")]
    [InlineData("1-1\0")]
    [InlineData("\u0661-1")] // an Arabic digit one
    [InlineData("1\u20111")] // a dash that is no hyphen
    [InlineData("1-1/../2")]
    public void Anything_else_is_no_id(string text) => Assert.False(VerdictId.TryRead(text, out _, out _));
}
