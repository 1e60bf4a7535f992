using System.Globalization;
using System.Text;
using System.Text.Json;
using Feedback.Scoring.Tests.Fuzz;

namespace Feedback.Scoring.Tests.Documents;

public sealed class JsonCursorTests
{
    private const string Sample =
        """{"a":[1,-2.5,1e3,0.25E-2,"x\n\u00e9\\",true,false,null,{}],"b":{"c":[[],[[]]],"d\"":" "},"e":-0, "f" : [ 12345678901234567890 , 0.1 ] }""";

    private static readonly LabelSet NoLabels = LabelSet.TryParse("[]"u8, out var labels, out _) ? labels : throw new InvalidOperationException();

    [Fact]
    public void Exactly_the_JSON_that_the_platform_reads_is_read()
    {
        var random = new Random(7);
        var sample = Encoding.UTF8.GetBytes(Sample);
        for (var i = 0; i < 40_000; i++)
        {
            var json = Mutator.Mutate(sample, random);
            var ours = AnnotationDocument.TryParse(json, NoLabels, new DocumentLimits { Depth = 64 }, out _, out var error);
            if (!ours && error!.Code == "limit_exceeded") continue;
            Assert.True(ours == IsObject(json), $"{error?.Message} {Encoding.UTF8.GetString(json)}");
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.0")]
    [InlineData("123456.789")]
    [InlineData("0.1")]
    [InlineData("253.75878906250001")]
    [InlineData("9007199254740993")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("4.9e-324")]
    [InlineData("123456789012345678")]
    [InlineData("0.00000000000000000000000001")]
    public void Numbers_are_rounded_correctly(string text)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(text), 4, default);
        cursor.Read();
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), cursor.Number());
    }

    private static bool IsObject(byte[] json)
    {
        try
        {
            // The platform's reader leaves UTF-8 unchecked until a string is asked for.
            if (!System.Text.Unicode.Utf8.IsValid(json)) return false;
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
