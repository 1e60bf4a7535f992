using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>A page in a context of its own that keeps what goes wrong in it and whom it asks.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _wrong = [];
    private readonly List<string> _asked = [];

    private Tab(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _wrong.Add(error);
        page.Console += (_, message) => { if (message.Type == "error") _wrong.Add(message.Text); };
        page.Request += (_, request) => _asked.Add(request.Url);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Uncaught exceptions and errors on the console, among them violations of the content security policy.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Every address it asked.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>Opens one.</summary>
    public static async Task<Tab> Of(IBrowserContext context)
    {
        context.SetDefaultTimeout(20_000);
        return new Tab(context, await context.NewPageAsync());
    }

    /// <summary>What axe finds wrong with the page, in lines.</summary>
    public async Task<string> Barriers()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Machine.WebSource, "node_modules/axe-core/axe.min.js")));
        return await Page.EvaluateAsync<string>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)).join('\n')
            """);
    }

    /// <summary>Keeps a picture of the page where <c>FEEDBACK_WEB_IMAGES</c> names a folder.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("FEEDBACK_WEB_IMAGES") is not { Length: > 0 } folder) return;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
