using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>The placements of a year that a provider, or a partner that delivers for it, keeps or sees. A school's own page is <see cref="FindProposals"/>.</summary>
public sealed class FindPlacements(AppDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Page">From 1; 0 for all.</param>
    public sealed record Query(PlacementSearch Search, int Page = 1);

    public sealed record Row(
        PlacementId Id, TraineeId TraineeId, string Trainee, string Reference, string Course, OrganisationId School, string SchoolName, string? Window, DateOnly FirstDay, DateOnly LastDay, PlacementState State,
        DateOnly? AnswerBy, DateOnly? PublishedOn, bool Pinned, IReadOnlyList<PlacementProblem> Problems);

    public sealed record CourseChoice(CourseId Id, string Code, string Title);

    /// <param name="Known">How many there are in the year, whatever was searched for.</param>
    public sealed record Found(IReadOnlyList<Row> Rows, int Total, int Known, int Page, IReadOnlyDictionary<PlacementState, int> ByState, IReadOnlyList<CourseChoice> Courses, IReadOnlyList<string> Windows, bool MayKeep)
    {
        public int Pages => Math.Max((Total + PageSize - 1) / PageSize, 1);
    }

    private sealed record Joined
    {
        public required Placement Placement { get; init; }

        public required string Trainee { get; init; }

        public required string Reference { get; init; }

        public required CourseId Course { get; init; }

        public required string School { get; init; }

        public string? Window { get; init; }
    }

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        var (today, search) = (clock.Today(), query.Search);
        var trainees = await TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop);
        var (first, last) = (search.Year.FirstDay, search.Year.LastDay);
        var all = db.Placements.AsNoTracking().Where(p => p.FirstDay >= first && p.FirstDay <= last)
            .Join(trainees, p => p.Trainee, t => t.Id, (p, t) => new { p, t })
            .Join(db.Organisations, x => x.p.School, o => o.Id, (x, o) => new Joined
            {
                Placement = x.p, Trainee = x.t.Name, Reference = x.t.Reference, Course = x.t.Course, School = o.Name,
                Window = db.PatternWindows.Where(w => w.Id == x.p.Window).Select(w => w.Name).FirstOrDefault(),
            });
        var byState = await all.GroupBy(x => x.Placement.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, stop);
        var ofYear = await all.Select(x => x.Course).Distinct().ToListAsync(stop);
        var courses = await db.Courses.Where(c => ofYear.Contains(c.Id)).OrderBy(c => c.Code).Select(c => new CourseChoice(c.Id, c.Code, c.Title)).ToListAsync(stop);
        var windows = await all.Where(x => x.Window != null).Select(x => x.Window!).Distinct().ToListAsync(stop);
        var rows = await Chosen(all, search).OrderBy(x => x.Placement.FirstDay).ThenBy(x => x.Trainee).ThenBy(x => x.Placement.Id).ToListAsync(stop);
        var words = FoldedText.Fold(search.Words);
        rows = words.Length == 0 ? rows : rows.FindAll(x => Has(x.Trainee, words) || Has(x.Reference, words) || Has(x.School, words));
        var judged = await Judge(rows, courses.ToDictionary(c => c.Id, c => c.Code), today, stop);
        var wanted = search.Problem is { } problem ? judged.FindAll(row => row.Problems.Contains(problem)) : judged;
        var page = Math.Max(query.Page, 1);
        var shown = query.Page == 0 ? wanted : [.. wanted.Skip((page - 1) * PageSize).Take(PageSize)];
        return new Found(shown, wanted.Count, byState.Values.Sum(), page, byState, courses, [.. windows.Order(StringComparer.Ordinal)], actor.May(Permission.KeepPlacements));
    }

    private static IQueryable<Joined> Chosen(IQueryable<Joined> all, PlacementSearch search) => all.Where(x =>
        (search.State == null || x.Placement.State == search.State) && (search.Course == null || x.Course == search.Course) && (search.Window == null || x.Window == search.Window));

    private static bool Has(string text, string words) => FoldedText.Fold(text).Contains(words, StringComparison.Ordinal);

    private async Task<List<Row>> Judge(List<Joined> rows, Dictionary<CourseId, string> courses, DateOnly today, CancellationToken stop)
    {
        var providers = rows.Select(x => x.Placement.Provider).Distinct().ToList();
        var held = (await db.Agreements.AsNoTracking().Where(a => a.HeldFrom != null && providers.Contains(a.Provider)).Select(a => new { a.Provider, a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop))
            .ToLookup(a => (a.Provider, a.Partner), a => new Period(a.HeldFrom, a.HeldUntil));
        var lost = rows.Where(x => !x.Placement.State.IsLive && x.Placement.Window is not null).Select(x => x.Placement.Trainee).Distinct().ToList();
        var filled = (await db.Placements.AsNoTracking().Where(p => p.Live && p.Window != null && lost.Contains(p.Trainee)).Select(p => new { p.Trainee, p.Window }).ToListAsync(stop))
            .Select(p => (p.Trainee, p.Window)).ToHashSet();
        return rows.ConvertAll(x =>
        {
            var p = x.Placement;
            var problems = PlacementProblems.Of(new(p.State, p.FirstDay, p.AnswerBy, p.PublishedOn, PlacementsInWork.IsAgreed(held, p), filled.Contains((p.Trainee, p.Window)), today));
            return new Row(p.Id, p.Trainee, x.Trainee, x.Reference, courses[x.Course], p.School, x.School, x.Window, p.FirstDay, p.LastDay, p.State, p.AnswerBy, p.PublishedOn, p.Pinned, problems);
        });
    }
}
