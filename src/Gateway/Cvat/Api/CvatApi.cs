using System.Text.Json;
using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>The four calls of CVAT's own API for immediate feedback (OpenAPI 2.72), for clients and plugins that know that API, with CVAT's own credentials.</summary>
internal static class CvatApi
{
    private const int LongestBody = 64 * 1024;

    public static void MapCvatApi(this RouteGroupBuilder api)
    {
        api.ExcludeFromDescription();
        api.MapPost("/quality/job_validations", Create);
        api.MapGet("/quality/job_validations", List);
        api.MapGet("/quality/job_validations/{id:long}", Get);
        api.MapGet("/requests/{rq}", GetRequest);
    }

    private static async Task<IResult> Create(HttpContext http, string? connection, CvatServers servers, CvatRequests requests, TimeProvider clock)
    {
        if (servers.Find(connection) is not { } server) return CvatErrors.NotFound();
        if (CvatCallers.Credential(http.Request) is null) return CvatErrors.Unauthorized(http);
        if (CvatCallers.IsCrossSite(http.Request, server.Connection)) return CvatErrors.CrossSite();
        var (job, timeout, wrong) = Read(await RequestBytes.Read(http, LongestBody, http.RequestAborted));
        if (wrong is not null) return wrong;
        try
        {
            if (await CvatCallers.Of(http.Request, server, http.RequestAborted) is not { } caller) return CvatErrors.Unauthorized(http);
            await server.Client.Job(job, caller.Credential, http.RequestAborted); // who may not see it is not told whether it is there
            var (id, judged) = await requests.Start(server, caller, job, timeout);
            if (judged is { Forbidden: true }) return CvatErrors.Forbidden();
            return judged is { Verdict: null } ? CvatErrors.Ok(CvatResult.Disabled(job, clock.GetUtcNow(), judged.Message)) : CvatErrors.Ok(new { RqId = id.ToString() }, StatusCodes.Status202Accepted);
        }
        catch (CvatException refusal) when (refusal.Trouble is CvatTrouble.Forbidden or CvatTrouble.Missing or CvatTrouble.Unauthenticated)
        {
            return CvatErrors.Forbidden();
        }
        catch (CvatException)
        {
            return CvatErrors.Ok(CvatResult.Disabled(job, clock.GetUtcNow())); // nobody can be asked who this is, and nobody is told anything
        }
    }

    private static Task<IResult> GetRequest(string rq, HttpContext http, string? connection, CvatServers servers, CvatRequests requests, TimeProvider clock) =>
        Answer(http, connection, servers, async (server, caller) =>
        {
            if (RequestId.Read(rq, clock.GetUtcNow()) is not { } id || await requests.Look(server, caller, id) is not var (finished, result)) return CvatErrors.NotFound();
            return CvatErrors.Ok(new CvatRequestAnswer(
                finished ? "finished" : "started", "", rq, new CvatOperation("validate", "job", null, null, id.Job), finished ? 1 : 0, id.Began.UtcDateTime, id.Began.UtcDateTime,
                finished ? (clock.GetUtcNow() < id.Ends ? clock.GetUtcNow() : id.Ends).UtcDateTime : null, (id.Began + RequestId.Lifetime).UtcDateTime,
                new CvatPerson(caller.Self.Id) { Username = caller.Self.Username }, null, result));
        });

    private static Task<IResult> Get(long id, HttpContext http, string? connection, CvatServers servers, CvatResults results, TimeProvider clock) =>
        Answer(http, connection, servers, async (server, caller) =>
        {
            if (!ResultNumber.TryRead(id, out var job, out var place)) return CvatErrors.NotFound();
            if (place == 0) return CvatErrors.Ok(CvatResult.Disabled(job, clock.GetUtcNow()));
            var me = server.Connection.Id(caller.Self.Id);
            if (await results.Get(server, job, place, verdict => verdict.Exempt && verdict.By == me) is not var (verdict, result)) return CvatErrors.NotFound();
            if (CvatLists.IsOwn(verdict, me)) return CvatErrors.Ok(result);
            if (!await CvatLists.IsStaff(server, caller, server.Connection.Number(verdict.TaskId)!.Value, http.RequestAborted)) return CvatErrors.NotFound();
            return CvatErrors.Ok((await results.Get(server, job, place, _ => true))!.Value.Result);
        });

    private static Task<IResult> List(HttpContext http, string? connection, CvatServers servers, CvatLists lists) =>
        Answer(http, connection, servers, async (server, caller) =>
        {
            var (query, wrong) = CvatListQuery.Read(http.Request.Query);
            if (query is null) return wrong!;
            if (await lists.Find(server, caller, query, http.RequestAborted) is not { } found) return CvatErrors.Field("filter", "Is not understood.");
            var skipped = (long)(query.Page - 1) * query.PageSize;
            if (skipped > 0 && skipped >= found.Count) return CvatErrors.NotFound();
            string? Page(int number, bool there) => there ? Address(http.Request, number) : null;
            return CvatErrors.Ok(new CvatResultPage(
                found.Count, Page(query.Page + 1, skipped + query.PageSize < found.Count), Page(query.Page - 1, query.Page > 1), [.. found.Skip((int)skipped).Take(query.PageSize)]));
        });

    private static async Task<IResult> Answer(HttpContext http, string? connection, CvatServers servers, Func<CvatServer, CvatCaller, Task<IResult>> answer)
    {
        if (servers.Find(connection) is not { } server) return CvatErrors.NotFound();
        try
        {
            return await CvatCallers.Of(http.Request, server, http.RequestAborted) is { } caller ? await answer(server, caller) : CvatErrors.Unauthorized(http);
        }
        catch (CvatException)
        {
            return CvatErrors.Unavailable();
        }
    }

    /// <summary>Unknown members are ignored, as CVAT does.</summary>
    private static (int Job, int? Timeout, IResult? Wrong) Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return (0, null, CvatErrors.Field("non_field_errors", "Must be an object."));
            if (!root.TryGetProperty("job_id", out var job) || !IsNumber(job, out var number)) return (0, null, CvatErrors.Field("job_id", "Must be the number of a job."));
            if (!root.TryGetProperty("timeout", out var timeout) || timeout.ValueKind == JsonValueKind.Null) return (number, null, null);
            return IsNumber(timeout, out var seconds) && seconds > 0 ? (number, seconds, null) : (0, null, CvatErrors.Field("timeout", "Must be a number of seconds above 0."));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return (0, null, CvatErrors.Field("non_field_errors", "Is not JSON."));
        }
    }

    private static bool IsNumber(JsonElement value, out int number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number) && number >= 0;
    }

    private static string Address(HttpRequest request, int page)
    {
        var query = QueryString.Create([.. request.Query.Where(entry => entry.Key != "page").SelectMany(entry => entry.Value.Select(value => KeyValuePair.Create(entry.Key, value))), KeyValuePair.Create("page", (string?)$"{page}")]);
        return $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{query}";
    }
}
