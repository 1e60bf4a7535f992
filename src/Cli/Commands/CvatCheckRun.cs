using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Feedback.Cli.Commands;

/// <summary>Asks a gateway to check a connection, and writes what it says.</summary>
internal static class CvatCheckRun
{
    /// <summary>Exit code where the check could not be made.</summary>
    private const int NotMade = 2;

    /// <summary>0: all is well; 1: something is missing; 2: the check could not be made.</summary>
    public static async Task<int> Run(string address, string connection, string? key, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var gateway) || gateway.Scheme is not ("http" or "https")) return Fail($"--gateway must be an http or https address, and {address} is none.");
        if (string.IsNullOrEmpty(key)) return Fail("An admin key is needed: --key, or the environment variable FEEDBACK_KEY.");
        using var http = new HttpClient { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(90) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            using var answer = await http.GetAsync(new Uri($"/v1/cvat/{Uri.EscapeDataString(connection)}/check", UriKind.Relative), stop);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => Write(JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(stop)).RootElement),
                HttpStatusCode.Unauthorized => Fail("The gateway does not know the key."),
                HttpStatusCode.NotFound => Fail($"The gateway has no connection {connection}, or the key is not one of an admin."),
                _ => Fail($"The gateway answered with status {(int)answer.StatusCode}."),
            };
        }
        catch (HttpRequestException)
        {
            return Fail($"{gateway} does not answer. Is the gateway running there?");
        }
    }

    private static int Write(JsonElement check)
    {
        foreach (var finding in check.GetProperty("findings").EnumerateArray())
            Console.WriteLine($"{(finding.GetProperty("ok").GetBoolean() ? "ok     " : "MISSING")} {finding.GetProperty("about").GetString()!.Replace('_', ' '),-13} {finding.GetProperty("says").GetString()}");
        var ok = check.GetProperty("ok").GetBoolean();
        Console.WriteLine(ok ? "Feedback can be given." : "Feedback cannot be given yet, or not by every way.");
        return ok ? 0 : 1;
    }

    private static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return NotMade;
    }
}
