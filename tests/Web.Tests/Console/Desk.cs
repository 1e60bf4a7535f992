using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>The console with somebody signed in.</summary>
internal sealed class Desk(Tab tab) : IAsyncDisposable
{
    private const string Staff = "staff";

    /// <summary>The page.</summary>
    public IPage Page => tab.Page;

    /// <summary>What the page did and what went wrong in it.</summary>
    public Tab Tab => tab;

    /// <summary>Opens the console as somebody, by key or token.</summary>
    public static async Task<Desk> As(Site site, string token, BrowserNewContextOptions? options = null)
    {
        var tab = await site.Open(options);
        await tab.Page.AddInitScriptAsync($"sessionStorage.setItem('feedback-token', '{token}')");
        return new Desk(tab);
    }

    /// <summary>Opens it as staff of the worlds.</summary>
    public static Task<Desk> AsBoss(Site site, BrowserNewContextOptions? options = null) => As(site, Token.For(World.Boss, Staff), options);

    /// <summary>Goes to a page of the console.</summary>
    public async Task Go(string place)
    {
        await Page.GotoAsync("/#" + place);
        await Page.Locator("main h1").WaitForAsync();
    }

    /// <summary>The rows of a table, cell by cell.</summary>
    public async Task<string[][]> Rows(string table)
    {
        var rows = Page.GetByRole(AriaRole.Region, new() { NameRegex = new($"^{table}, ") }).Locator("tbody tr:not(.space)");
        await rows.First.WaitForAsync();
        return await rows.EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))");
    }

    public ValueTask DisposeAsync() => tab.DisposeAsync();
}
