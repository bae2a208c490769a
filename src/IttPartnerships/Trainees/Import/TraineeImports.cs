using IttPartnerships.Access;
using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.Import;

/// <summary>Which files an actor may look at: those its own organisation handed in, until they are taken in or their days are over.</summary>
internal static class TraineeImports
{
    public static Task<TraineeImport?> Find(AppDb db, Guid import, Actor actor, CancellationToken stop) =>
        actor.Organisation is { } own && actor.May(Permission.KeepTrainees)
            ? db.TraineeImports.SingleOrDefaultAsync(i => i.Id == import && i.Organisation == own && (i.Job != null || db.StoredFiles.Any(f => f.Id == i.File)), stop)
            : Task.FromResult<TraineeImport?>(null);
}
