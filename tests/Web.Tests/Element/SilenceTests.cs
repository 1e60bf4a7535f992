using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>No feedback, no dialog: the annotator finishes as if the feature were off, whatever the cause.</summary>
[Collection(OneSite.Name)]
public sealed class SilenceTests(Site site)
{
    [WebTheory]
    [InlineData("disabled")]
    [InlineData("not_configured")]
    [InlineData("not_regular")]
    [InlineData("nothing_to_compare")]
    [InlineData("too_large")]
    [InlineData("timed_out")]
    [InlineData("overloaded")]
    public async Task No_dialog_for_any_cause_of_unavailable_feedback(string cause)
    {
        var world = await World.Make(site.Admin, $"silent-{cause}");
        var (document, timeout) = await Provoke(cause, world);
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job, attributes: $$"""{"timeout":"{{timeout}}"}""");
        using var hang = cause is "timed_out" or "overloaded" ? site.Database.Hang() : null;
        var before = cause == "overloaded" ? site.Person(World.Worker).Post($"/v1/jobs/{world.Job}-2/validations", new { annotations = Drawing.Hitting(1), timeout = 3 }) : null;
        if (before is not null) await Until.True(async () => (await site.Admin.Get("/metrics")).Text.Contains("feedback_validations_in_progress 1", StringComparison.Ordinal), "the place is taken");
        var counted = await Count(cause);
        Assert.Equal("finish", (await dialog.FinishSilently(document)).Next);
        Assert.Equal(counted + 1, await Count(cause));
        if (before is not null) (await before).Expect(204);
        Assert.Empty(tab.Wrong);
    }

    [WebTheory]
    [InlineData("400")]
    [InlineData("401")]
    [InlineData("404")]
    [InlineData("409")]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("not JSON")]
    [InlineData("a verdict nobody knows")]
    [InlineData("no network")]
    [InlineData("no answer in time")]
    public async Task No_dialog_for_an_error(string what)
    {
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, "any", attributes: """{"timeout":"0.2"}""");
        await tab.Page.RouteAsync("**/validations", route => what switch
        {
            "no network" => route.AbortAsync(),
            "no answer in time" => Task.CompletedTask,
            "not JSON" => route.FulfillAsync(new RouteFulfillOptions { Status = 200, Body = "<html>" }),
            "a verdict nobody knows" => route.FulfillAsync(new RouteFulfillOptions { Status = 200, Body = """{"verdict":"postponed"}""" }),
            _ => route.FulfillAsync(new RouteFulfillOptions { Status = int.Parse(what, System.Globalization.CultureInfo.InvariantCulture), Body = "{}" }),
        });
        Assert.Equal("finish", (await dialog.FinishSilently()).Next);
    }

    /// <summary>Brings the cause about.</summary>
    private static async Task<(object Document, string Timeout)> Provoke(string cause, World world)
    {
        switch (cause)
        {
            case "disabled": await world.Set(new { max_validations_per_job = 0 }); break;
            case "not_configured": await world.PutTruth(World.Truth(4, state: "in progress")); break;
            case "not_regular": await world.PutJob(type: "consensus_replica"); break;
            case "overloaded": await world.PutJob($"{world.Job}-2"); break;
            case "nothing_to_compare":
                await world.PutTruth(World.Truth(0));
                return (Drawing.Of(Drawing.Shape(World.FreeFrame, 1, 1)), "20");
            case "too_large":
                var many = Drawing.Of([.. Enumerable.Range(0, 12_000).Select(n => Drawing.Shape(n % World.ValidationFrames, 10 + (n % 7), 10 + (n % 11)))]);
                await world.PutTruth(World.Truth(many));
                return (many, "1.5");
        }

        return (Drawing.Hitting(1), cause == "timed_out" ? "0.2" : "20");
    }

    private async Task<int> Count(string cause)
    {
        var name = $"feedback_validations_total{{result=\"{cause}\"}} ";
        var line = (await site.Admin.Get("/metrics")).Text.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line[name.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
