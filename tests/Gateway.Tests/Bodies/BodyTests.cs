using System.IO.Compression;
using System.Net.Http.Headers;

namespace Feedback.Gateway.Tests;

/// <summary>How bodies come: encodings, sizes, media types.</summary>
public sealed class BodyTests(SmallBodies gateway) : IClassFixture<SmallBodies>
{
    /// <summary>Bytes around chunks, which the server counts too.</summary>
    private const int Framing = 1024;

    public static TheoryData<string> Encodings => Zstd.IsThere ? ["gzip", "br", "deflate", "zstd"] : ["gzip", "br", "deflate"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_encoded_body_is_read_like_a_plain_one(string encoding)
    {
        var world = await World.Make(gateway.Platform, $"encoded-{encoding}");
        var body = Client.Bytes(new { annotations = Drawing.Hitting(3) });
        var verdict = (await Post(world, Encode(encoding, body), encoding)).Expect(200);
        Assert.Equal(0.75, (double)verdict["score"]!);
        Assert.Equal(verdict.Text, (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(3))).Expect(200).Text);
        (await Put(world.TaskPath, Encode(encoding, Client.Bytes(World.TaskBody(world.Name, "renamed"))), encoding)).Expect(200);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_body_that_shrinks_a_lot_is_read_to_its_end(string encoding)
    {
        var world = await World.Make(gateway.Platform, $"shrinks-{encoding}");
        byte[] body = [.. "{"u8, .. Enumerable.Repeat((byte)' ', SmallBodies.Limit - 3000), .. Client.Bytes(new { annotations = Drawing.Hitting(4) })[1..]];
        Assert.Equal("accepted", (string)(await Post(world, Encode(encoding, body), encoding)).Expect(200)["verdict"]!);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_bomb_is_413_and_costs_little(string encoding)
    {
        var world = await World.Make(gateway.Platform, $"bomb-{encoding}");
        var bomb = Encode(encoding, [.. "{"u8, .. Enumerable.Repeat((byte)' ', 60_000_000), (byte)'}']);
        Assert.True(bomb.Length < SmallBodies.Limit, $"{bomb.Length}");
        var before = gateway.Process.Memory;
        (await Post(world, bomb, encoding)).ExpectProblem(413, "body_too_large");
        Assert.True(gateway.Process.Memory - before < 40_000_000);
        (await Put($"{world.TaskPath}/ground_truth", bomb, encoding)).ExpectProblem(413, "body_too_large");
        (await Put(world.TaskPath, bomb, encoding)).ExpectProblem(413, "body_too_large");
        Assert.Equal(0, await world.Used());
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_body_that_is_not_what_its_encoding_says_is_400(string encoding)
    {
        var world = await World.Make(gateway.Platform, $"lie-{encoding}");
        var body = Client.Bytes(new { annotations = Drawing.Hitting(3) });
        (await Post(world, body, encoding)).Expect(400);
        (await Post(world, Encode(encoding, body)[..^20], encoding)).Expect(400);
        Assert.Equal(0, await world.Used());
    }

    [Theory]
    [InlineData("compress")]
    [InlineData("gzip, br")]
    [InlineData("x")]
    public async Task An_unknown_encoding_is_415(string encoding)
    {
        var world = await World.Make(gateway.Platform, "unknown-encoding");
        (await Post(world, "{}"u8.ToArray(), encoding)).ExpectProblem(415, "unsupported_media_type");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_413_with_and_without_a_stated_length(bool chunked)
    {
        var world = await World.Make(gateway.Platform, $"large-{chunked}");
        foreach (var (length, status) in new[] { (SmallBodies.Limit - (chunked ? Framing : 0), 200), (SmallBodies.Limit + 1, 413) })
        {
            var document = Client.Bytes(new { annotations = Drawing.Hitting(4) });
            HttpContent content = chunked
                ? new StreamContent(new NoLength([.. document, .. Enumerable.Repeat((byte)' ', length - document.Length)]))
                : new ByteArrayContent([.. document, .. Enumerable.Repeat((byte)' ', length - document.Length)]);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            Assert.Equal(status, (await gateway.Person(World.Worker).Post($"{world.JobPath}/validations", content)).Status);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_media_type_is_415_on_every_endpoint_with_a_body(string type)
    {
        var world = await World.Make(gateway.Platform, "media");
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        var calls = new (HttpMethod, string)[]
        {
            (HttpMethod.Put, world.TaskPath), (HttpMethod.Put, $"{world.TaskPath}/ground_truth"), (HttpMethod.Patch, $"{world.TaskPath}/quality/settings"), (HttpMethod.Patch, "/v1/projects/p/quality/settings"),
            (HttpMethod.Put, world.JobPath), (HttpMethod.Patch, world.JobPath), (HttpMethod.Put, $"{world.JobPath}/annotations"), (HttpMethod.Post, $"{world.JobPath}/validations"),
            (HttpMethod.Post, $"{world.JobPath}/validations/1-1/response"),
        };
        foreach (var (method, path) in calls)
        {
            var content = new ByteArrayContent("{}"u8.ToArray());
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            (await gateway.Admin.Send(method, path, content)).ExpectProblem(415, "unsupported_media_type");
        }
    }

    private Task<Answer> Post(World world, byte[] body, string encoding) =>
        gateway.Person(World.Worker).Post($"{world.JobPath}/validations", Content(body, encoding));

    private Task<Answer> Put(string path, byte[] body, string encoding) => gateway.Admin.Put(path, Content(body, encoding));

    private static ByteArrayContent Content(byte[] body, string encoding)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return content;
    }

    private static byte[] Encode(string encoding, byte[] body)
    {
        if (encoding == "zstd") return Zstd.Compress(body);
        using var target = new MemoryStream();
        using (Stream encoder = encoding switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Optimal),
            "br" => new BrotliStream(target, CompressionLevel.Fastest),
            _ => new ZLibStream(target, CompressionLevel.Optimal),
        }) encoder.Write(body);
        return target.ToArray();
    }

    private sealed class NoLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
