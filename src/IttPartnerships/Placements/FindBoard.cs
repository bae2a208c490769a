using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>The year at a glance: each trainee with the windows to fill, or each school with who is pencilled, waits for an answer, and is confirmed.</summary>
public sealed class FindBoard(AppDb db, TimeProvider clock, CurrentRegister current)
{
    public const int PageSize = 25;

    /// <param name="BySchool">Rows are schools; otherwise trainees.</param>
    public sealed record Query(AcademicYear Year, bool BySchool, CourseId? Course = null, string? Words = null, bool Gaps = false, int Page = 1);

    public sealed record Card(PlacementId Id, TraineeId TraineeId, string Trainee, OrganisationId SchoolId, string School, string? Window, WindowId? WindowId, PlacementState State, bool Pinned);

    /// <param name="Card">Null where the window is empty.</param>
    public sealed record Slot(WindowId Window, string Name, Period Days, Card? Card);

    public sealed record TraineeRow(TraineeId Id, string Name, string Reference, string Course, IReadOnlyList<Slot> Slots);

    /// <param name="Places">On offers to the reader's provider; null where it has none.</param>
    public sealed record SchoolRow(OrganisationId Id, string Name, int? Places, IReadOnlyList<Card> Pencilled, IReadOnlyList<Card> Waiting, IReadOnlyList<Card> Firm);

    public sealed record Found(IReadOnlyList<TraineeRow> Trainees, IReadOnlyList<SchoolRow> Schools, int Total, int Page, IReadOnlyList<FindPlacements.CourseChoice> Courses, bool MayKeep)
    {
        public int Pages => Math.Max((Total + PageSize - 1) / PageSize, 1);
    }

