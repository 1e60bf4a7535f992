using System.Text;
using Feedback.Cli.Cases;
using Feedback.Scoring.Tests.Conformance;

namespace Feedback.Scoring.Tests.Documents;

/// <summary>What is left of a document when frames that nobody compares are left out.</summary>
public sealed class AnnotationExcerptTests
{
    [Fact]
    public void The_report_on_an_excerpt_is_the_report_on_the_whole_in_every_conformance_case()
    {
        var shorter = 0;
        foreach (var item in ConformanceData.All)
        {
            var frames = (item.Job.Honeypots.IsDefaultOrEmpty ? item.Truth.ValidationFrames : [.. item.Job.Honeypots.Select(honeypot => honeypot.Frame)]).ToHashSet();
            var excerpt = AnnotationExcerpt.Of(item.Annotations, frames);
            if (excerpt.Length < item.Annotations.Length) shorter++;
            Assert.Equal(Report(item), Report(item with { Annotations = excerpt }));
        }

        Assert.True(shorter > 20, $"Only {shorter} documents became shorter.");
    }

    [Theory]
    [InlineData("""{"shapes":[{"frame":1,"a":[{"frame":2}]},{"frame":2}],"tags":[]}""", """{"shapes":[{"frame":1,"a":[{"frame":2}]}],"tags":[]}""")]
    [InlineData("""{ "tags" : [ { "frame" : 2 } , { "x" : "}]" , "frame" : 1 } ] }""", """{ "tags" : [{ "x" : "}]" , "frame" : 1 }] }""")]
    [InlineData("""{"shapes":[{"frame":2},{"frame":3}]}""", """{"shapes":[]}""")]
    public void Tags_and_shapes_of_other_frames_are_left_out(string document, string expected) => Assert.Equal(expected, Excerpt(document));

    [Theory]
    [InlineData("""{"tracks":[{"frame":2,"shapes":[{"frame":2}]}],"other":{"shapes":[{"frame":2}]}}""")]
    [InlineData("""{"shapes":[{"fr\u0061me":2}]}""")]
    [InlineData("""{"shapes":[{"frame":2.0},{"frame":2e0}]}""")]
    [InlineData("""{"sh\u0061pes":[{"frame":2}]}""")]
    [InlineData("""{"shapes":[{"source":"frame","z":"\\\"","frame":1}],"version":2,"tags":null}""")]
    public void Tracks_and_whatever_cannot_be_told_at_a_glance_stay(string document) => Assert.Equal(document, Excerpt(document));

    private static string Excerpt(string document) => Encoding.UTF8.GetString(AnnotationExcerpt.Of(Encoding.UTF8.GetBytes(document), new HashSet<int> { 1 }).Span);

    private static string Report(ScoringCase item) => Encoding.UTF8.GetString(CaseOutput.Write(item.Name, CaseRunner.Run(item, ScoringBudget.Unlimited), item.Settings));
}
