using IttPartnerships.Access;
using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>The register files taken in so far, from the web and the command line, the latest first.</summary>
public sealed class FindImports(AppDb db)
{
    public const int PageSize = 25;

    /// <param name="Page">From 1.</param>
    public sealed record Query(int Page = 1);

    public sealed record Row(RegisterKind Kind, string FileName, DateOnly FactsOf, DateTimeOffset At, ImportCounts Counts);

    public sealed record Found(IReadOnlyList<Row> Rows, int Total, int Page);

    public async Task<Found> Run(Query query, Actor actor, CancellationToken stop)
    {
        var page = Math.Max(query.Page, 1);
        if (!actor.May(Permission.ImportRegister))
        {
            return new Found([], 0, page);
        }

        var rows = await db.RegisterImports.AsNoTracking()
            .OrderByDescending(i => i.At).ThenByDescending(i => i.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(i => new Row(i.Kind, i.FileName, i.FactsOf, i.At, new ImportCounts(i.Rows, i.Added, i.Changed, i.Closed, i.Unchanged, i.Vanished, 0)))
            .ToListAsync(stop);
        return new Found(rows, await db.RegisterImports.CountAsync(stop), page);
    }
}