    private sealed record Named(OrganisationId Id, string Name, string Folded);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var (today, page) = (clock.Today(), Math.Max(query.Page, 1));
        var seen = (await TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop)).AsNoTracking()
            .Where(t => t.Status == TraineeStatus.Expected || t.Status == TraineeStatus.InTraining)
            .Where(t => db.CourseYears.Any(y => y.Course == t.Course && y.Year == query.Year) && t.StartsOn <= query.Year.LastDay && t.EndsOn >= query.Year.FirstDay);
        var courses = await db.Courses.Where(c => seen.Any(t => t.Course == c.Id)).OrderBy(c => c.Code).Select(c => new FindPlacements.CourseChoice(c.Id, c.Code, c.Title)).ToListAsync(stop);
        var chosen = query.Course is { } course ? seen.Where(t => t.Course == course) : seen;
        var (first, last) = (query.Year.FirstDay, query.Year.LastDay);
        var cards = db.Placements.AsNoTracking().Where(p => p.Live && p.FirstDay >= first && p.FirstDay <= last);
        var mayKeep = actor.May(Permission.KeepPlacements);
        if (query.BySchool)
        {
            var (schools, count) = await Schools(query, own, chosen, cards, today, page, stop);
            return new Found([], schools, count, page, courses, mayKeep);
        }

        var (trainees, total) = await Trainees(query, chosen, cards, page, courses.ToDictionary(c => c.Id, c => c.Code), stop);
        return new Found(trainees, [], total, page, courses, mayKeep);
    }

    private async Task<(List<TraineeRow> Rows, int Total)> Trainees(
        Query query, IQueryable<Trainee> trainees, IQueryable<Placement> placements, int page, Dictionary<CourseId, string> courses, CancellationToken stop)
    {
        var wanted = trainees;
        if (query.Gaps)
        {
            wanted = wanted.Where(t => db.PatternWindows.Any(w => db.CourseYears.Any(y => y.Course == t.Course && y.Year == query.Year && y.Pattern == w.Pattern)
                && !placements.Any(p => p.Trainee == t.Id && p.Window == w.Id)));
        }

        var names = await wanted.Select(t => new { t.Id, Text = t.Name + " " + t.Reference }).ToListAsync(stop);
        var found = names.FindAll(each => Has(each.Text, query.Words)).OrderBy(each => FoldedText.Fold(each.Text), StringComparer.Ordinal).Select(each => each.Id).ToList();
        var ids = found.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var rows = (await trainees.Where(t => ids.Contains(t.Id)).ToListAsync(stop)).OrderBy(t => ids.IndexOf(t.Id)).ToList();
        var total = found.Count;
        var cards = (await Cards(placements.Where(p => ids.Contains(p.Trainee)), stop)).ToLookup(c => (c.Card.TraineeId, c.Window));
        var ofCourses = rows.Select(t => t.Course).Distinct().ToList();
        var windows = (await db.CourseYears.Where(y => y.Year == query.Year && ofCourses.Contains(y.Course)).Join(db.PatternWindows, y => y.Pattern, w => w.Pattern, (y, w) => new { y.Course, Window = w }).ToListAsync(stop))
            .ToLookup(x => x.Course, x => x.Window);
        return ([.. rows.Select(t => new TraineeRow(t.Id, t.Name, t.Reference, courses[t.Course],
            [.. windows[t.Course].OrderBy(w => w.Number).Select(w => new Slot(w.Id, w.Name, w.Period, cards[(t.Id, w.Id)].OrderBy(c => c.Card.State == PlacementState.EndedEarly).Select(c => c.Card).FirstOrDefault()))]))], total);
    }

    private async Task<(List<SchoolRow> Rows, int Total)> Schools(
        Query query, OrganisationId own, IQueryable<Trainee> trainees, IQueryable<Placement> placements, DateOnly today, int page, CancellationToken stop)
    {
        var mine = placements.Where(p => trainees.Any(t => t.Id == p.Trainee));
        var offers = (await OffersToPlaceOn.Of(db, own, today, stop)).Where(o => o.Year == query.Year);
        var wanted = mine.Select(p => p.School);
        var found = await NamesOf(await (query.Gaps ? wanted.Distinct() : wanted.Union(offers.Select(o => o.School))).ToListAsync(stop), stop);
        var words = FoldedText.Fold(query.Words);
        found = words.Length == 0 ? found : found.FindAll(o => o.Folded.Contains(words, StringComparison.Ordinal));
        var (total, rows) = (found.Count, found.OrderBy(o => o.Folded, StringComparer.Ordinal).Skip((page - 1) * PageSize).Take(PageSize).ToList());
        var ids = rows.ConvertAll(o => o.Id);
        var places = await offers.Where(o => ids.Contains(o.School)).GroupBy(o => o.School).Select(g => new { g.Key, Sum = g.Sum(o => o.Places) }).ToDictionaryAsync(x => x.Key, x => x.Sum, stop);
        var cards = (await Cards(mine.Where(p => ids.Contains(p.School)), stop)).Select(c => c.Card).OrderBy(c => c.Trainee, StringComparer.Ordinal).ToLookup(c => c.SchoolId);
        return ([.. rows.Select(o => new SchoolRow(o.Id, o.Name, places.TryGetValue(o.Id, out var sum) ? sum : null,
            [.. cards[o.Id].Where(c => c.State == PlacementState.Pencilled)],
            [.. cards[o.Id].Where(c => c.State is PlacementState.Proposed or PlacementState.Accepted)],
            [.. cards[o.Id].Where(c => c.State > PlacementState.Accepted)]))], total);
    }

    /// <summary>A nation's schools are named by the register in memory; one that is newer than it by the database.</summary>
    private async Task<List<Named>> NamesOf(List<OrganisationId> schools, CancellationToken stop)
    {
        var register = await current.Now(stop);
        var unknown = schools.FindAll(id => register.Row(id) is null);
        var names = unknown.Count == 0 ? [] : await db.Organisations.Where(o => EF.Parameter(unknown).Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        return schools.ConvertAll(id => register.Row(id) is { } row ? new Named(id, row.Name, row.Folded) : new(id, names[id], FoldedText.Fold(names[id])));
    }

    private static bool Has(string text, string? words) => FoldedText.Fold(text).Contains(FoldedText.Fold(words), StringComparison.Ordinal);

    private async Task<List<(Card Card, WindowId? Window)>> Cards(IQueryable<Placement> placements, CancellationToken stop)
    {
        var rows = await placements.Join(db.Trainees, p => p.Trainee, t => t.Id, (p, t) => new { p, t.Name }).Join(db.Organisations, x => x.p.School, o => o.Id, (x, o) => new
        {
            x.p.Id, x.p.Trainee, x.Name, x.p.School, SchoolName = o.Name, x.p.Window, x.p.State, x.p.Pinned, WindowName = db.PatternWindows.Where(w => w.Id == x.p.Window).Select(w => w.Name).FirstOrDefault(),
        }).ToListAsync(stop);
        return rows.ConvertAll(x => (new Card(x.Id, x.Trainee, x.Name, x.School, x.SchoolName, x.WindowName, x.Window, x.State, x.Pinned), x.Window));
    }
}
