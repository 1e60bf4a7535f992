using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>Signing in by an identity provider.</summary>
[Collection(OneSite.Name)]
public sealed class ProviderTests(Site site)
{
    [WebFact]
    public async Task Whoever_the_identity_provider_names_is_signed_in_without_a_key()
    {
        await using var provider = await Provider.Start("provided-person");
        using var scratch = new Scratch();
        await using var gateway = await GatewayProcess.Start(scratch.Path, new Dictionary<string, string>
        {
            ["Feedback__Auth__Jwt__Authority"] = provider.Address,
            ["Feedback__Auth__Jwt__Audience"] = "console",
            ["Feedback__Pages__ClientId"] = "console",
        });
        await using var tab = await Tab.Of(await site.Browser.NewContextAsync());
        await tab.Page.GotoAsync((await gateway.Address()).ToString());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await tab.Page.GetByText("provided-person").WaitForAsync();
        Assert.Equal("My jobs", await tab.Page.Locator("main h1").InnerTextAsync());
        Assert.Equal("", await tab.Page.EvaluateAsync<string>("() => location.search"));
        Assert.Empty(tab.Wrong);
    }
}
