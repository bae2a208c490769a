using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

public enum ResourceOrder
{
    Newest,
    Title,
    Review,
}

/// <summary>The resource library as the actor's organisation sees it today: searched, narrowed, sorted, a page at a time.</summary>
public sealed class FindResources(AppDb db, TimeProvider clock)
{
    public const int PageSize = 25;

    private const int MostWords = 10;

    /// <param name="Words">Each begins a word of title, description, subjects, owner or the person there to ask.</param>
    /// <param name="Partnership">Shared with the whole of it.</param>
    /// <param name="NeedsReview">The organisation's own whose review date has come.</param>
    /// <param name="Withdrawn">The organisation's own that were withdrawn; nothing else shows those.</param>
    /// <param name="Size">Rows a page; <see cref="int.MaxValue"/> for everything.</param>
    public sealed record Query(
        string? Words = null, string? Subject = null, TrainingPhase? Phase = null, ResourceKind? Kind = null, OrganisationId? Partnership = null,
        OrganisationId? Owner = null, bool NeedsReview = false, bool Withdrawn = false, ResourceOrder Order = ResourceOrder.Newest, int Page = 1, int Size = PageSize);

    /// <param name="SharedWith">How many partnerships and organisations; null for everybody but the owner.</param>
    public sealed record Row(
        ResourceId Id, string Title, string Description, ResourceKind Kind, IReadOnlyList<TrainingPhase> Phases, IReadOnlyList<string> Subjects,
        OrganisationId Owner, string OwnerName, ResourceLicence Licence, string? LicenceWords, int Latest, DateTimeOffset LatestAt, string? Link,
        DateOnly ReviewOn, bool NeedsReview, int? SharedWith);

    public sealed record OwnerChoice(OrganisationId Id, string Name);

