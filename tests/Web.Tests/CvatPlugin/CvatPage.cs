using System.Text.Json;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>A page that offers what CVAT's pages offer to plugins, with the plugin's script added to it, and a gateway behind <c>/feedback</c> that answers as a test says.</summary>
internal sealed class CvatPage(Tab tab)
{
    private const string Html = """
        <!doctype html><html lang="en"><head><title>Job 57</title></head><body>
        <script>
          const callbacks = {};
          const job = { id: 57, taskId: 33, projectId: 17, type: '{type}', stage: 'annotation', state: 'in progress' };
          const store = { getState: () => ({ annotation: { job: { instance: job } } }) };
          const actionCreators = {
            addUICallback: (place, callback) => ({ run: () => (callbacks[place] ??= []).push(callback) }),
            removeUICallback: (place, callback) => ({ run: () => { callbacks[place] = callbacks[place].filter((known) => known !== callback); } }),
          };
          const tools = { dispatch: (action) => action.run(), REGISTER_ACTION: 'register', REMOVE_ACTION: 'remove', actionCreators, core: {}, store };
          window.plugins = [];
          const start = () => {
            window.cvatUI = Object.freeze({ registerComponent: (builder) => { window.plugins.push(builder(tools)); window.dispatchEvent(new Event('plugins.registered')); } });
            window.dispatchEvent(new Event('plugins.ready'));
          };
          window.finish = async () => {
            window.saved = (window.saved ?? 0) + 1;
            for (const callback of callbacks['annotationPage.header.menu.beforeJobFinish'] ?? []) if ((await callback())?.preventJobStatusChange) return 'kept open';
            job.state = 'completed';
            return 'completed';
          };
        </script>
        {scripts}
        </body></html>
        """;

    private const string Plugin = """<script src="/cvat/plugin.js" data-feedback="/feedback"></script>""";
    private const string Start = "<script>start()</script>";

    /// <summary>The open dialog.</summary>
    public ILocator Box => tab.Page.Locator("job-feedback dialog");

    /// <summary>What it asked of the gateway.</summary>
    public List<IRequest> Asked { get; } = [];

    /// <summary>Opens it.</summary>
    /// <param name="site">The gateway that has script and element.</param>
    /// <param name="tab">The tab.</param>
    /// <param name="answers">What the gateway answers: status and body by part of the path; null breaks the connection.</param>
    /// <param name="pluginFirst">Whether the script is there before CVAT takes plugins.</param>
    /// <param name="type">Type of the job.</param>
    public static async Task<CvatPage> Open(Site site, Tab tab, Func<IRequest, (int Status, object Body)?> answers, bool pluginFirst = true, string type = "annotation")
    {
        var page = new CvatPage(tab);
        var html = Html.Replace("{scripts}", pluginFirst ? Plugin + Start : Start + Plugin, StringComparison.Ordinal).Replace("{type}", type, StringComparison.Ordinal);
        await tab.Page.RouteAsync("**/tasks/33/jobs/57", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = html }));
        await tab.Page.RouteAsync("**/feedback/element/**", async route => await route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/javascript",
            BodyBytes = await site.Http.GetByteArrayAsync(new Uri(site.Address, "/element/job-feedback.js")),
        }));
        await tab.Page.RouteAsync("**/feedback/api/**", route =>
        {
            page.Asked.Add(route.Request);
            return answers(route.Request) is var (status, body)
                ? route.FulfillAsync(new RouteFulfillOptions { Status = status, ContentType = "application/vnd.cvat+json", Body = body as string ?? JsonSerializer.Serialize(body) })
                : route.AbortAsync();
        });
        await tab.Page.GotoAsync("/tasks/33/jobs/57");
        return page;
    }

    /// <summary>Presses Finish.</summary>
    public Task Finish() => tab.Page.EvaluateAsync("() => { window.outcome = window.finish(); }");

    /// <summary>What became of the job.</summary>
    public Task<string> Outcome() => tab.Page.EvaluateAsync<string>("() => window.outcome");
}
