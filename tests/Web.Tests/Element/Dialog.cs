using System.Text.Json;
using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>A host page with the dialog element, as an annotator uses it.</summary>
internal sealed class Dialog(Tab tab)
{
    /// <summary>The open dialog.</summary>
    public ILocator Box => tab.Page.Locator("job-feedback#tested dialog");

    /// <summary>Everything the dialog says.</summary>
    public Task<string> Text => Box.InnerTextAsync();

    /// <summary>Opens a page with the element for a job.</summary>
    public static async Task<Dialog> On(Tab tab, string job, string user = World.Worker, string attributes = "{}")
    {
        await tab.Page.GotoAsync("/demo");
        await tab.Page.EvaluateAsync("""
            ([job, token, attributes]) => {
              const element = document.createElement('job-feedback');
              element.id = 'tested';
              element.setAttribute('job', job);
              for (const [name, value] of Object.entries(JSON.parse(attributes))) element.setAttribute(name, value);
              element.tokenProvider = () => token;
              document.body.append(element);
            }
            """, new[] { job, Token.For(user, "annotator"), attributes });
        return new Dialog(tab);
    }

    /// <summary>Presses Finish and waits for the dialog; what follows is told by <see cref="Next"/>.</summary>
    public async Task Finish(object? annotations = null)
    {
        await Begin(annotations);
        await Box.WaitForAsync();
    }

    /// <summary>Presses Finish where no dialog comes: what the page is told to do, and after how many milliseconds.</summary>
    public async Task<(string Next, double Took)> FinishSilently(object? annotations = null)
    {
        await tab.Page.EvaluateAsync("() => { window.opened = 0; document.querySelector('#tested').addEventListener('feedback-verdict', () => window.opened++); window.began = performance.now(); }");
        await Begin(annotations);
        var next = await Next();
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => window.opened"));
        Assert.Equal(0, await Box.CountAsync());
        return (next, await tab.Page.EvaluateAsync<double>("() => window.ended - window.began"));
    }

    /// <summary>Presses a button.</summary>
    public Task Press(string name) => Box.Locator($"button[name={name}]").ClickAsync();

    /// <summary>What the page is told to do.</summary>
    public Task<string> Next() => tab.Page.EvaluateAsync<string>("() => window.next");

    private async Task Begin(object? annotations) => await tab.Page.EvaluateAsync(
        """
        (work) => {
          window.next = document.querySelector('#tested').validate(work ? { annotations: JSON.parse(work) } : {});
          window.next.finally(() => { window.ended = performance.now(); });
        }
        """, annotations is null ? null : JsonSerializer.Serialize(annotations));
}
