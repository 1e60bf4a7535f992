using System.Globalization;
using System.Text.Json;
using Feedback.Gateway.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Feedback.Web.Tests;

/// <summary>The jobs of a task, ten thousand of them.</summary>
[Collection(OneSite.Name)]
public sealed class JobsTableTests(Site site, ITestOutputHelper output)
{
    private const int Many = 10_000;

    /// <summary>Milliseconds between two frames of a screen at 60 Hz.</summary>
    private const double FrameBudget = 1000 / 60.0;

    /// <summary>Jobs made through the API for the long profile; usually the API's answers are made up, which takes no time.</summary>
    private static readonly int Real = int.Parse(Environment.GetEnvironmentVariable("FEEDBACK_WEB_JOBS") ?? "0", CultureInfo.InvariantCulture);

    [WebFact]
    public async Task Ten_thousand_jobs_scroll_sort_and_filter_without_a_stutter()
    {
        await using var desk = await Desk.AsBoss(site);
        var task = await Jobs(desk);
        var total = Real > 0 ? Real : Many;
        var opened = System.Diagnostics.Stopwatch.StartNew();
        await desk.Go($"/tasks/{task}");
        await desk.Page.GetByText($"{total.ToString("N0", CultureInfo.InvariantCulture)} rows").WaitForAsync(new() { Timeout = 120_000 });
        output.WriteLine($"{total} jobs listed after {opened.ElapsedMilliseconds} ms");
        await desk.Page.GetByLabel("Rows a page").SelectOptionAsync("0");
        var session = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var before = await Busy(session);
        var frames = await Scroll(desk.Page);
        var work = (await Busy(session) - before) / frames.Length;
        output.WriteLine($"scrolling: {frames.Length} frames, every {frames[frames.Length / 2]:F1} ms at the median, {frames[frames.Length * 95 / 100]:F1} ms at 95 %, {frames[^1]:F1} ms at most; {work:F1} ms of processor time a frame");
        Assert.InRange(await desk.Page.Locator("tbody tr").CountAsync(), 10, 100);
        Assert.InRange(work, 0.01, FrameBudget); // processor time: what other programs do to the clock is not the table's
        await desk.Tab.Picture("console-jobs");

        output.WriteLine($"sorting: {await Time(desk.Page, "() => [...document.querySelectorAll('th button')].find(button => button.textContent.startsWith('Score')).click()"):F0} ms");
        await desk.Page.GetByRole(AriaRole.Searchbox).FillAsync("worker-7");
        await desk.Page.GetByText($"{Enumerable.Range(0, total).Count(n => $"worker-{n % 40}".Contains("worker-7", StringComparison.Ordinal)).ToString("N0", CultureInfo.InvariantCulture)} rows").WaitForAsync();
        Assert.Equal("", await desk.Tab.Barriers());
    }

    [WebFact]
    public async Task The_table_pages_and_exports_what_is_filtered_as_CSV_without_formulas()
    {
        var world = await World.Make(site.Admin, "table-csv");
        (await site.Admin.Put("/v1/jobs/table-csv-2", World.JobBody(world.Name, "other"))).Expect(201);
        (await site.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await site.Person(World.Worker).Post($"{world.JobPath}/validations/1-1/response", new { response = "disagree", comment = "=HYPERLINK(\"x\"), no" })).Expect(200);
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/tasks/{world.Name}");
        Assert.Equal(2, (await desk.Rows("Jobs")).Length);
        await desk.Page.GetByLabel("Verdict", new() { Exact = true }).SelectOptionAsync("rejected");
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
        Assert.Equal("jobs.csv", download.SuggestedFilename);
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        var lines = (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("job,assignee,stage,state,verdict,score", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{world.Job},worker,annotation,in progress,rejected,0.25", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"), no\"", lines[1], StringComparison.Ordinal);
    }

    /// <summary>A task with very many jobs; its id.</summary>
    private async Task<string> Jobs(Desk desk)
    {
        var world = await World.Make(site.Admin, "table-many");
        if (Real > 0)
        {
            await Parallel.ForAsync(1, Real, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (n, _) => (await site.Admin.Put($"/v1/jobs/many-{n:D5}", World.JobBody(world.Name, $"worker-{n % 40}"))).Expect(201));
            return world.Name;
        }

        await desk.Page.RouteAsync("**/table-many/jobs?*", route =>
        {
            var cursor = System.Web.HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query)["cursor"];
            var start = cursor is null ? 0 : int.Parse(cursor[5..], CultureInfo.InvariantCulture) + 1;
            var rows = Enumerable.Range(start, 1000).Select(Row);
            return route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/json", Body = JsonSerializer.Serialize(new { results = rows, next = start + 1000 < Many ? $"many-{start + 999:D5}" : null }) });
        });
        return world.Name;
    }

    private static object Row(int n) => new
    {
        id = $"many-{n:D5}", type = "annotation", stage = "annotation", state = n % 3 == 0 ? "rejected" : "in progress", assignee = $"worker-{n % 40}", attempts_used = n % 4, verdicts = n % 4,
        scores = Enumerable.Range(0, n % 4).Select(i => (n * 7 % 100 / 200.0) + (i * 0.1)),
        newest = n % 4 == 0 ? null : new { id = $"1-{n % 4}", job_id = $"many-{n:D5}", verdict = "rejected", score = n * 7 % 100 / 200.0, required_score = 0.7, metric = "accuracy", created_at = "2026-11-22T00:00:00Z", stale = false, response = (string?)null, review = false },
    };

    /// <summary>Scrolls through everything and measures the time between frames, sorted.</summary>
    private static Task<double[]> Scroll(IPage page) => page.EvaluateAsync<double[]>("""
        () => new Promise(resolve => {
          const box = document.querySelector('.rows');
          const times = [];
          const step = Math.ceil(box.scrollHeight / 90);
          let last = performance.now();
          const next = now => {
            times.push(now - last);
            last = now;
            box.scrollTop += step;
            if (box.scrollTop + box.clientHeight < box.scrollHeight - 1) requestAnimationFrame(next);
            else resolve(times.slice(1).sort((a, b) => a - b));
          };
          requestAnimationFrame(next);
        })
        """);

    /// <summary>Processor time the page's main thread has used, in milliseconds.</summary>
    private static async Task<double> Busy(ICDPSession session)
    {
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return metrics.EnumerateArray().Single(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble() * 1000;
    }

    /// <summary>Milliseconds from an action until the next frame is on the screen.</summary>
    private static Task<double> Time(IPage page, string action) =>
        page.EvaluateAsync<double>($"() => new Promise(resolve => {{ const start = performance.now(); ({action})(); requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))); }})");
}
