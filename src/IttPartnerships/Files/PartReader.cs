namespace IttPartnerships.Files;

/// <summary>Reads parts in their order as one stream, a part in memory at a time; ends at the first that is not there.</summary>
internal sealed class PartReader(Func<int, CancellationToken, Task<byte[]?>> part) : Stream
{
    private byte[]? current = [];
    private int taken;
    private int number;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (current is not null && taken == current.Length)
        {
            (current, taken) = (await part(number++, cancellationToken), 0);
        }

        if (current is null)
        {
            return 0;
        }

        var read = Math.Min(buffer.Length, current.Length - taken);
        current.AsMemory(taken, read).CopyTo(buffer);
        taken += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A part waits for the database: read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
