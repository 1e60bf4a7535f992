namespace Feedback.Gateway.Tests;

/// <summary>The report of a task.</summary>
[Collection(SharedGateway.Name)]
public sealed class TaskReportTests(RunningGateway gateway)
{
    private static readonly string[] Counts = ["valid_count", "ds_count", "gt_count", "total_count"];

    [Fact]
    public async Task It_sums_the_newest_counted_result_of_every_regular_job()
    {
        var world = await World.Make(gateway.Platform, "summed");
        await world.PutJob("summed-2");
        await world.PutJob("summed-3");
        await world.PutJob("summed-gt", type: "ground_truth");
        var worker = gateway.Person(World.Worker);
        (await worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await worker.Validate(world.Job, Drawing.Hitting(3))).Expect(200);
        (await worker.Validate("summed-2", Drawing.Hitting(4))).Expect(200);
        (await gateway.Admin.Validate("summed-2", Drawing.Hitting(0))).Expect(200);
        var report = (await gateway.Person(World.Boss).Get($"{world.TaskPath}/quality/report")).Expect(200);
        var rows = report["jobs"]!.AsArray();
        Assert.Equal(["summed-2", "summed-3", "summed-job"], rows.Select(row => (string)row!["job_id"]!));
        Assert.Equal(["1-1", null, "1-2"], rows.Select(row => (string?)row!["validation_id"]));
        Assert.Equal((3, 2), ((int)report["job_count"]!, (int)report["judged_job_count"]!));
        Assert.Equal([7, 7, 8, 8], Counts.Select(count => (int)report["summary"]![count]!));
        Assert.Equal((0.875, 1.0, 0.875), ((double)report["summary"]!["accuracy"]!, (double)report["summary"]!["precision"]!, (double)report["summary"]!["recall"]!));
    }
}
