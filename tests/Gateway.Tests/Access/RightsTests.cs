namespace Feedback.Gateway.Tests;

/// <summary>Every endpoint as every caller, on own, foreign and unknown objects.</summary>
[Collection(SharedGateway.Name)]
public sealed class RightsTests(RunningGateway gateway)
{
    private const string Stranger = "stranger";
    private const string StrangeWorker = "strange-worker";
    private static readonly string[] Objects = ["own", "foreign", "unknown"];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, RightsTable.Rows.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_endpoint_answers_each_caller_as_the_table_says(int row)
    {
        var (method, path, expected) = RightsTable.Rows[row];
        var wrong = new List<string>();
        foreach (var who in Enum.GetValues<Who>())
        {
            var answers = new List<Answer>();
            foreach (var place in Objects)
            {
                var name = $"rights-{row}-{who}-{place}";
                if (place != "unknown" && path.StartsWith("/v1", StringComparison.Ordinal)) await Make(name, place == "own");
                answers.Add(await Call(who, method, path, name, place));
            }

            var statuses = answers.Select(answer => answer.Status).ToArray();
            if (!statuses.SequenceEqual(expected[(int)who])) wrong.Add($"{method} {path} as {who}: {string.Join('/', statuses)} instead of {string.Join('/', expected[(int)who])}");
            if (statuses[1] == 404 && statuses[2] == 404 && answers[1].Seen != answers[2].Seen) wrong.Add($"{method} {path} as {who}: a foreign object looks other than an unknown one:\n{answers[1].Seen}\n{answers[2].Seen}");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task The_table_has_every_endpoint_of_the_OpenAPI_document()
    {
        var paths = (await gateway.Nobody.Get("/openapi/v1.json")).Expect(200)["paths"]!.AsObject();
        var documented = paths.SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));
        Assert.Equal(documented.Order(StringComparer.Ordinal), RightsTable.Rows.Select(row => $"{row}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_under_v1_answers_without_credentials_not_even_that_it_is_not_there() =>
        (await gateway.Nobody.Get("/v1/nothing/of/the/sort")).ExpectProblem(401, "unauthorized");

    /// <summary>A task, its project and a job with one verdict; the callers' own, or somebody else's.</summary>
    private async Task Make(string name, bool own)
    {
        var platform = gateway.Platform;
        (await platform.Put($"/v1/tasks/{name}", World.TaskBody(name, name, own ? World.Boss : Stranger))).Expect(201);
        (await platform.Patch($"/v1/tasks/{name}/quality/settings", new { inherit = false, max_validations_per_job = 3 })).Expect(200);
        (await platform.Put($"/v1/tasks/{name}/ground_truth", World.Truth(2))).Expect(200);
        (await platform.Put($"/v1/jobs/{name}", World.JobBody(name, own ? World.Worker : StrangeWorker))).Expect(201);
        (await gateway.ActingFor(own ? World.Worker : StrangeWorker).Validate(name, Drawing.Hitting(1))).Expect(200);
    }

    private Task<Answer> Call(Who who, string method, string path, string name, string place)
    {
        var own = place == "foreign" ? Stranger : World.Boss;
        var address = path.Replace("{task}", name, StringComparison.Ordinal).Replace("{project}", name, StringComparison.Ordinal)
            .Replace("{job}", name, StringComparison.Ordinal).Replace("{id}", "1-1", StringComparison.Ordinal)
            .Replace("{frame}", "0", StringComparison.Ordinal);
        object? body = (method, path.Split('/')[^1]) switch
        {
            ("PUT", "{task}") => World.TaskBody(name, null, own),
            ("PATCH", "settings") => new { iou_threshold = 0.5 },
            ("PUT", "ground_truth") => World.Truth(1),
            ("PUT", "{job}") => World.JobBody(place == "unknown" ? name.Replace("unknown", "own", StringComparison.Ordinal) : name),
            ("PATCH", "{job}") => new { state = "completed" },
            ("PUT", "annotations") => Drawing.Hitting(2),
            ("POST", "validations") => new { annotations = Drawing.Hitting(2) },
            ("POST", "response") => new { response = "agree" },
            _ => null,
        };
        return As(who).Send(new HttpMethod(method), address, body is null ? null : Client.Content(body));
    }

    private Client As(Who who) => who switch
    {
        Who.Nobody => gateway.Nobody,
        Who.WrongKey => new Client(gateway.Http, "key-of-nobody"),
        Who.Assignee => gateway.Person(World.Worker, "annotator"),
        Who.AssigneeActedFor => gateway.ActingFor(World.Worker),
        Who.ListedStaff => gateway.Person(World.Boss, "staff"),
        Who.OtherStaff => gateway.Person("other-boss", "staff"),
        Who.Platform => gateway.Platform,
        _ => gateway.Admin,
    };
}
