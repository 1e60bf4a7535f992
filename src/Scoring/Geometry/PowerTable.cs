using System.Numerics;

namespace Feedback.Scoring;

/// <summary>2^(i/128) for i = 0 … 127 as sums of two doubles, from integer square roots.</summary>
internal sealed class PowerTable
{
    private const int Bits = 200;
    private readonly (double High, double Low)[] _powers = new (double, double)[128];

    public PowerTable()
    {
        var root = BigInteger.One << (Bits + 1);
        for (var i = 0; i < 7; i++) root = SquareRoot(root << Bits);
        var power = BigInteger.One << Bits;
        for (var i = 0; i < _powers.Length; i++)
        {
            _powers[i] = Split(power);
            power = (power * root) >> Bits;
        }
    }

    public (double High, double Low) this[int index] => _powers[index];

    private static (double High, double Low) Split(BigInteger power)
    {
        const int Kept = 52;
        var high = (power + (BigInteger.One << (Bits - Kept - 1))) >> (Bits - Kept);
        var low = (power - (high << (Bits - Kept))) >> (Bits - 110);
        return ((double)(long)high * Math.ScaleB(1, -Kept), (double)(long)low * Math.ScaleB(1, -110));
    }

    /// <summary>Largest integer whose square is not above the value, by Newton's iteration from above.</summary>
    private static BigInteger SquareRoot(BigInteger value)
    {
        var guess = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (guess + (value / guess)) >> 1;
            if (next >= guess) return guess;
            guess = next;
        }
    }
}
