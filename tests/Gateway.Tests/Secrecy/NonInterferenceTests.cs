namespace Feedback.Gateway.Tests;

/// <summary>What an annotator sees depends on the ground truth by the score alone.</summary>
public sealed class NonInterferenceTests
{
    private const string Name = "the-same";

    [Fact]
    public async Task Two_ground_truths_with_equal_scores_give_an_annotator_the_same_bytes()
    {
        // The work has two objects. Of three golden ones it hits one: 1 / (2 + 3 - 1). Of eight it hits both: 2 / (2 + 8 - 2).
        var few = await Story([.. Enumerable.Range(0, 1).Select(Drawing.Gold), Drawing.Shape(0, 700, 700), Drawing.Shape(1, 700, 400)], [0, 1, 2, 3], "gt");
        var many = await Story([.. Enumerable.Range(0, 2).Select(Drawing.Gold), .. Enumerable.Range(0, 6).Select(n => Drawing.Shape(n % 3, 500, 150 * n, 2))], [0, 1, 2], "gt");
        Assert.Equal(few.Count, many.Count);
        for (var i = 0; i < few.Count; i++) Assert.Equal(few[i], many[i]);
        Assert.Contains(few, seen => seen.Contains("\"score\":0.25", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_only_verdicts_are_disclosed_ground_truths_of_different_scores_look_the_same()
    {
        var few = await Story([Drawing.Gold(0), Drawing.Shape(0, 700, 700), Drawing.Shape(1, 700, 400)], [0, 1, 2, 3], "gt", "verdict"); // 1 of 4
        var many = await Story([.. Enumerable.Range(0, 3).Select(n => Drawing.Shape(n, 500, 150))], [0, 1, 2], "gt", "verdict"); // none of 5
        Assert.Equal(few, many);
        Assert.Contains(few, seen => seen.Contains("\"verdict\":\"finally_rejected\",\"score\":null", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_comparison_can_fail()
    {
        var few = await Story([Drawing.Gold(0)], [0, 1], "gt");
        var many = await Story([Drawing.Gold(0), Drawing.Gold(1)], [0, 1], "gt");
        Assert.NotEqual(string.Join('\n', few), string.Join('\n', many));
    }

    /// <summary>Everything an annotator is answered in the life of a job, on a gateway of its own so that all ids are the same.</summary>
    private static async Task<List<string>> Story(object[] gold, int[] frames, string mode, string disclosure = "score")
    {
        await using var gateway = await RunningGateway.Start();
        var world = await World.Make(gateway.Platform, Name, attempts: 3);
        (await gateway.Platform.Put($"{world.TaskPath}/ground_truth", new { stage = "acceptance", state = "completed", mode, validation_frames = frames, annotations = Drawing.Of(gold) })).Expect(200);
        await world.Set(new { disclosure });
        var seen = new List<string>();
        foreach (var worker in new[] { gateway.Person(World.Worker), gateway.ActingFor(World.Worker) })
        {
            for (var content = 1; content <= 4; content++) seen.Add((await worker.Validate(world.Job, Drawing.Hitting(2, content))).Seen);
            seen.Add((await worker.Get(world.JobPath)).Seen);
            seen.Add((await worker.Get($"{world.JobPath}/validations")).Seen);
            seen.Add((await worker.Get($"{world.JobPath}/validations/1-2")).Seen);
            seen.Add((await worker.Get($"{world.JobPath}/validations/1-2/report")).Seen);
            seen.Add((await worker.Get($"{world.JobPath}/annotations")).Seen);
            seen.Add((await worker.Get($"{world.TaskPath}/ground_truth")).Seen);
            seen.Add((await worker.Validate(world.Job, Drawing.Of(Drawing.Shape(-1, 0, 0)))).Seen);
            seen.Add((await worker.Post($"{world.JobPath}/validations/1-3/response", new { response = "agree" })).Seen);
        }

        return seen;
    }
}
