using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Feedback.Load.Generation;

/// <summary>Writes annotation documents with every member that an annotation server's own have.</summary>
internal static class DocumentWriter
{
    /// <summary>A document as it is.</summary>
    public static byte[] Write(ImmutableArray<DrawnObject> objects) => Encoding.UTF8.GetBytes(Text(objects, null));

    /// <summary>The body of a request for validation, which is other content for every number put into it.</summary>
    /// <param name="objects">The objects; the first one's first coordinate is what varies, by less than a pixel.</param>
    public static VariedDocument WriteVaried(ImmutableArray<DrawnObject> objects)
    {
        const string Mark = "@";
        var text = $"{{\"annotations\":{Text(objects, Mark)}}}";
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        return new VariedDocument(Encoding.UTF8.GetBytes(text[..at]), Encoding.UTF8.GetBytes(text[(at + 1)..]));
    }

    private static string Text(ImmutableArray<DrawnObject> objects, string? mark)
    {
        var text = new StringBuilder("{\"version\":0,\"tags\":[],\"shapes\":[");
        for (var i = 0; i < objects.Length; i++)
        {
            var drawn = objects[i];
            if (i > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{{\"type\":\"{Word(drawn.Kind)}\",\"occluded\":false,\"outside\":false,\"z_order\":0,\"rotation\":0.0,\"points\":[");
            for (var k = 0; k < drawn.Points.Length; k++)
            {
                if (k > 0) text.Append(',');
                text.Append(CultureInfo.InvariantCulture, $"{drawn.Points[k]:F2}");
                if (i == 0 && k == 0 && mark is not null) text.Append(mark);
            }

            text.Append(CultureInfo.InvariantCulture, $"],\"frame\":{drawn.Frame},\"label_id\":{drawn.Label},\"group\":0,\"source\":\"manual\",\"attributes\":[],\"elements\":[]}}");
        }

        return text.Append("],\"tracks\":[]}").ToString();
    }

    private static string Word(Kind kind) => kind switch
    {
        Kind.Rectangle => "rectangle",
        Kind.Polygon => "polygon",
        Kind.Polyline => "polyline",
        Kind.Points => "points",
        _ => "ellipse",
    };
}
