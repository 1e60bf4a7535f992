using System.Diagnostics;
using System.Text;

namespace Feedback.Cvat.Tests;

/// <summary>The client against a server that is not always well.</summary>
public sealed class ClientTests : IAsyncLifetime
{
    private static readonly CancellationToken Patient = CancellationToken.None;
    private FakeCvat? _servers;
    private CvatTransport? _transport;

    private World World => _servers!.World("one");

    private CvatClient Client => new(_transport!);

    public async Task InitializeAsync()
    {
        _servers = await FakeCvat.Start();
        _transport = Transport(options => options.Token = "token-of-admin1");
    }

    public async Task DisposeAsync()
    {
        _transport!.Dispose();
        await _servers!.DisposeAsync();
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_and_the_host_a_page_names_is_never_called()
    {
        World.LargestPage = 1;
        var labels = await Client.Labels(22, Patient);
        Assert.Equal(Recording.List("recorded/labels.task-22.json").Count, labels.Count);
        Assert.True(World.Count("GET /api/labels") > 1);
    }

    [Fact]
    public async Task Members_of_later_releases_are_ignored()
    {
        var job = await Client.Job(57, null, Patient);
        Assert.Equal((57, 33, 7, "2d"), (job.Id, job.TaskId, job.Assignee!.Id, job.Dimension));
    }

    [Fact]
    public async Task What_a_project_has_is_not_mixed_with_what_its_tasks_have() =>
        Assert.Equal(17, (await Client.ProjectSettings(17, Patient))!.Value.GetProperty("project_id").GetInt32());

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_passing_trouble_is_tried_again(int status)
    {
        World.Add(new Fault("/api/jobs/57") { Status = status, Times = 2 });
        Assert.Equal(57, (await Client.Job(57, null, Patient)).Id);
        Assert.Equal(3, World.Count("GET /api/jobs/57"));
    }

    [Fact]
    public async Task Retry_after_is_waited_for()
    {
        World.Add(new Fault("/api/jobs/57") { Status = 429, RetryAfter = 1 });
        var started = Stopwatch.GetTimestamp();
        await Client.Job(57, null, Patient);
        Assert.True(Stopwatch.GetElapsedTime(started) >= TimeSpan.FromSeconds(0.95));
    }

    [Theory]
    [InlineData(401, CvatTrouble.Unauthenticated, 1)]
    [InlineData(403, CvatTrouble.Forbidden, 1)]
    [InlineData(404, CvatTrouble.Missing, 1)]
    [InlineData(410, CvatTrouble.Unreadable, 1)]
    [InlineData(429, CvatTrouble.Busy, 4)]
    [InlineData(500, CvatTrouble.Failing, 4)]
    public async Task A_trouble_that_stays_has_its_name(int status, CvatTrouble trouble, int tries)
    {
        World.Add(new Fault("/api/jobs/57") { Status = status, Times = 20 });
        var failure = await Assert.ThrowsAsync<CvatException>(() => Client.Job(57, null, Patient));
        Assert.Equal((trouble, tries), (failure.Trouble, World.Count("GET /api/jobs/57")));
    }

    [Fact]
    public async Task What_makes_something_new_is_tried_once()
    {
        World.Add(new Fault("/api/issues") { Status = 503, Times = 2 });
        await Assert.ThrowsAsync<CvatException>(() => Client.Open(new CvatNewIssue(57, 5, [0, 0, 1, 1], "x"), Patient));
        Assert.Equal(1, World.Count("POST /api/issues"));
    }

    [Fact]
    public async Task Nobody_is_sent_elsewhere()
    {
        World.Add(new Fault("/api/jobs/57") { Status = 302, Location = _servers!.Of("elsewhere") + "/api/jobs/57" });
        Assert.Equal(CvatTrouble.Unreadable, (await Assert.ThrowsAsync<CvatException>(() => Client.Job(57, null, Patient))).Trouble);
        Assert.Empty(_servers.World("elsewhere").Calls);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_not_read_to_its_end()
    {
        using var small = Transport(options => (options.Token, options.MaxResponseBytes) = ("token-of-admin1", 4096));
        World.Add(new Fault("/api/jobs/57/annotations") { Status = 200, Body = new string(' ', 100_000) });
        Assert.Equal(CvatTrouble.TooLarge, (await Assert.ThrowsAsync<CvatException>(() => new CvatClient(small).Annotations(57, Patient))).Trouble);
    }

    [Theory]
    [InlineData("<html>secret page</html>")]
    [InlineData("{\"id\": 57}")]
    [InlineData("{\"id\": \"secret\"}")]
    [InlineData("null")]
    [InlineData("")]
    public async Task What_is_not_what_the_API_says_is_unreadable_and_not_quoted(string body)
    {
        World.Add(new Fault("/api/jobs/57") { Status = 200, Body = body });
        var failure = await Assert.ThrowsAsync<CvatException>(() => Client.Job(57, null, Patient));
        Assert.Equal(CvatTrouble.Unreadable, failure.Trouble);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_ends_with_the_callers_patience()
    {
        World.Add(new Fault("/api/jobs/57") { Delay = TimeSpan.FromSeconds(5) });
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var started = Stopwatch.GetTimestamp();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.Job(57, null, patience.Token));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_followed_by_another()
    {
        using var hasty = Transport(options => (options.Token, options.TryTimeout) = ("token-of-admin1", TimeSpan.FromMilliseconds(500)));
        World.Add(new Fault("/api/jobs/57") { Delay = TimeSpan.FromSeconds(5) });
        Assert.Equal(57, (await new CvatClient(hasty).Job(57, null, Patient)).Id);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_left_alone_after_a_while()
    {
        using var gone = new CvatTransport(new CvatConnection("gone", new CvatConnectionOptions { Address = "http://127.0.0.1:9", Token = "x" }), TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Assert.ThrowsAsync<CvatException>(() => new CvatClient(gone).About(Patient))));
        var started = Stopwatch.GetTimestamp();
        await Assert.ThrowsAsync<CvatException>(() => new CvatClient(gone).About(Patient));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMilliseconds(150), "the breaker is open");
    }

    public static TheoryData<Action<CvatConnectionOptions>, string> Ways => new()
    {
        { options => options.Token = "token-of-user2", "Token token-of-user2" },
        { options => options.AccessToken = "token-of-user2", "Bearer token-of-user2" },
        { options => (options.User, options.Password) = ("user2", "password-of-user2"), "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user2:password-of-user2")) },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_way_to_authenticate_is_known(Action<CvatConnectionOptions> way, string header)
    {
        using var transport = Transport(way);
        Assert.Equal("user2", (await new CvatClient(transport).Self(null, Patient)).Username);
        Assert.Equal(header, World.Calls.Last().Authorization);
    }

    [Fact]
    public void Credentials_are_redacted_as_text_and_told_apart_by_a_fingerprint()
    {
        var (one, two) = (CvatCredential.Token("secret-1"), CvatCredential.Of("Bearer secret-2")!);
        Assert.Equal("[redacted] [redacted]", $"{one} {two}");
        Assert.NotEqual(one.Fingerprint, two.Fingerprint);
        Assert.DoesNotContain("secret", one.Fingerprint, StringComparison.Ordinal);
        Assert.Null(CvatCredential.Of("Digest x"));
        Assert.Null(CvatCredential.OfSession("a; csrftoken=b"));
    }

    private CvatTransport Transport(Action<CvatConnectionOptions> configure)
    {
        var options = new CvatConnectionOptions { Address = _servers!.Of("one") };
        configure(options);
        return new CvatTransport(new CvatConnection("one", options), TimeProvider.System);
    }
}
