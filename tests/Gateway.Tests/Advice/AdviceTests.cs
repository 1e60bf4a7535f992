namespace Feedback.Gateway.Tests;

/// <summary>Advice on threshold, attempts and validation frames. Who may read it is in <see cref="RightsTable"/>.</summary>
[Collection(SharedGateway.Name)]
public sealed class AdviceTests(RunningGateway gateway)
{
    private readonly Client _boss = gateway.Person(World.Boss, "staff");

    [Fact]
    public async Task It_counts_frames_and_objects_as_they_fall_on_the_jobs_of_the_task()
    {
        var world = await World.Make(gateway.Platform, "advice-counts", objects: 6); // two objects on frames 0 and 1, one on 2 and 3
        await PutJob(world, "advice-counts-short", 1, 2);
        await PutJob(world, "advice-counts-none", 5, 9);
        await world.PutJob("advice-counts-truth", type: "ground_truth");
        var advice = (await Ask(world, "?frame_correlation=0.5")).Json;
        Assert.Equal(["advice-counts-job", "advice-counts-none", "advice-counts-short"], advice["jobs"]!.AsArray().Select(job => (string)job!["job_id"]!));
        Assert.Equal([(4, 6), (0, 0), (2, 3)], advice["jobs"]!.AsArray().Select(job => ((int)job!["frames"]!, (int)job["objects"]!)));
        Assert.Null(advice["jobs"]![1]!["good_rejected"]);
        Assert.Equal(1 + (((10 / 6.0) - 1) * 0.5), (double)advice["jobs"]![0]!["design_effect"]!, 12);
        var set = advice["validation_set"]!;
        Assert.Equal((3, 1, 6, 9, 1.5), ((int)set["jobs"]!, (int)set["jobs_not_judged"]!, (int)set["frames"]!, (int)set["objects"]!, (double)set["objects_per_frame"]!));
    }

    [Fact]
    public async Task Without_correlation_it_is_the_binomial_distribution()
    {
        var world = await World.Make(gateway.Platform, "advice-binomial", attempts: 2, objects: 8);
        var advice = (await Ask(world, "?frame_correlation=0&good=0.8&poor=0.5")).Json;
        // At 0.7, six of eight must be right.
        Assert.Equal(Math.Pow(1 - AtLeast(6, 8, 0.8), 2), (double)advice["good_rejected"]!, 12);
        Assert.Equal(1 - Math.Pow(1 - AtLeast(6, 8, 0.5), 2), (double)advice["poor_accepted"]!, 12);
    }

    [Fact]
    public async Task What_is_left_out_comes_from_the_settings()
    {
        var world = await World.Make(gateway.Platform, "advice-settings", attempts: 5);
        await world.Set(new { target_metric_threshold = 0.8 });
        Assert.Equal((0.8, 5, 0.9, 0.6, 0.1), Question(await Ask(world)));
        Assert.Equal((0.5, 2, 0.75, 0.375, 0.1), Question(await Ask(world, "?threshold=0.5&attempts=2")));
        await world.Set(new { max_validations_per_job = 0 });
        Assert.Equal((0.8, 3, 0.9, 0.6, 0.1), Question(await Ask(world)));
    }

    [Fact]
    public async Task As_many_frames_as_suggested_are_enough()
    {
        var world = await World.Make(gateway.Platform, "advice-frames");
        var suggestion = (await Ask(world, "?frame_correlation=0")).Json["suggestion"]!;
        var needed = (int)suggestion["frames_per_job"]!; // with one object a frame
        Assert.Equal((0.05, needed, 1), ((double)suggestion["most_error"]!, (int)suggestion["frames_in_task"]!, (int)suggestion["jobs_too_short"]!));
        Assert.True(Math.Pow(1 - AtLeast(Least(needed), needed, 0.85), 3) <= 0.05);
        Assert.True(1 - Math.Pow(1 - AtLeast(Least(needed), needed, 0.525), 3) <= 0.05);
        Assert.False(1 - Math.Pow(1 - AtLeast(Least(needed - 1), needed - 1, 0.525), 3) <= 0.05);

        static int Least(int objects) => ((7 * objects) + 9) / 10;
    }

    [Fact]
    public async Task Without_ground_truth_there_is_nothing_to_say_but_no_error_either()
    {
        (await gateway.Platform.Put("/v1/tasks/advice-bare", World.TaskBody("advice-bare"))).Expect(201);
        var advice = (await _boss.Get("/v1/tasks/advice-bare/quality/advice")).Expect(200).Json;
        Assert.Null(advice["good_rejected"]);
        Assert.Null(advice["suggestion"]!["frames_per_job"]);
        Assert.Empty(advice["jobs"]!.AsArray());
    }

    [Theory]
    [InlineData("threshold=0", "threshold")]
    [InlineData("threshold=1.1", "threshold")]
    [InlineData("attempts=0", "attempts")]
    [InlineData("good=0.6", "good")]
    [InlineData("good=1.01", "good")]
    [InlineData("good=NaN", "good")]
    [InlineData("poor=0.7", "poor")]
    [InlineData("poor=-0.1", "poor")]
    [InlineData("frame_correlation=2", "frame_correlation")]
    public async Task A_question_without_sense_is_400_that_names_the_parameter(string query, string field)
    {
        var world = await World.Make(gateway.Platform, "advice-wrong");
        Assert.Equal([field], (await _boss.Get($"{world.TaskPath}/quality/advice?{query}")).ExpectProblem(400, "invalid_request").Fields);
    }

    [Theory]
    [InlineData("good=much")]
    [InlineData("attempts=1.5")]
    [InlineData("attempts=99999999999")]
    public async Task A_parameter_that_is_no_number_is_400(string query)
    {
        var world = await World.Make(gateway.Platform, "advice-words");
        (await _boss.Get($"{world.TaskPath}/quality/advice?{query}")).ExpectProblem(400, "invalid_request");
    }

    private async Task<Answer> Ask(World world, string query = "") => (await _boss.Get($"{world.TaskPath}/quality/advice{query}")).Expect(200);

    private async Task PutJob(World world, string job, int start, int stop) => (await gateway.Platform.Put(
        $"/v1/jobs/{job}", new { task_id = world.Name, type = "annotation", start_frame = start, stop_frame = stop })).Expect(200, 201);

    private static (double, int, double, double, double) Question(Answer advice) => (
        (double)advice["threshold"]!, (int)advice["attempts"]!, Math.Round((double)advice["good"]!, 12), Math.Round((double)advice["poor"]!, 12), (double)advice["frame_correlation"]!);

    /// <summary>The upper tail of the binomial distribution, term by term.</summary>
    private static double AtLeast(int least, int trials, double chance)
    {
        var (sum, ways) = (0.0, 1.0);
        for (var right = 0; right <= trials; right++)
        {
            if (right >= least) sum += ways * Math.Pow(chance, right) * Math.Pow(1 - chance, trials - right);
            ways = ways * (trials - right) / (right + 1);
        }

        return sum;
    }
}
