namespace Feedback.Scoring;

/// <summary>What there is of one type on one side of a frame, as far as it decides the cost of comparing it.</summary>
internal struct ClassLoad
{
    public int Count;

    /// <summary>Coordinates, or run lengths of masks.</summary>
    public long Numbers;
    public double Widths;
    public double Heights;
    private double _x0;
    private double _y0;
    private double _x1;
    private double _y1;

    public readonly double MeanWidth => Count == 0 ? 0 : Widths / Count;

    public readonly double MeanHeight => Count == 0 ? 0 : Heights / Count;

    /// <summary>Area of the common box, at least one pixel.</summary>
    public readonly double Extent => Math.Max(1, (_x1 - _x0) * (_y1 - _y0));

    public void Add(in Box box, int numbers)
    {
        (_x0, _y0) = Count == 0 ? (box.X0, box.Y0) : (Math.Min(_x0, box.X0), Math.Min(_y0, box.Y0));
        (_x1, _y1) = Count == 0 ? (box.X1, box.Y1) : (Math.Max(_x1, box.X1), Math.Max(_y1, box.Y1));
        Count++;
        Numbers += numbers;
        Widths += Math.Abs(box.Width);
        Heights += Math.Abs(box.Height);
    }

    /// <summary>Pairs of boxes that probably touch if both sides are spread evenly over the smaller extent.</summary>
    public static double TouchingPairs(in ClassLoad a, in ClassLoad b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        var reach = (a.MeanWidth + b.MeanWidth) * (a.MeanHeight + b.MeanHeight);
        return (double)a.Count * b.Count * Math.Min(1, reach / Math.Max(a.Extent, b.Extent));
    }
}
