using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Feedback.Load.Reports;

/// <summary>Writes HTML in which whatever stands in braces is text, never markup: it cannot be forgotten to escape it.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup with texts in it.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds what is part of this program, such as its style sheet, as it is.</summary>
    public HtmlWriter AddOwn(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Adds something for each of some things.</summary>
    public HtmlWriter AddEach<T>(IEnumerable<T> things, Action<HtmlWriter, T> add)
    {
        foreach (var thing in things) add(this, thing);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Markup as the compiler hands it over: literals as they are, values escaped.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly StringBuilder _text;

        public Markup(int literals, int values, HtmlWriter writer)
        {
            _ = (literals, values);
            _text = writer._text;
        }

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? value) => _text.Append(HtmlEncoder.Default.Encode(value ?? ""));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
