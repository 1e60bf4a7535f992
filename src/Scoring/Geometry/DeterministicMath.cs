namespace Feedback.Scoring;

/// <summary>
/// Exponential, sine and cosine from additions, multiplications and divisions only, so that they give the same bits on every machine; the C library's
/// choose other code where the processor has fused multiply-add. The runtime never fuses by itself.
/// </summary>
internal static class DeterministicMath
{
    private const double Inverse = 128 / 0.6931471805599453;

    /// <summary>ln 2 / 128 in two parts; the first has 32 bits, so its product with a step number is exact.</summary>
    private const double StepHigh = 0.6931471803691238 / 128;
    private const double StepLow = 1.9082149292705877e-10 / 128;

    private static readonly PowerTable Powers = new();

    /// <summary>e to the power of x, for x &lt;= 0; wrong by at most 0.51 units in the last place.</summary>
    public static double Exp(double x)
    {
        if (!(x > -745)) return double.IsNaN(x) ? x : 0;
        // x = steps * ln2/128 + r, |r| < 0.0028: e^x = 2^(steps/128) * e^r.
        var steps = (int)Math.Round(x * Inverse);
        var r = x - (steps * StepHigh) - (steps * StepLow);
        var p = r + (r * r * (0.5 + (r * ((1.0 / 6) + (r * ((1.0 / 24) + (r * (1.0 / 120))))))));
        var (high, low) = Powers[steps & 127];
        var value = high + (low + (high * p));
        var exponent = steps >> 7;
        return exponent >= -1022
            ? value * BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52)
            : Math.ScaleB(value, exponent);
    }

    /// <summary>Sine and cosine by the polynomials of fdlibm, for angles below a million.</summary>
    public static (double Sin, double Cos) SinCos(double angle)
    {
        const double HalfPiHigh = 1.57079632673412561417e+00;
        const double HalfPiLow = 6.07710050650619224932e-11;
        var quarter = Math.Round(angle * (2 / Math.PI));
        var high = angle - (quarter * HalfPiHigh);
        var low = quarter * HalfPiLow;
        var x = high - low;
        var rest = high - x - low;
        var (sin, cos) = (SinNear0(x, rest), CosNear0(x, rest));
        return ((long)quarter & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    private static double SinNear0(double x, double rest)
    {
        var z = x * x;
        var v = z * x;
        var r = 8.33333333332248946124e-03 + (z * (-1.98412698298579493134e-04 + (z * (2.75573137070700676789e-06
            + (z * (-2.50507602534068634195e-08 + (z * 1.58969099521155010221e-10)))))));
        return x - ((z * ((0.5 * rest) - (v * r))) - rest - (v * -1.66666666666666324348e-01));
    }

    private static double CosNear0(double x, double rest)
    {
        var z = x * x;
        var r = z * (4.16666666666666019037e-02 + (z * (-1.38888888888741095749e-03 + (z * (2.48015872894767294178e-05
            + (z * (-2.75573143513906633035e-07 + (z * (2.08757232129817482790e-09 + (z * -1.13596475577881948265e-11))))))))));
        var half = 0.5 * z;
        var w = 1.0 - half;
        return w + (1.0 - w - half + ((z * r) - (x * rest)));
    }
}
