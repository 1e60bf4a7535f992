namespace Feedback.Cli.Moving;

/// <summary>The lines of a file, one after the other; memory is that of the longest one.</summary>
/// <param name="file">The file.</param>
internal sealed class Lines(Stream file)
{
    private byte[] _held = new byte[1 << 16];
    private int _from;
    private int _to;

    /// <summary>The next line with its end; empty after the last. Good until the next call.</summary>
    public async Task<ReadOnlyMemory<byte>> Next()
    {
        var seen = _from;
        while (true)
        {
            var end = Array.IndexOf(_held, (byte)'\n', seen, _to - seen);
            if (end >= 0)
            {
                var line = _held.AsMemory(_from, end + 1 - _from);
                _from = end + 1;
                return line;
            }

            seen = _to;
            if (_to == _held.Length) seen = MakeRoom();
            var read = await file.ReadAsync(_held.AsMemory(_to));
            if (read == 0)
            {
                var rest = _held.AsMemory(_from, _to - _from);
                _from = _to;
                return rest;
            }

            _to += read;
        }
    }

    private int MakeRoom()
    {
        var line = _held.AsSpan(_from, _to - _from);
        var into = _from == 0 ? new byte[checked(_held.Length * 2)] : _held;
        line.CopyTo(into);
        (_held, _from, _to) = (into, 0, line.Length);
        return _to;
    }
}
