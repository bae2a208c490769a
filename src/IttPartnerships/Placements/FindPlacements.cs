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

        public bool HasMentor { get; init; }
    }

    private sealed record Judged(Joined Row, IReadOnlyList<PlacementProblem> Problems);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        var (today, search) = (clock.Today(), query.Search);
        var trainees = await TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop);
        var (first, last) = (search.Year.FirstDay, search.Year.LastDay);
        var ofYear = db.Placements.AsNoTracking().Where(p => p.FirstDay >= first && p.FirstDay <= last).Join(trainees, p => p.Trainee, t => t.Id, (p, t) => new { p, t });
        var all = ofYear.Join(db.Organisations, x => x.p.School, o => o.Id, (x, o) => new Joined
            {
                Placement = x.p, Trainee = x.t.Name, Reference = x.t.Reference, Course = x.t.Course, School = o.Name,
                Window = db.PatternWindows.Where(w => w.Id == x.p.Window).Select(w => w.Name).FirstOrDefault(),
                HasMentor = db.PlacementMentors.Any(m => m.Placement == x.p.Id && (m.Until == null || m.Until >= today)),
            });
        var kinds = await ofYear.GroupBy(x => new { x.p.State, x.t.Course, x.p.Window }).Select(group => new { group.Key.State, group.Key.Course, group.Key.Window, Count = group.Count() }).ToListAsync(stop);
        var byState = kinds.GroupBy(kind => kind.State).ToDictionary(same => same.Key, same => same.Sum(kind => kind.Count));
        var (ofCourses, inWindows) = (kinds.Select(kind => kind.Course).Distinct().ToList(), kinds.Select(kind => kind.Window).OfType<WindowId>().Distinct().ToList());
        var courses = await db.Courses.Where(c => ofCourses.Contains(c.Id)).OrderBy(c => c.Code).Select(c => new CourseChoice(c.Id, c.Code, c.Title)).ToListAsync(stop);
        var windows = await db.PatternWindows.Where(w => inWindows.Contains(w.Id)).Select(w => w.Name).Distinct().ToListAsync(stop);
        var (found, total, page) = await Page(Chosen(all, search, today), query, today, stop);
        var rows = await Judge(found, today, stop);
        var codes = courses.ToDictionary(c => c.Id, c => c.Code);
        return new Found(
            [.. rows.Select(row => Shown(row, codes))], total, byState.Values.Sum(), page, byState, courses, [.. windows.Order(StringComparer.Ordinal)], actor.May(Permission.KeepPlacements));
    }

    /// <summary>One page from the database; only where words or a problem are searched for, which it cannot judge alone, the candidates are looked at here.</summary>
    private async Task<(List<Joined> Rows, int Total, int Page)> Page(IQueryable<Joined> wanted, Query query, DateOnly today, CancellationToken stop)
    {
        var (page, words) = (Math.Max(query.Page, 1), FoldedText.Fold(query.Search.Words));
        var ordered = wanted.OrderBy(x => x.Placement.FirstDay).ThenBy(x => x.Trainee).ThenBy(x => x.Placement.Id);
        if (words.Length == 0 && query.Search.Problem is null && query.Page > 0)
        {
            return (await ordered.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop), await wanted.CountAsync(stop), page);
        }

        var rows = await ordered.ToListAsync(stop);
        rows = words.Length == 0 ? rows : rows.FindAll(x => Has(x.Trainee, words) || Has(x.Reference, words) || Has(x.School, words));
        rows = query.Search.Problem is { } problem ? [.. (await Judge(rows, today, stop)).Where(each => each.Problems.Contains(problem)).Select(each => each.Row)] : rows;
        return (query.Page == 0 ? rows : [.. rows.Skip((page - 1) * PageSize).Take(PageSize)], rows.Count, page);
    }

    private IQueryable<Joined> Chosen(IQueryable<Joined> all, PlacementSearch search, DateOnly today)
    {
        var chosen = all.Where(x =>
            (search.State == null || x.Placement.State == search.State) && (search.Course == null || x.Course == search.Course) && (search.Window == null || x.Window == search.Window));
        var (soon, verySoon, answerSoon) = (today.AddDays(PlacementProblems.Soon), today.AddDays(PlacementProblems.VerySoon), today.AddDays(PlacementProblems.AnswerSoon));
        return search.Problem switch
        {
            PlacementProblem.NoAgreement => chosen.Where(x => x.Placement.Live && !db.Agreements.Any(a => a.Provider == x.Placement.Provider && a.Partner == x.Placement.School
                && a.HeldFrom <= x.Placement.FirstDay && (a.HeldUntil == null || a.HeldUntil >= x.Placement.LastDay))),
            PlacementProblem.NotFirm => chosen.Where(x => x.Placement.Live && x.Placement.ConfirmedAt == null && x.Placement.FirstDay <= soon),
            PlacementProblem.AnswerDue => chosen.Where(x => x.Placement.State == PlacementState.Proposed && x.Placement.AnswerBy <= answerSoon),
            PlacementProblem.NeedsAnother => chosen.Where(x => x.Placement.State == PlacementState.Declined || x.Placement.State == PlacementState.Expired),
            PlacementProblem.NotShown => chosen.Where(x => x.Placement.PublishedOn == null && x.Placement.FirstDay <= verySoon),
            PlacementProblem.NoMentor => chosen.Where(x => !x.HasMentor && x.Placement.FirstDay <= verySoon),
            _ => chosen,
        };
    }

    private static bool Has(string text, string words) => FoldedText.Fold(text).Contains(words, StringComparison.Ordinal);

    private static Row Shown(Judged judged, Dictionary<CourseId, string> courses)
    {
        var (x, p) = (judged.Row, judged.Row.Placement);
        return new Row(
            p.Id, p.Trainee, x.Trainee, x.Reference, courses[x.Course], p.School, x.School, x.Window, p.FirstDay, p.LastDay, p.State, p.AnswerBy, p.PublishedOn, p.Pinned, judged.Problems);
    }

    private async Task<List<Judged>> Judge(List<Joined> rows, DateOnly today, CancellationToken stop)
    {
        var providers = rows.Select(x => x.Placement.Provider).Distinct().ToList();
        var agreements = db.Agreements.AsNoTracking().Where(a => a.HeldFrom != null && providers.Contains(a.Provider));
        if (rows.Count <= PageSize)
        {
            var schools = rows.Select(x => x.Placement.School).Distinct().ToList();
            agreements = agreements.Where(a => schools.Contains(a.Partner)); // A whole year's would be too long a list to ask with.
        }

        var held = (await agreements.Select(a => new { a.Provider, a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop))
            .ToLookup(a => (a.Provider, a.Partner), a => new Period(a.HeldFrom, a.HeldUntil));
        var lost = rows.Where(x => !x.Placement.State.IsLive && x.Placement.Window is not null).Select(x => x.Placement.Trainee).Distinct().ToList();
        var filled = (await db.Placements.AsNoTracking().Where(p => p.Live && p.Window != null && lost.Contains(p.Trainee)).Select(p => new { p.Trainee, p.Window }).ToListAsync(stop))
            .Select(p => (p.Trainee, p.Window)).ToHashSet();
        return rows.ConvertAll(x =>
        {
            var p = x.Placement;
            return new Judged(x, PlacementProblems.Of(
                new(p.State, p.FirstDay, p.AnswerBy, p.PublishedOn, PlacementsInWork.IsAgreed(held, p), filled.Contains((p.Trainee, p.Window)), today, x.HasMentor)));
        });
    }
}
