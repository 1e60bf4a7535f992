using System.Globalization;
using System.Text;

namespace Feedback.Scoring.Tests.Documents;

/// <summary>What is read off a number's text against what reading the number gives.</summary>
public sealed class CanonicalNumberTests
{
    [Fact]
    public void Whatever_is_read_off_is_what_the_number_would_be_written_as()
    {
        var random = new Random(20261121);
        var readOff = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var text = Next(random);
            var prefix = CanonicalNumber.Prefix(Encoding.ASCII.GetBytes(text + Behind(random)), out var length);
            Assert.Equal(text.Length, length);
            if (prefix.IsEmpty) continue;
            readOff++;
            Assert.Equal(Written(text), Encoding.ASCII.GetString(prefix));
        }

        Assert.True(readOff > 100_000, $"Only {readOff} of 200000 were read off.");
    }

    [Theory]
    [InlineData("12.50", "12.5")]
    [InlineData("-7.0", "-7")]
    [InlineData("0.0005", "0.0005")]
    [InlineData("1234567890.12345", "1234567890.12345")]
    public void Usual_numbers_are_read_off(string text, string expected) => Assert.Equal(expected, Encoding.ASCII.GetString(CanonicalNumber.Prefix(Encoding.ASCII.GetBytes(text), out _)));

    [Theory]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("0.00005")]
    [InlineData("1e3")]
    [InlineData("0.1234567890123456789")]
    [InlineData("12345678901234567890")]
    public void Doubtful_ones_are_not(string text) => Assert.True(CanonicalNumber.Prefix(Encoding.ASCII.GetBytes(text), out _).IsEmpty);

    /// <summary>What may follow a number in a document.</summary>
    private static string Behind(Random random) => random.Next(5) switch { 0 => "", 1 => ",0.5", 2 => "]", 3 => "}", _ => " \n" };

    private static string Next(Random random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "-" : "");
        var whole = random.Next(4) == 0 ? 1 : 1 + random.Next(random.Next(2) == 0 ? 4 : 19);
        for (var i = 0; i < whole; i++) text.Append((char)('0' + (i == 0 && whole > 1 ? 1 + random.Next(9) : random.Next(10))));
        if (random.Next(4) > 0)
        {
            text.Append('.');
            for (var i = 1 + random.Next(random.Next(3) == 0 ? 17 : 5); i > 0; i--) text.Append((char)('0' + random.Next(random.Next(2) == 0 ? 10 : 1)));
        }

        if (random.Next(10) == 0) text.Append(CultureInfo.InvariantCulture, $"e{random.Next(-20, 20)}");
        return text.ToString();
    }

    /// <summary>As <see cref="AnnotationDigest"/> describes it.</summary>
    private static string Written(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole.ToString(CultureInfo.InvariantCulture);
        var value = double.Parse(text, CultureInfo.InvariantCulture);
        return value == Math.Truncate(value) && Math.Abs(value) < 9e18
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
    }
}
