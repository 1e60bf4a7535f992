using System.Text.Json;
using System.Text.Json.Nodes;
using Feedback.Scoring;

namespace Feedback.Actors.Tests;

/// <summary>State that older versions have stored is read by this one. See <c>Fixtures/README.md</c> for a version to come.</summary>
public sealed class StateFixtureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    /// <summary>How each file is read and written again, by its name.</summary>
    private static readonly Dictionary<string, (Type State, Func<byte[], byte[]> Again)> Kinds = new()
    {
        ["job"] = Of<JobState>(),
        ["task"] = Of<TaskState>(),
        ["job-list"] = Of<JobListState>(),
        ["project"] = Of<ProjectTasks>(),
        ["settings"] = Of<SettingsState>(),
        ["truth"] = Of<TruthState>(),
        ["attempt"] = Of<AttemptState>(),
        ["annotations"] = Of<AnnotationsState>(),
        ["ledger"] = Of<LedgerState>(),
        ["watch"] = Of<WatchState>(),
    };

    public static TheoryData<string> Versions => new(Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order());

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var version in Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!))
            {
                foreach (var kind in Stored(version)) files.Add(version, kind);
            }

            return files;
        }
    }

    [Fact]
    public void Every_version_up_to_the_present_has_a_folder_and_each_folder_its_version()
    {
        var folders = Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).ToList();
        Assert.All(Enumerable.Range(1, StateBytes.Version), version => Assert.Contains($"v{version}", folders));
        foreach (var folder in folders)
        {
            foreach (var kind in Stored(folder)) Assert.Equal(folder.Split('-')[0], $"v{JsonNode.Parse(Bytes(folder, kind))!["version"]}");
        }
    }

    [Fact]
    public void Every_state_of_every_actor_has_its_fixture()
    {
        var states = typeof(IActor).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && typeof(IActor).IsAssignableFrom(type))
            .SelectMany(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()))
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDurable<>))
            .Select(type => type.GetGenericArguments()[0].Name).Order();
        Assert.Equal(states, Kinds.Values.Select(kind => kind.State.Name).Order());
        Assert.Equal(Kinds.Keys.Order(), Stored(Newest).Order());
    }

    [Fact]
    public void The_newest_fixtures_are_written_as_they_stand() => Assert.Empty(Directory.GetFiles(Path.Combine(Folder, Newest), "*.now.json"));

    [Fact]
    public void What_newer_shapes_added_is_read()
    {
        var job = Read<JobState>(Newest, "job");
        Assert.Equal(120, job.MostObjects);
        Assert.Equal(new PersonRecord(2, 75, 4) { JudgedAt = At("12:00"), Judged = "d2", Accepted = true }, job.Persons["worker2"]);
        Assert.Equal(new PersonRecord(3, null, 3), job.Persons["worker1"]);
        Assert.Equal([null, 75], job.Verdicts.Select(verdict => verdict.ShownHundredths));
        Assert.Equal(new Answer(AnnotatorResponse.Agree, "my fault", At("10:30")), job.Answers["1-2"]);
        Assert.Equal(("attempt/57/2/2/638993376600000001", "attempt/57/1/2"), (job.AttemptOf("57", "2-2"), job.AttemptOf("57", "1-2")));
        Assert.Equal(25, Read<AttemptState>(Newest, "attempt").Verdict.ShownHundredths);
        Assert.Equal(new Disclosed(2, 1, 1, 9.5), Read<LedgerState>(Newest, "ledger").Persons["worker2"]);
    }

    [Fact]
    public void A_job_from_before_there_were_protections_remembers_nobody()
    {
        var job = Read<JobState>("v1", "job");
        Assert.Equal((0, 0, null), (job.Persons.Count, job.MostObjects, job.Newest!.ShownHundredths));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_fixture_read_and_written_again_is_what_it_was(string version, string kind)
    {
        var again = JsonNode.Parse(Kinds[kind].Again(Bytes(version, kind)));
        Assert.True(JsonNode.DeepEquals(Expected(version, kind), again), $"{again}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Members_this_version_does_not_know_are_ignored(string version, string kind)
    {
        var strange = JsonNode.Parse(Bytes(version, kind))!;
        var added = AddStrange(strange);
        Assert.True(added >= 2, "nothing was added");
        var again = JsonNode.Parse(Kinds[kind].Again(JsonSerializer.SerializeToUtf8Bytes(strange)));
        Assert.True(JsonNode.DeepEquals(Expected(version, kind), again), $"{again}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_state_that_is_read_names_every_member_it_has(string version, string kind)
    {
        var named = Expected(version, kind)["state"]!.AsObject().Select(member => member.Key).Order();
        var written = Kinds[kind].State.GetProperties()
            .Where(property => property.GetMethod!.IsStatic is false && !Attribute.IsDefined(property, typeof(System.Text.Json.Serialization.JsonIgnoreAttribute)))
            .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)).Order();
        Assert.Equal(written, named);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_job_is_read_with_all_it_knows(string version)
    {
        var job = Read<JobState>(version, "job");
        Assert.Equal(("33", JobType.ConsensusReplica, 2, JobStage.Acceptance, JobProgress.Completed, "d2", 3),
            (job.TaskId, job.Type, job.Layout, job.Stage, job.State, job.AnnotationsDigest, job.StaffRunsMade));
        Assert.Equal([4, 5, 6], job.Frames.AsEnumerable());
        Assert.Equal([new Honeypot(5, 104)], job.Honeypots.AsEnumerable());
        Assert.Equal(new Assignment(2, "worker2", At("11:00"), 2), job.Assignment);
        Assert.Equal(["1-1", "1-2", "1-3", "staff-1", "staff-2", "2-1", "staff-3", "2-2"], job.History.AsEnumerable());
        Assert.Equal([new UsedKey("worker2", "5f0c", "d1", "2-1", At("12:00"))], job.Keys.AsEnumerable());
        Assert.Equal(["2-1", "2-2"], job.Verdicts.Select(verdict => verdict.Id));
        CheckVerdict(job.Verdicts[0]);
        Assert.Equal((Outcome.Accepted, TargetMetric.Recall, Disclosure.Verdict), (job.Newest!.Outcome, job.Newest.Metric, job.Newest.Disclosure));
        var run = Assert.Single(job.StaffRuns);
        Assert.Equal(("staff-3", true, null, null, "sue", TargetMetric.Precision, Disclosure.Score),
            (run.Id, run.Exempt, run.Assignee, run.AttemptsRemaining, run.By, run.Metric, run.Disclosure));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_attempt_is_read_with_its_report(string version)
    {
        var attempt = Read<AttemptState>(version, "attempt");
        Assert.Equal(638993376000000000, attempt.Ticket);
        Assert.Equal("""{"summary": {"accuracy": 0.25}}""", System.Text.Encoding.UTF8.GetString(Packed.Unpack(attempt.Report)));
        CheckVerdict(attempt.Verdict);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_task_is_read_with_labels_and_frames(string version)
    {
        var task = Read<TaskState>(version, "task");
        Assert.Equal((5, "street", "city"), (task.Revision, task.Definition.Name, task.Definition.ProjectId));
        Assert.Equal([new FrameInfo(0, 640, 480, "0.jpg"), new FrameInfo(1, 1920, 1080)], task.Definition.Frames.AsEnumerable());
        Assert.Equal([1], task.Definition.DeletedFrames.AsEnumerable());
        Assert.Equal(["sue", "tom"], task.Definition.Staff.AsEnumerable());
        Assert.Equal("color", task.Definition.Labels[0].GetProperty("attributes")[0].GetProperty("name").GetString());
        Assert.NotNull(TaskCatalog.ReadLabels(task.Definition));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Settings_are_read_with_every_version(string version)
    {
        var settings = Read<SettingsState>(version, "settings");
        Assert.Equal([true, false], settings.Versions.Select(values => values.Inherit));
        var effective = EffectiveSettings.Of(new SettingsVersion(2, settings.Versions[1]), null, null);
        Assert.Equal((0.5, true, TargetMetric.Recall), (effective.Quality.IouThreshold, effective.Quality.EmptyIsAnnotated, effective.Quality.TargetMetric));
        Assert.Equal(new FeedbackRules { MaxValidationsPerJob = 3, TimeoutSeconds = 7.5, Disclosure = Disclosure.Hints }, effective.Rules);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Ground_truth_is_read_with_every_version(string version)
    {
        var truth = Read<TruthState>(version, "truth");
        Assert.Equal((2, true, TruthMode.Pool, "d2"), (truth.Version, truth.Newest.Configured, truth.Newest.Mode, truth.Newest.AnnotationsDigest));
        Assert.Equal([100, 101], truth.Newest.ValidationFrames.AsEnumerable());
        Assert.Equal([101], truth.Newest.DisabledFrames.AsEnumerable());
        Assert.Equal((JobStage.Validation, JobProgress.InProgress, TruthMode.Frames, false),
            (truth.Versions[0].Stage, truth.Versions[0].State, truth.Versions[0].Mode, truth.Versions[0].Configured));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Lists_and_documents_are_read(string version)
    {
        Assert.Equal(["10", "9", "B", "a"], Read<JobListState>(version, "job-list").Jobs);
        Assert.Equal(["sue", "tom"], Read<ProjectTasks>(version, "project").Staff["33"].AsEnumerable());
        Assert.Equal("""{"tags": [], "shapes": [], "tracks": []}""", System.Text.Encoding.UTF8.GetString(Packed.Unpack(Read<AnnotationsState>(version, "annotations").Compressed)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"version": 1}""")]
    [InlineData("""{"version": 1, "state": null}""")]
    [InlineData("""{"version": 1, "state": {}}""")] // a job without what it cannot be without
    [InlineData("")]
    public void Bytes_that_are_no_state_are_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => StateBytes.Read<JobState>(System.Text.Encoding.UTF8.GetBytes(json)));

    private static void CheckVerdict(Verdict verdict)
    {
        Assert.Equal(
            ("2-1", "33", 2, 1, "worker2", "worker2", 2, Outcome.Rejected, 1, 4, 0.7, TargetMetric.Accuracy, Disclosure.Hints, "d1", 6),
            (verdict.Id, verdict.TaskId, verdict.Assignment, verdict.Number, verdict.Assignee, verdict.By, verdict.AttemptsRemaining, verdict.Outcome,
                verdict.Numerator, verdict.Denominator, verdict.RequiredScore, verdict.Metric, verdict.Disclosure, verdict.AnnotationsDigest, verdict.SettingsVersion));
        Assert.Equal(new Basis("3.2.street", 4, 5, 2), verdict.Basis);
        Assert.Equal(["Missing annotations: car"], verdict.Hints.AsEnumerable());
        Assert.Equal(At("12:00"), verdict.CreatedAt);
        Assert.Equal(new Answer(AnnotatorResponse.Disagree, "the truck is a car", At("12:01").AddMilliseconds(500)), verdict.Answer);
    }

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse($"2026-11-21T{time}:00Z", System.Globalization.CultureInfo.InvariantCulture);

    private static (Type, Func<byte[], byte[]>) Of<TState>() where TState : class => (typeof(TState), bytes => StateBytes.Write(StateBytes.Read<TState>(bytes)));

    private static string Newest => Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal).Last();

    /// <summary>The states a folder has; newer ones may have more.</summary>
    private static IEnumerable<string> Stored(string version) => Kinds.Keys.Where(kind => File.Exists(Path.Combine(Folder, version, $"{kind}.json")));

    private static byte[] Bytes(string version, string kind) => File.ReadAllBytes(Path.Combine(Folder, version, $"{kind}.json"));

    /// <summary>What this version writes of what an older one has written: the same, or what stands beside it.</summary>
    private static JsonNode Expected(string version, string kind)
    {
        var now = Path.Combine(Folder, version, $"{kind}.now.json");
        return JsonNode.Parse(File.Exists(now) ? File.ReadAllBytes(now) : Bytes(version, kind))!;
    }

    private static TState Read<TState>(string version, string kind) where TState : class => StateBytes.Read<TState>(Bytes(version, kind));

    /// <summary>Adds a member to every object but those whose members are names that people gave.</summary>
    private static int AddStrange(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                return array.Sum(AddStrange);
            case JsonObject members:
                var added = 1 + members.Where(member => member.Key is not ("own" or "labels" or "staff" or "persons" or "answers" or "tickets")).Sum(member => AddStrange(member.Value));
                members["from_the_future"] = new JsonObject { ["a"] = new JsonArray(1, "b", null) };
                return added;
            default:
                return 0;
        }
    }
}
