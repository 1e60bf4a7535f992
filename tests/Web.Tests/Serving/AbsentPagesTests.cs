using System.Diagnostics;
using Feedback.Gateway.Tests;

namespace Feedback.Web.Tests;

/// <summary>A gateway that was built without pages. Needs neither browser nor Node.js.</summary>
public sealed class AbsentPagesTests
{
    [Fact]
    public async Task Without_pages_the_API_works_and_the_log_says_why_there_are_none()
    {
        using var scratch = new Scratch();
        var program = CopyWithoutPages(Path.Combine(scratch.Path, "program"), "Node.js was not there");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = scratch.Path, RedirectStandardOutput = true };
        start.Environment["Feedback__Auth__ApiKeys__0__Name"] = "root";
        start.Environment["Feedback__Auth__ApiKeys__0__Key"] = Keys.Admin;
        start.Environment["Feedback__Auth__ApiKeys__0__Roles__0"] = "admin";
        using var gateway = Process.Start(start)!;
        try
        {
            var said = new List<string>();
            while (!said.Any(line => line.StartsWith("Feedback listens on", StringComparison.Ordinal)))
                said.Add(await gateway.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) ?? throw new InvalidOperationException(string.Join('\n', said)));
            Assert.Contains(said, line => line.Contains("There are no pages, only the API: Node.js was not there", StringComparison.Ordinal));
            using var http = new HttpClient { BaseAddress = new Uri(said[^1]["Feedback listens on ".Length..].Split(',')[0]) };
            (await new Client(http, null).Get("/")).Expect(404);
            (await new Client(http, null).Get("/pages.json")).Expect(404);
            (await new Client(http, Keys.Admin).Put("/v1/tasks/some", World.TaskBody("some"))).Expect(201);
        }
        finally
        {
            gateway.Kill();
            await gateway.WaitForExitAsync();
        }
    }

    /// <summary>The built gateway but for its pages, by links; path of the program. The program itself is a copy: it looks for its files beside itself.</summary>
    private static string CopyWithoutPages(string folder, string reason)
    {
        var built = Path.GetDirectoryName(GatewayProcess.Program)!;
        Directory.CreateDirectory(Path.Combine(folder, "pages"));
        foreach (var path in Directory.EnumerateFileSystemEntries(built))
        {
            var name = Path.GetFileName(path);
            if (name == "pages") continue;
            if (Directory.Exists(path)) Directory.CreateSymbolicLink(Path.Combine(folder, name), path);
            else if (name.StartsWith("Feedback.Gateway.", StringComparison.Ordinal)) File.Copy(path, Path.Combine(folder, name));
            else File.CreateSymbolicLink(Path.Combine(folder, name), path);
        }

        File.WriteAllText(Path.Combine(folder, "pages", "absent.txt"), reason);
        return Path.Combine(folder, Path.GetFileName(GatewayProcess.Program));
    }
}
