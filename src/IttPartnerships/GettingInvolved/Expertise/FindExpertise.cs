using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Expertise;

/// <summary>The directory: whose expertise shows in the viewer's partnerships today, by words, subject, phase, partnership and place.</summary>
public sealed class FindExpertise(AppDb db, CurrentRegister register, TimeProvider clock)
{
    public const int PageSize = 25;

    private const int MostWords = 10;

    /// <param name="Words">Each begins a word of what is offered or of its subjects.</param>
    /// <param name="Place">Each begins a word of the organisation's name, town or local authority, or is the beginning of its postcode.</param>
    /// <param name="Only">One entry.</param>
    public sealed record Query(
        string? Words = null, string? Place = null, string? Subject = null, TrainingPhase? Phase = null, OrganisationId? Partnership = null, int Page = 1,
        ExpertiseId? Only = null);

    /// <summary>No address and no number: people are written to through the product.</summary>
    public sealed record Row(
        ExpertiseId Id, string PersonName, bool IsOwn, OrganisationId Organisation, string OrganisationName, string? Where, string Line, string? More,
        IReadOnlyList<string> Subjects, IReadOnlyList<TrainingPhase> Phases);

    public sealed record Found(
        IReadOnlyList<Row> Rows, int Total, int Page, int Pages, IReadOnlyList<string> Subjects, IReadOnlyList<PartnershipChoice> Partnerships);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } viewer)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var partnerships = await db.PartnershipsOf(viewer, today, stop);
        var visible = VisibleExpertise.In(db, partnerships.ConvertAll(p => p.Provider), today);
        var subjects = await visible.SelectMany(e => e.Subjects).GroupBy(s => s.Folded).Select(same => same.Min(s => s.Name)!).ToListAsync(stop);
        var wanted = query.Partnership is { } one ? VisibleExpertise.In(db, [.. partnerships.Select(p => p.Provider).Where(p => p == one)], today) : visible;
        var places = await register.Now(stop);
        var rows = (await Rows(Matching(query, wanted), actor.Person, stop)).ConvertAll(row => row with { Where = WhereIs(places, row.Organisation) });
        var fitting = rows.FindAll(row => IsAt(places, row, query.Place));
        var pages = Math.Max(1, (int)Math.Ceiling(fitting.Count / (double)PageSize));
        var page = Math.Clamp(query.Page, 1, pages);
        return new Found(
            [.. fitting.OrderBy(row => row.PersonName, StringComparer.CurrentCultureIgnoreCase).ThenBy(row => row.Id.Value).Skip((page - 1) * PageSize).Take(PageSize)],
            fitting.Count, page, pages, [.. subjects.Order(StringComparer.CurrentCultureIgnoreCase)], partnerships);
    }

    private static IQueryable<OfferedExpertise> Matching(Query query, IQueryable<OfferedExpertise> wanted)
    {
        foreach (var word in FoldedText.Fold(query.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var begins = " " + word;
            wanted = wanted.Where(e => e.Folded.Contains(begins));
        }

        if (!string.IsNullOrWhiteSpace(query.Subject))
        {
            var folded = TeachingSubjects.Clean([query.Subject]).Select(TeachingSubjects.Folded).FirstOrDefault() ?? "";
            wanted = wanted.Where(e => e.Subjects.Any(s => s.Folded == folded));
        }

        wanted = query.Phase is { } phase ? wanted.Where(e => e.Phases.Count == 0 || e.Phases.Any(p => p.Phase == phase)) : wanted;
        return query.Only is { } only ? wanted.Where(e => e.Id == only) : wanted;
    }

    private Task<List<Row>> Rows(IQueryable<OfferedExpertise> expertise, PersonId? asking, CancellationToken stop) =>
        expertise.AsNoTracking().OrderBy(e => e.Id).Select(e => new Row(
            e.Id, db.People.Single(p => p.Id == e.Person).Name, e.Person == asking, e.Organisation, db.Organisations.Single(o => o.Id == e.Organisation).Name, null,
            e.Line, e.More, e.Subjects.OrderBy(s => s.Folded).Select(s => s.Name).ToList(), e.Phases.Select(p => p.Phase).ToList())).AsSplitQuery().ToListAsync(stop);

    private static string? WhereIs(RegisterSnapshot register, OrganisationId organisation) =>
        register.Row(organisation) is { } row ? row.Town ?? row.LocalAuthority : null;

    private static bool IsAt(RegisterSnapshot register, Row row, string? place)
    {
        var known = register.Row(row.Organisation);
        var text = $" {FoldedText.Fold(row.OrganisationName)} {FoldedText.Fold(known?.Town)} {FoldedText.Fold(known?.LocalAuthority)} {FoldedText.Fold(known?.Postcode)}";
        return FoldedText.Fold(place).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(" " + word, StringComparison.Ordinal));
    }
}