    /// <param name="Total">Of this search.</param>
    /// <param name="Subjects">To narrow by: of everything the organisation sees, like owners.</param>
    /// <param name="DueForReview">How many of the organisation's own are due.</param>
    public sealed record Found(
        IReadOnlyList<Row> Rows, int Total, int Page, int Pages, IReadOnlyList<string> Subjects, IReadOnlyList<OwnerChoice> Owners,
        IReadOnlyList<PartnershipChoice> Partnerships, int DueForReview);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } viewer)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var partnerships = await db.PartnershipsOf(viewer, today, stop);

        // Who may see what is asked once: everything after goes by what was seen.
        var seen = await SharedResources.VisibleTo(db, viewer, partnerships.ConvertAll(p => p.Provider), today).Select(r => new Seen(r.Id, r.Owner, r.NamedOwner, r.WithdrawnAt != null, r.ReviewOn)).ToListAsync(stop);
        var current = seen.FindAll(r => !r.Withdrawn);
        var (ids, ownerIds, namedIds) = (current.ConvertAll(r => r.Id), current.Select(r => r.Owner).Distinct().ToList(), current.Select(r => r.NamedOwner).OfType<PersonId>().Distinct().ToList());
        var subjects = await db.Set<ResourceSubject>().Where(s => EF.Parameter(ids).Contains(s.Resource)).GroupBy(s => s.Folded).Select(same => same.Min(s => s.Name)!).ToListAsync(stop);
        var owners = await db.Organisations.Where(o => EF.Parameter(ownerIds).Contains(o.Id)).Select(o => new OwnerChoice(o.Id, o.Name)).ToListAsync(stop);
        var named = await db.People.Where(p => EF.Parameter(namedIds).Contains(p.Id)).Select(p => new NamedChoice(p.Id, p.Name)).ToListAsync(stop);

        var found = await Sorted(Matching(query, viewer, OfThese(seen.FindAll(r => r.Withdrawn == query.Withdrawn).ConvertAll(r => r.Id)), owners, named, today), query.Order).Select(r => r.Id).ToListAsync(stop);
        var pages = Math.Max(1, (int)Math.Ceiling(found.Count / (double)query.Size));
        var page = Math.Clamp(query.Page, 1, pages);
        var rows = await Rows(Sorted(OfThese([.. found.Skip((page - 1) * query.Size).Take(query.Size)]), query.Order), viewer, today, stop);
        return new Found(
            rows, found.Count, page, pages, [.. subjects.Order(StringComparer.CurrentCultureIgnoreCase)], [.. owners.OrderBy(o => o.Name, StringComparer.CurrentCultureIgnoreCase)],
            partnerships, current.Count(r => r.Owner == viewer && r.ReviewOn <= today));
    }

    private sealed record Seen(ResourceId Id, OrganisationId Owner, PersonId? NamedOwner, bool Withdrawn, DateOnly ReviewOn);

    private sealed record NamedChoice(PersonId Id, string Name);

    private IQueryable<Resource> OfThese(List<ResourceId> ids) => db.Resources.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.Id));

    private static IQueryable<Resource> Matching(Query query, OrganisationId viewer, IQueryable<Resource> wanted, List<OwnerChoice> owners, List<NamedChoice> people, DateOnly today)
    {
        foreach (var word in FoldedText.Fold(query.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var begins = " " + word;
            var named = owners.FindAll(o => Begins(o.Name)).ConvertAll(o => o.Id);
            var asked = people.FindAll(p => Begins(p.Name)).ConvertAll(p => (PersonId?)p.Id);
            wanted = wanted.Where(r => r.Folded.Contains(begins) || named.Contains(r.Owner) || asked.Contains(r.NamedOwner));

            bool Begins(string name) => (" " + FoldedText.Fold(name)).Contains(begins, StringComparison.Ordinal);
        }

        if (!string.IsNullOrWhiteSpace(query.Subject))
        {
            var folded = TeachingSubjects.Clean([query.Subject]).Select(TeachingSubjects.Folded).FirstOrDefault() ?? "";
            wanted = wanted.Where(r => r.Subjects.Any(s => s.Folded == folded));
        }

        wanted = query.Phase is { } phase ? wanted.Where(r => r.Phases.Any(p => p.Phase == phase)) : wanted;
        wanted = query.Kind is { } kind ? wanted.Where(r => r.Kind == kind) : wanted;
        wanted = query.Partnership is { } partnership ? wanted.Where(r => r.Shares.Any(s => s.Audience == Audience.Partnership && s.With == partnership)) : wanted;
        wanted = query.Owner is { } owner ? wanted.Where(r => r.Owner == owner) : wanted;
        return query.NeedsReview ? wanted.Where(r => r.Owner == viewer && r.ReviewOn <= today) : wanted;
    }

    private static IQueryable<Resource> Sorted(IQueryable<Resource> resources, ResourceOrder order) => order switch
    {
        ResourceOrder.Title => resources.OrderBy(r => r.TitleFolded).ThenBy(r => r.Id),
        ResourceOrder.Review => resources.OrderBy(r => r.ReviewOn).ThenBy(r => r.TitleFolded).ThenBy(r => r.Id),
        _ => resources.OrderByDescending(r => r.LatestAt).ThenBy(r => r.Id),
    };

    private async Task<IReadOnlyList<Row>> Rows(IQueryable<Resource> page, OrganisationId viewer, DateOnly today, CancellationToken stop) =>
        await page.Select(r => new Row(
            r.Id, r.Title, r.Description, r.Kind, r.Phases.Select(p => p.Phase).ToList(), r.Subjects.OrderBy(s => s.Folded).Select(s => s.Name).ToList(),
            r.Owner, db.Organisations.Single(o => o.Id == r.Owner).Name, r.Licence, r.LicenceWords, r.Latest, r.LatestAt,
            r.Versions.Single(v => v.Number == r.Latest).Link, r.ReviewOn, r.ReviewOn <= today, r.Owner == viewer ? r.Shares.Count : null)).AsSplitQuery().ToListAsync(stop);
}
