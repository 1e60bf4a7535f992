using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>Work is judged, and a lead looks at it: the job's verdicts, the comparison report of the newest, and the report of the whole task.</summary>
internal sealed class ReadReports(FrontEnd front, World world) : IScenario
{
    /// <inheritdoc/>
    public string Name => "read reports";

    /// <inheritdoc/>
    public async Task<Ended> Run(long number, CancellationToken stop)
    {
        var desk = new Desk(front, world, number);
        var verdict = JudgedWork.Of(await desk.HandIn(world.Work(number, number), stop));
        var verdicts = await desk.ReadAsLead(desk.Validations, stop);
        if (verdicts.GetProperty("results").GetArrayLength() == 0) throw EndedEarlyException.Wrong("no verdict in the list");
        var report = await desk.ReadAsLead($"{desk.Validations}/{verdict.Id}/report", stop);
        if (!report.TryGetProperty("summary", out _)) throw EndedEarlyException.Wrong("a report without summary");
        var task = await desk.ReadAsLead($"/v1/tasks/{world.TaskOf(number)}/quality/report", stop);
        if (!task.TryGetProperty("summary", out _)) throw EndedEarlyException.Wrong("a report without summary");
        return new Ended(EndKind.Served, "200");
    }
}
