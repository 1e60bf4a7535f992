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
    /// <param name="objects">The objects; the first coordinate of the first rectangle or polygon is what varies, by less than a pixel.</param>
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
            var varied = mark is not null && drawn.Kind is Kind.Rectangle or Kind.Polygon;
            AppendPoints(text, drawn, varied ? mark : null);
            if (varied) mark = null;
            text.Append(CultureInfo.InvariantCulture, $"],\"frame\":{drawn.Frame},\"label_id\":{drawn.Label},\"group\":0,\"source\":\"manual\",\"attributes\":[],\"elements\":[");
            if (drawn.Kind == Kind.Skeleton) AppendElements(text, drawn);
            text.Append("]}");
        }

        return text.Append("],\"tracks\":[]}").ToString();
    }

    private static void AppendPoints(StringBuilder text, DrawnObject drawn, string? mark)
    {
        var points = drawn.Points;
        switch (drawn.Kind)
        {
            case Kind.Skeleton:
                return; // it has elements instead
            case Kind.Mask:
                text.AppendJoin(',', MaskPoints.Ellipse(points[0], points[1], points[2], points[3]));
                return;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{points[0]:F2}{mark}");
                foreach (var value in points.AsSpan()[1..]) text.Append(CultureInfo.InvariantCulture, $",{value:F2}");
                return;
        }
    }

    private static void AppendElements(StringBuilder text, DrawnObject drawn)
    {
        for (var i = 0; i < JobShape.SkeletonPoints; i++)
        {
            if (i > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture,
                $"{{\"type\":\"points\",\"occluded\":false,\"outside\":false,\"points\":[{drawn.Points[2 * i]:F2},{drawn.Points[(2 * i) + 1]:F2}],\"label_id\":{drawn.Label + 1 + i},\"attributes\":[]}}");
        }
    }

    private static string Word(Kind kind) => kind switch
    {
        Kind.Rectangle => "rectangle",
        Kind.Polygon => "polygon",
        Kind.Polyline => "polyline",
        Kind.Points => "points",
        Kind.Mask => "mask",
        Kind.Skeleton => "skeleton",
        _ => "ellipse",
    };
}
