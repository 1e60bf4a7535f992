using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Feedback.Web.Tests;

/// <summary>How the pages are served.</summary>
[Collection(OneSite.Name)]
public sealed partial class ServingTests(Site site)
{
    [WebTheory]
    [InlineData("/")]
    [InlineData("/demo")]
    public async Task A_page_allows_nothing_but_its_own_files_and_holds_no_inline_script(string path)
    {
        using var answer = await site.Http.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var html = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=|<style", html);
    }

    [WebFact]
    public async Task Assets_have_hashes_in_their_names_and_are_kept_for_ever_while_pages_are_asked_for_again()
    {
        using var page = await site.Http.GetAsync("/demo");
        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
        var assets = Asset().Matches(await page.Content.ReadAsStringAsync()).Select(match => match.Value).ToList();
        Assert.NotEmpty(assets);
        foreach (var asset in assets)
        {
            Assert.Matches(@"-[\w-]{8}\.\w+$", asset);
            using var answer = await site.Http.GetAsync(asset);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        using var again = new HttpRequestMessage(HttpMethod.Get, "/demo");
        again.Headers.IfNoneMatch.Add(page.Headers.ETag!);
        using var same = await site.Http.SendAsync(again);
        Assert.Equal(304, (int)same.StatusCode);
    }

    [WebTheory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task An_asset_comes_compressed_to_those_who_can_read_it(string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/element/job-feedback.js");
        if (encoding is not null) request.Headers.AcceptEncoding.ParseAdd(encoding + ", identity;q=0.5");
        using var answer = await site.Http.SendAsync(request);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = encoding switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        using var reader = new StreamReader(plain);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Machine.Pages, "element", "job-feedback.js")), await reader.ReadToEndAsync());
    }

    [WebTheory]
    [InlineData("/nothing")]
    [InlineData("/../appsettings.json")]
    [InlineData("/assets/")]
    [InlineData("/index.html.br")]
    public async Task What_is_not_a_file_of_the_pages_is_not_found(string path)
    {
        using var answer = await site.Http.GetAsync(path);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [GeneratedRegex(@"/assets/[^""]+")]
    private static partial Regex Asset();
}
