using System.Security.Cryptography;
using System.Text;

namespace Feedback.Scoring.Tests.Documents;

public sealed class AnnotationDigestTests
{
    [Theory]
    [InlineData("""{"shapes":[{"b":1,"a":2}]}""", """{"version":3, "tags":[], "shapes":[ {"a":2, "b":1} ], "tracks":null}""")]
    [InlineData("""{"shapes":[1.0,-0,1e2,0.5,-0.0]}""", """{"shapes":[1,0,100,5e-1,0]}""")]
    [InlineData("""{"shapes":["\u0041\/\n\u00e9\ud83d\ude00"]}""", "{\"shapes\":[\"A/\\u000aé😀\"]}")]
    [InlineData("""{"shapes":[{"\u0061":1,"b":{"y":[],"x":{}}}]}""", """{"shapes":[{"b":{"x":{},"y":[]},"a":1}]}""")]
    [InlineData("""{"\ud800":1,"sh\u0061pes":[]}""", """{}""")]
    [InlineData("""{"shapes":[12345678901234567890]}""", """{"shapes":[1.2345678901234567890e19]}""")]
    public void Same_annotations_have_the_same_digest(string a, string b) => Assert.Equal(Digest(a), Digest(b));

    [Theory]
    [InlineData("""{"shapes":[1,2]}""", """{"shapes":[2,1]}""")]
    [InlineData("""{"shapes":[{"a":1}]}""", """{"shapes":[{"a":2}]}""")]
    [InlineData("""{"shapes":[{"other":1}]}""", """{"shapes":[{}]}""")]
    [InlineData("""{"shapes":["1"]}""", """{"shapes":[1]}""")]
    [InlineData("""{"shapes":["\ud800"]}""", """{"shapes":["\\ud800"]}""")]
    [InlineData("""{"shapes":[9007199254740993]}""", """{"shapes":[9007199254740992]}""")]
    [InlineData("""{"tags":[1]}""", """{"tracks":[1]}""")]
    public void Different_annotations_have_different_digests(string a, string b) => Assert.NotEqual(Digest(a), Digest(b));

    [Fact]
    public void Digest_is_SHA256_of_the_canonical_form()
        => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData("""{"shapes":[{"a":[1.5,"x"],"b":null}],"tags":[],"tracks":[]}"""u8)),
            Digest("""{ "tracks": [], "shapes": [ { "b": null, "a": [ 1.50, "x" ] } ] }"""));

    [Fact]
    public void Whatever_is_alike_or_unlike_and_however_it_is_written_the_digest_is_that_of_the_canonical_form()
    {
        var (seed, count) = (LongRun.Seed, LongRun.Count("FEEDBACK_DIGESTS", 20_000));
        for (var i = 0; i < count; i++)
        {
            var random = new Random(seed + i);
            var list = SpeltValue.List(random, 3, random.Next(3) / 2.0);
            var canonical = $$"""{"shapes":{{list.Canonical}},"tags":[],"tracks":[]}""";
            Assert.True(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))) == Digest($$"""{"shapes":{{list.Spelt}}}"""), $"seed {seed + i}: {list.Spelt} is not {list.Canonical}");
        }
    }

    private static string Digest(string json) => AnnotationDigest.Compute(Encoding.UTF8.GetBytes(json));
}
