namespace Feedback.History.Tests;

/// <summary>One connection of a job: hands in, saves, reads and answers at random, and asks again where an answer was lost.</summary>
/// <param name="gateway">The gateway.</param>
/// <param name="callers">Makes the calls.</param>
/// <param name="desk">The job.</param>
/// <param name="random">Decides what is done.</param>
public sealed class Annotator(ILiveService gateway, Callers callers, Desk desk, Random random)
{
    private const int Keys = 20;

    private string Path => $"/v1/jobs/{desk.Job}";

    /// <summary>Works until told to stop.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var call = Next();
            Call? made;
            do
            {
                made = await call();
                if (made is { Status: not Call.Lost }) Note(made);
            }
            while (made is not { Status: not Call.Lost } && random.Next(4) > 0 && !stop.IsCancellationRequested);
        }
    }

    private Func<Task<Call?>> Next()
    {
        var assignee = desk.Assignee;
        var person = assignee is null || random.Next(15) == 0 ? Desk.People[random.Next(2)] : assignee;
        if (assignee is null) return Read(person, Operation.Job, Path); // nothing else to be had from a job that waits for somebody
        return random.Next(100) switch
        {
            < 50 => Validate(person, Content.All[random.Next(Content.All.Count)]),
            < 60 => Validate(person, null),
            < 70 => Save(person, Content.All[random.Next(Content.All.Count)]),
            < 76 => Read(person, Operation.Verdicts, $"{Path}/validations"),
            < 82 => Read(person, Operation.Job, Path),
            < 90 => Read(person, Operation.Verdict, desk.Some(random)),
            _ => Respond(person),
        };
    }

    private Func<Task<Call?>> Validate(string person, Content? content)
    {
        var key = random.Next(100) switch
        {
            < 35 => $"content-{content?.Number}",
            < 45 => $"key-{random.Next(Keys)}",
            _ => null,
        };
        double? timeout = random.Next(8) == 0 ? random.Next(1, 60) / 1000.0 : null; // seconds
        TimeSpan? patience = random.Next(20) == 0 ? TimeSpan.FromMilliseconds(random.Next(1, 40)) : null;
        object body = (content, timeout) switch
        {
            ({ } given, { } seconds) => new { annotations = given.Document, timeout = seconds },
            ({ } given, null) => new { annotations = given.Document },
            (null, { } seconds) => new { timeout = seconds },
            _ => new { },
        };
        (string, string)[] headers = key is null ? [] : [("Idempotency-Key", key)];
        var call = new Call(Operation.Validate, desk.Task, desk.Job, person) { Key = key, Digest = content?.Digest };
        return () => callers.Make(call, () => gateway.ActingFor(person).Post($"{Path}/validations", body, headers), patience);
    }

    private Func<Task<Call?>> Save(string person, Content content)
    {
        var call = new Call(Operation.Save, desk.Task, desk.Job, person) { Digest = content.Digest };
        return () => callers.Make(call, () => gateway.ActingFor(person).Put($"{Path}/annotations", content.Document));
    }

    private Func<Task<Call?>> Read(string person, Operation what, string? of)
    {
        if (of is null) return Read(person, Operation.Verdicts, $"{Path}/validations");
        var id = what == Operation.Verdict ? of : null;
        var path = id is null ? of : $"{Path}/validations/{id}";
        var call = new Call(what, desk.Task, desk.Job, person) { Validation = id };
        return () => callers.Make(call, () => gateway.ActingFor(person).Get(path));
    }

    private Func<Task<Call?>> Respond(string person)
    {
        var id = random.Next(6) == 0 ? desk.Some(random) : desk.Newest;
        if (id is null) return Read(person, Operation.Job, Path);
        var word = random.Next(10) switch { < 6 => "disagree", < 9 => "agree", _ => "dismiss" };
        var call = new Call(Operation.Respond, desk.Task, desk.Job, person) { Validation = id, Word = word };
        return () => callers.Make(call, () => gateway.ActingFor(person).Post($"{Path}/validations/{id}/response", new { response = word }));
    }

    private void Note(Call call)
    {
        desk.Answered.Release();
        if (call is { What: Operation.Validate, Status: 200 }) desk.See((string)call.Json!["id"]!);
        if (call is { What: Operation.Validate, Status: 409 }) desk.Exhausted = true;
        if (call is { What: Operation.Respond, Word: "dismiss", Status: 200 }) desk.Assignee = null;
    }
}
