namespace Feedback.Gateway;

/// <summary>Reads a zstd frame from another stream.</summary>
/// <param name="source">The compressed bytes.</param>
internal sealed class ZstandardStream(Stream source) : Stream
{
    private readonly byte[] _input = new byte[16 * 1024];
    private nint _state = Zstandard.Create();
    private int _start;
    private int _end;
    private bool _frameEnded;

    /// <summary>The last call filled its target: the decoder may hold more, even if no input is left.</summary>
    private bool _full;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty) return 0; // asks whether there is data, which shows when it is read
        while (true)
        {
            if ((_full || _start < _end) && Decompress(buffer.Span) is > 0 and var made) return made;
            if (_start < _end) continue;
            (_start, _end) = (0, await source.ReadAsync(_input, cancellationToken));
            if (_end > 0) continue;
            return _frameEnded ? 0 : throw new InvalidDataException("The zstd body ends too early.");
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (_state != 0) Zstandard.Free(_state);
        _state = 0;
        base.Dispose(disposing);
    }

    private unsafe int Decompress(Span<byte> target)
    {
        fixed (byte* from = _input)
        fixed (byte* to = target)
        {
            var input = new Zstandard.Input { Source = from, Size = (nuint)_end, Position = (nuint)_start };
            var output = new Zstandard.Output { Target = to, Size = (nuint)target.Length };
            var result = Zstandard.Decompress(_state, &output, &input);
            if (Zstandard.IsError(result) != 0) throw new InvalidDataException("Not zstd.");
            _frameEnded = result == 0;
            _start = (int)input.Position;
            _full = output.Position == output.Size && !_frameEnded;
            return (int)output.Position;
        }
    }
}
