using Xunit.Abstractions;

namespace Feedback.Scoring.Tests.Statistics;

public sealed class FramesNeededTests(ITestOutputHelper output)
{
    private static readonly AdviceQuestion Usual = new(0.7, 3, 0.85, 0.525);

    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(4.5, 1.35)]
    [InlineData(20.0, 2.9)]
    [InlineData(0.2, 1.0)]
    public void From_there_on_both_errors_are_rare_and_just_before_one_is_not(double density, double effect)
    {
        var needed = FramesNeeded.Of(Usual, density, effect, 0.05)!.Value;
        output.WriteLine($"{density} objects a frame, design effect {effect}: {needed} frames");
        for (var frames = needed; frames < needed + 300; frames++) Assert.True(At(frames).AreWithin(0.05), $"{frames} of {needed}");
        if (needed > 1) Assert.False(At(needed - 1).AreWithin(0.05));

        ErrorRates At(int frames) => (int)Math.Round(frames * density) is > 0 and var objects ? ErrorModel.Of(Usual, objects, effect) : new ErrorRates(1, 1);
    }

    [Fact]
    public void More_attempts_need_more_frames()
    {
        var needed = new[] { 1, 2, 3, 5, 10 }.Select(attempts => FramesNeeded.Of(Usual with { Attempts = attempts }, 4, 1.3, 0.05)!.Value).ToList();
        output.WriteLine(string.Join(", ", needed));
        Assert.Equal(needed.Order(), needed);
    }

    [Fact]
    public void Closer_qualities_need_more_frames_and_equal_ones_never_have_enough()
    {
        Assert.True(FramesNeeded.Of(Usual with { Poor = 0.65 }, 4, 1.3, 0.05) > FramesNeeded.Of(Usual, 4, 1.3, 0.05));
        Assert.Null(FramesNeeded.Of(Usual with { Good = 0.7, Attempts = 1 }, 4, 1.3, 0.05));
        Assert.Null(FramesNeeded.Of(Usual, 0, 1, 0.05));
    }
}
