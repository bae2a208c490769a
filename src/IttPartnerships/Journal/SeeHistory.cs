using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Journal;

/// <summary>
/// What happened to an organisation, newest first: what the public registers said, and what the actor's own organisation did. What another
/// organisation did about it is that organisation's own.
/// </summary>
public sealed class SeeHistory(AppDb db)
{
    public const int PageSize = 25;

    /// <param name="Page">From 1; one beyond the last gives the last.</param>
    public sealed record Query(Organisations.OrganisationId Organisation, int Page = 1);

    /// <param name="By">The person, for the actor's own organisation; registers are imported by the operator, whoever that was.</param>
    public sealed record Entry(DateTimeOffset At, string Summary, string By, IReadOnlyList<FactChange> Changes);

    public sealed record History(string Organisation, IReadOnlyList<Entry> Entries, int Total, int Page, int Pages);

    public async Task<Outcome<History>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var name = actor.May(Permission.SeeHistory)
            ? await db.Organisations.Where(o => o.Id == query.Organisation).Select(o => o.Name).SingleOrDefaultAsync(stop)
            : null;
        if (name is null)
        {
            return Refusal.NotFound;
        }

        var seen = Seen(query.Organisation, actor);
        var total = await seen.CountAsync(stop);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var rows = await seen.OrderByDescending(row => row.Entry.At).ThenByDescending(row => row.Entry.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(row => new { row.Entry.At, row.Entry.Summary, row.Entry.ActorName, row.Entry.OnBehalfOf, row.Detail }).ToListAsync(stop);
        return new History(
            name,
            [.. rows.Select(row => new Entry(row.At, row.Summary, By(row.ActorName, row.OnBehalfOf, actor), ChangeDetail.Read(row.Detail)))],
            total,
            page,
            pages);
    }

    private IQueryable<Row> Seen(Organisations.OrganisationId organisation, Actor actor)
    {
        var all = db.JournalSubjects.Where(s => s.Subject == organisation.Value)
            .Join(db.JournalEntries, s => s.Entry, e => e.Id, (s, e) => new Row { Entry = e, Detail = s.Detail });
        return actor == Actor.CommandLine
            ? all
            : all.Where(row => PublicEvents.Names.Contains(row.Entry.EventName)
                || (actor.Organisation != null && row.Entry.OnBehalfOf == actor.Organisation));
    }

    private static string By(string name, Organisations.OrganisationId? onBehalfOf, Actor actor) =>
        actor == Actor.CommandLine || (onBehalfOf is not null && onBehalfOf == actor.Organisation) ? name : "The operator of this service";

    private sealed class Row
    {
        public required JournalEntry Entry { get; init; }

        public string? Detail { get; init; }
    }
}

/// <summary>Events that only say what a public register said, so that everyone who sees the register may see them.</summary>
internal static class PublicEvents
{
    /// <summary>Every event of the room that imports the public registers.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        .. typeof(JournalEvent).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(JournalEvent)) && type.Namespace == typeof(Organisations.Registers.ImportSchools).Namespace)
            .Select(type => type.Name),
    ];
}
