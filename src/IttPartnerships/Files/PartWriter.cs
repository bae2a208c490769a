using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Files;

/// <summary>
/// Cuts what is written to it into parts and saves each as it fills: parts are of a size that neither database nor process has
/// to hold whole.
/// </summary>
/// <param name="db">Where they are saved.</param>
/// <param name="part">Makes the record of one part, numbered from 0.</param>
internal sealed class PartWriter(AppDb db, Func<int, byte[], object> part) : Stream
{
    public const int PartSize = 256 * 1024;

    private readonly byte[] buffer = new byte[PartSize];
    private int filled;
    private int number;

    public long Written { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            var taken = Math.Min(buffer.Length, PartSize - filled);
            buffer[..taken].CopyTo(this.buffer.AsMemory(filled));
            buffer = buffer[taken..];
            filled += taken;
            if (filled == PartSize)
            {
                await SavePart(cancellationToken);
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Saves the last part. Called once, at the end: the compressor's own flushes come here too and change nothing before that.</summary>
    public async Task Finish(CancellationToken stop)
    {
        if (filled > 0)
        {
            await SavePart(stop);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Saving a part waits for the database: write asynchronously.");

    private async Task SavePart(CancellationToken stop)
    {
        var record = part(number++, buffer[..filled]);
        db.Add(record);
        await db.SaveChangesAsync(stop);
        db.Entry(record).State = EntityState.Detached;
        Written += filled;
        filled = 0;
    }
}
