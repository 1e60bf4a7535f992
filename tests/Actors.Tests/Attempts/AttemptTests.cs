namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 30, 31: an attempt is written once and then only answered.</summary>
public sealed class AttemptTests
{
    private readonly InMemory<AttemptState> _store = new();

    private Attempt Attempt => new(_store);

    private static async Task<(Ticket Ticket, Verdict Verdict)> Judged(string digest = "a")
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted(digest);
        return (ticket, bench.Decide(ticket, 1));
    }

    [Fact]
    public async Task Nothing_was_written_at_first()
    {
        Assert.Null(await Attempt.Get());
        Assert.Null(await Attempt.Report());
        Assert.False(await Attempt.Answer(new Answer(AnnotatorResponse.Agree, null, default)));
    }

    [Fact]
    public async Task What_was_written_is_given_back_after_a_restart()
    {
        var (ticket, verdict) = await Judged();
        var report = Enumerable.Range(0, 100_000).Select(i => (byte)(i % 251)).ToArray();
        Assert.True(await Attempt.Write(ticket.Token, verdict, Packed.Pack(report)));
        var again = new Attempt(_store.Restart());
        Assert.Equal(report, await again.Report());
        Assert.Equal(verdict with { Hints = default }, (await again.Get())! with { Hints = default });
        Assert.True(_store.Value!.Report.Length < report.Length / 10, "the report is kept compressed");
    }

    [Fact]
    public async Task What_was_written_is_overwritten_by_no_other_ticket()
    {
        var (ticket, verdict) = await Judged();
        Assert.True(await Attempt.Write(ticket.Token, verdict, []));
        Assert.False(await Attempt.Write(ticket.Token + 1, verdict with { AnnotationsDigest = "b" }, []));
        Assert.False(await Attempt.Write(ticket.Token - 1, verdict with { AnnotationsDigest = "b" }, []));
        Assert.Equal(("a", 1), ((await Attempt.Get())!.AnnotationsDigest, _store.Writes));
    }

    [Fact]
    public async Task The_same_ticket_again_writes_nothing()
    {
        var (ticket, verdict) = await Judged();
        await Attempt.Write(ticket.Token, verdict, []);
        Assert.True(await Attempt.Write(ticket.Token, verdict with { AnnotationsDigest = "b" }, []));
        Assert.Equal(("a", 1), ((await Attempt.Get())!.AnnotationsDigest, _store.Writes));
    }

    [Fact]
    public async Task The_first_answer_stays()
    {
        var (ticket, verdict) = await Judged();
        await Attempt.Write(ticket.Token, verdict, []);
        Assert.True(await Attempt.Answer(new Answer(AnnotatorResponse.Disagree, "no", default)));
        Assert.True(await Attempt.Answer(new Answer(AnnotatorResponse.Agree, "yes", default)));
        Assert.Equal((AnnotatorResponse.Disagree, "no"), ((await Attempt.Get())!.Answer!.Response, (await Attempt.Get())!.Answer!.Comment));
    }

    [Fact]
    public async Task A_document_is_kept_once_and_unchanged()
    {
        var store = new InMemory<AnnotationsState>();
        var document = new StoredAnnotations(store);
        Assert.Null(await document.Get());
        Assert.True(await document.Put(Packed.Pack("{\"shapes\": []}"u8)));
        Assert.False(await document.Put(Packed.Pack("other"u8)));
        Assert.Equal("{\"shapes\": []}"u8.ToArray(), await new StoredAnnotations(store.Restart()).Get());
    }
}
