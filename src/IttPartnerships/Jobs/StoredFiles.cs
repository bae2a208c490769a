using System.IO.Compression;
using IttPartnerships.Data;
using IttPartnerships.Files;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Jobs;

/// <summary>Keeps and gives back files handed in for jobs. Content comes back gzipped, whether or not it was handed in so.</summary>
public sealed class StoredFiles(AppDb db, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Stores a whole stream, from its present position, in memory of one part.</summary>
    public async Task<StoredFileId> Store(Stream content, CancellationToken stop)
    {
        var file = new StoredFile { Id = StoredFileId.New(), StoredAt = clock.GetUtcNow() };
        db.Add(file);
        await db.SaveChangesAsync(stop);

        await using var parts = new PartWriter(db, (number, part) => new StoredFilePart { File = file.Id, Number = number, Content = part });
        if (await IsGzip(content, stop))
        {
            await content.CopyToAsync(parts, stop);
        }
        else
        {
            await using var zip = new GZipStream(parts, CompressionLevel.Fastest, leaveOpen: true);
            await content.CopyToAsync(zip, stop);
        }

        await parts.Finish(stop);
        file.Length = parts.Written;
        await db.SaveChangesAsync(stop);
        return file.Id;
    }

    /// <summary>Copies a file out to a temporary one that can seek and is gone when it is closed.</summary>
    /// <exception cref="InvalidOperationException">It is not kept any more, or was never stored whole.</exception>
    public async Task<Stream> Open(StoredFileId id, CancellationToken stop)
    {
        var length = await db.StoredFiles.Where(f => f.Id == id).Select(f => f.Length).SingleOrDefaultAsync(stop)
            ?? throw new InvalidOperationException($"Stored file {id.Value} is not here whole. Maybe it was removed {Kept.Days} days after it was handed in.");
        var copy = new FileStream(
            Path.Combine(Path.GetTempPath(), $"ittp-{id.Value:N}-{Guid.CreateVersion7():N}"),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, PartWriter.PartSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using var parts = new PartReader((number, token) =>
            db.StoredFileParts.Where(p => p.File == id && p.Number == number).Select(p => p.Content).SingleOrDefaultAsync(token));
        await parts.CopyToAsync(copy, stop);
        await copy.FlushAsync(stop);
        if (copy.Length != length)
        {
            await copy.DisposeAsync();
            throw new InvalidOperationException($"Stored file {id.Value} has {length} bytes and its parts another number. Maybe it is being removed.");
        }

        copy.Position = 0;
        return copy;
    }

    /// <summary>Removes what nobody came back for: work that failed or was stopped keeps its file for a second try.</summary>
    public Task<int> RemoveOld(CancellationToken stop)
    {
        var before = clock.GetUtcNow() - Kept;
        return db.StoredFiles.Where(f => f.StoredAt < before).ExecuteDeleteAsync(stop);
    }

    private static async Task<bool> IsGzip(Stream content, CancellationToken stop)
    {
        var start = content.Position;
        var mark = new byte[2];
        var read = await content.ReadAtLeastAsync(mark, 2, throwOnEndOfStream: false, stop);
        content.Position = start;
        return read == 2 && mark is [0x1F, 0x8B];
    }
}
