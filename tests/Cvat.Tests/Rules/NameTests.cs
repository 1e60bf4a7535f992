using Feedback.Gateway;

namespace Feedback.Cvat.Tests;

/// <summary>Numbers and names that say everything there is to know.</summary>
public sealed class NameTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_result_number_is_read_back_and_no_two_are_the_same()
    {
        var seen = new HashSet<long>();
        foreach (var job in new[] { 0, 1, 57, 1_000_000, int.MaxValue })
        {
            foreach (var place in new[] { 0, 1, 15, 16, 255, 256, 4096, 1_000_000 })
            {
                var number = ResultNumber.Make(job, place);
                Assert.True(seen.Add(number));
                Assert.True(ResultNumber.TryRead(number, out var readJob, out var readPlace));
                Assert.Equal((job, place), (readJob, readPlace));
            }
        }
    }

    [Fact]
    public void Clients_with_numbers_of_32_bits_get_along_for_the_first_verdicts_of_67_million_jobs() => Assert.InRange(ResultNumber.Make(67_000_000, 15), 0, int.MaxValue);

    [Theory]
    [InlineData(-1)]
    [InlineData(16)] // says that more follows, and nothing does
    [InlineData(long.MaxValue)]
    public void What_is_no_result_number_is_not_read(long number) => Assert.False(ResultNumber.TryRead(number, out _, out _));

    [Fact]
    public void A_request_is_read_back_for_a_day()
    {
        var id = RequestId.New(57, Noon, Noon.AddSeconds(20));
        Assert.Equal(id, RequestId.Read(id.ToString(), Noon.AddHours(23)));
        Assert.Null(RequestId.Read(id.ToString(), Noon.AddHours(25)));
        Assert.Null(RequestId.Read(id.ToString(), Noon.AddHours(-1)));
        Assert.Null(RequestId.Read(RequestId.New(57, Noon, Noon.AddHours(1)).ToString(), Noon));
    }
}
