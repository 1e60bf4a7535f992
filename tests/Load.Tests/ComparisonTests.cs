using Feedback.Load.Comparing;

namespace Feedback.Load.Tests;

public sealed class ComparisonTests
{
    private const string Wrk = """
        Running 6s test @ http://127.0.0.1:20000/
          2 threads and 20 connections
          Thread Stats   Avg      Stdev     Max   +/- Stdev
            Latency    22.63ms    7.12ms  81.11ms   97.21%
            Req/Sec   433.91     31.50   484.00     85.00%
          Latency Distribution
             50%   21.20ms
             75%   22.02ms
             90%   23.40ms
             99%   61.48ms
          5190 requests in 6.01s, 618.33KB read
        Requests/sec:    863.69
        Transfer/sec:    102.90KB
        """;

    private const string Hey = """

        Summary:
          Total:	6.0210 secs
          Slowest:	0.0911 secs
          Requests/sec:	869.9321

        Latency distribution:
          10% in 0.0207 secs
          50% in 0.0218 secs
          95% in 0.0244 secs
          99% in 0.0615 secs
        """;

    [Fact]
    public void Reports_of_the_tools_are_read_in_milliseconds()
    {
        Assert.Equal(new Measured(863.69, 21.2, 61.48), LoadTool.ReadWrk(Wrk));
        Assert.Equal(new Measured(869.9321, 21.8, 61.5), LoadTool.ReadHey(Hey));
        Assert.Equal(new Measured(869.9321, 21.8, 61.5), LoadTool.ReadHey(Hey.Replace("% in", "%% in", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("850.00us", 0.85)]
    [InlineData("1.25s", 1250)]
    [InlineData("2.00m", 120_000)]
    public void Units_of_wrk_are_heeded(string latency, double milliseconds) =>
        Assert.Equal(milliseconds, LoadTool.ReadWrk(Wrk.Replace("61.48ms", latency, StringComparison.Ordinal))!.P99, 6);

    [Fact]
    public void What_is_no_report_gives_none()
    {
        Assert.Null(LoadTool.ReadWrk("unable to connect to 127.0.0.1:1 Connection refused"));
        Assert.Null(LoadTool.ReadHey(Wrk));
    }

    [Fact]
    public void More_than_five_percent_either_way_is_too_much()
    {
        var theirs = new Measured(1000, 20, 60);
        Assert.Equal([true, true, false], Comparison.Checks("ours", new Measured(951, 20.9, 56), theirs).Select(check => check.Passed));
        Assert.Equal([false, false, true], Comparison.Checks("ours", new Measured(940, 21.2, 62), theirs).Select(check => check.Passed));
    }

    [Fact]
    public void The_middle_of_several_is_taken_figure_by_figure() =>
        Assert.Equal(new Measured(2, 20, 60), Measured.MedianOf([new(1, 20, 90), new(2, 10, 60), new(3, 30, 30)]));
}
