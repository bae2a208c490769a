using System.IO.Compression;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.Import;

/// <summary>The rows an import refused, as a file to mend. Kept as long as the files handed in are.</summary>
public sealed class OpenRefusedRows(AppDb db, StoredFiles files)
{
    public sealed record Query(Guid Import);

    public async Task<Outcome<Stream>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (await TraineeImports.Find(db, query.Import, actor, stop) is not { Refused: { } kept } || !await db.StoredFiles.AnyAsync(f => f.Id == kept, stop))
        {
            return Refusal.NotFound;
        }

        return new GZipStream(await files.Open(kept, stop), CompressionMode.Decompress);
    }
}
