using System.IO.Compression;
using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>How the dialog looks and speaks, to everybody.</summary>
[Collection(OneSite.Name)]
public sealed class LooksTests(Site site)
{
    private const int LargestElement = 15_000;

    [WebTheory]
    [InlineData(0.696, 0.70, "69 %")]
    [InlineData(0.29, 0.7, "29 %")]
    [InlineData(0.0, 0.7, "0 %")]
    [InlineData(0.999, 1.0, "99 %")]
    public async Task A_percentage_is_rounded_down(double score, double required, string shown)
    {
        await using var tab = await site.Open();
        var dialog = await Shown(tab, "rejected", score, required);
        Assert.Equal(shown, await dialog.Box.Locator("text").TextContentAsync());
    }

    [WebFact]
    public async Task Where_no_score_is_disclosed_none_is_shown()
    {
        var world = await World.Make(site.Admin, "looks-verdict");
        await world.Set(new { disclosure = "verdict" });
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(1));
        Assert.DoesNotContain("%", await dialog.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", await dialog.Text, StringComparison.Ordinal);
        Assert.Equal("", await tab.Barriers());
    }

    [WebFact]
    public async Task Hints_are_listed_as_text_and_never_as_markup()
    {
        await using var tab = await site.Open();
        var dialog = await Shown(tab, "rejected", 0.5, 0.7, """["Missing annotations: <b>car</b>"]""");
        Assert.Equal("Missing annotations: <b>car</b>", await dialog.Box.Locator("li").InnerTextAsync());
    }

    [WebFact]
    public async Task It_speaks_German_and_the_words_a_page_gives_it()
    {
        await using var tab = await site.Open();
        var dialog = await Shown(tab, "rejected", 0.5, 0.7, language: "de-AT");
        Assert.Contains("Noch nicht gut genug", await dialog.Text, StringComparison.Ordinal);
        Assert.Contains("noch 2 Versuche", await dialog.Text, StringComparison.Ordinal);
        await tab.Page.EvaluateAsync("() => { document.querySelector('#tested').texts = { rejected: 'Pas encore' }; }");
        await tab.Page.Keyboard.PressAsync("Escape");
        await dialog.Finish();
        Assert.Contains("Pas encore", await dialog.Text, StringComparison.Ordinal);
    }

    [WebTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_dialog_is_readable_in_light_and_dark_and_from_right_to_left(ColorScheme scheme)
    {
        await using var tab = await site.Open(new BrowserNewContextOptions { ColorScheme = scheme });
        foreach (var verdict in new[] { "accepted", "rejected", "finally_rejected" })
        {
            var dialog = await Shown(tab, verdict, 0.5, 0.7, """["Missing annotations: car"]""", direction: "rtl");
            Assert.Equal("rtl", await dialog.Box.EvaluateAsync<string>("box => getComputedStyle(box).direction"));
            Assert.Equal("", await tab.Barriers());
            if (verdict == "rejected") await tab.Picture($"dialog-rejected-{scheme.ToString().ToLowerInvariant()}-right-to-left");
        }
    }

    [WebFact]
    public async Task The_keyboard_stays_in_the_dialog_and_returns_to_where_it_was()
    {
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, "any");
        await Answer(tab, "rejected", 0.5, 0.7, "[]");
        await tab.Page.FocusAsync("#finish");
        await dialog.Finish();
        var seen = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            seen.Add(await tab.Page.EvaluateAsync<string>("() => { const at = document.querySelector('#tested').shadowRoot.activeElement; return at?.name || at?.localName || 'outside'; }"));
            await tab.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal(["annotate", "dismiss", "summary", "annotate"], seen);
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("finish", await tab.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [WebFact]
    public async Task Nothing_moves_for_those_who_asked_for_less_motion()
    {
        await using var still = await site.Open(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        await using var usual = await site.Open(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.NoPreference });
        const string animation = "box => getComputedStyle(box).animationName + ' ' + getComputedStyle(box.querySelector('.arc')).animationName";
        Assert.Equal("none none", await (await Shown(still, "rejected", 0.5, 0.7)).Box.EvaluateAsync<string>(animation));
        Assert.Equal("appear sweep", await (await Shown(usual, "rejected", 0.5, 0.7)).Box.EvaluateAsync<string>(animation));
    }

    [WebFact]
    public void The_element_is_smaller_than_15_kB_compressed_and_imports_nothing()
    {
        var file = Path.Combine(Machine.Pages, "element", "job-feedback.js");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        Assert.InRange(packed.Length, 1, LargestElement);
        Assert.DoesNotMatch(@"\bimport\b", File.ReadAllText(file));
    }

    /// <summary>The dialog of a verdict that the API is made to give.</summary>
    private static async Task<Dialog> Shown(Tab tab, string verdict, double score, double required, string hints = "[]", string language = "en", string direction = "ltr")
    {
        var dialog = await Dialog.On(tab, "any", attributes: $$"""{"lang":"{{language}}","dir":"{{direction}}"}""");
        await Answer(tab, verdict, score, required, hints);
        await dialog.Finish();
        return dialog;
    }

    private static async Task Answer(Tab tab, string verdict, double score, double required, string hints) => await tab.Page.RouteAsync("**/validations", route => route.FulfillAsync(new RouteFulfillOptions
    {
        Status = 200,
        ContentType = "application/json",
        Body = FormattableString.Invariant($$"""{"id":"1-1","job_id":"any","verdict":"{{verdict}}","attempts_remaining":2,"score":{{score}},"required_score":{{required}},"hints":{{hints}},"response":null}"""),
    }));
}
