namespace Feedback.Operations.Tests;

/// <summary>Just enough of the protobuf wire format to read traces: the fields of a message that hold bytes, by number.</summary>
internal static class Protobuf
{
    public static IEnumerable<(int Number, byte[] Value)> Fields(byte[] message)
    {
        var at = 0;
        while (at < message.Length)
        {
            var tag = Varint(message, ref at);
            switch (tag & 7)
            {
                case 0: Varint(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    yield return ((int)(tag >> 3), message[at..(at + length)]);
                    at += length;
                    break;
                default: throw new FormatException($"There is no wire type {tag & 7}.");
            }
        }
    }

    /// <summary>The fields of one number.</summary>
    public static IEnumerable<byte[]> All(byte[] message, int number) => Fields(message).Where(field => field.Number == number).Select(field => field.Value);

    private static ulong Varint(byte[] message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
    }
}
