using IttPartnerships.Access;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>Made plans of an organisation side by side, each judged by the same numbers.</summary>
public sealed class ComparePlans(AppDb db, FindPlans find, ShowPlanChanges show)
{
    public const int Most = 5;

    /// <param name="Plans">Which; the latest three where none is named.</param>
    public sealed record Query(IReadOnlyList<PlanRunId> Plans);

    /// <param name="All">Every made plan to choose from, the latest first.</param>
    public sealed record Answer(IReadOnlyList<FindPlans.Row> All, IReadOnlyList<Side> Sides);

    /// <param name="Worst">The five longest journeys, longest first.</param>
    /// <param name="Contrast">Of those with more than one school: trainees whose schools have no label in common.</param>
    /// <param name="Changed">Of what stands today, as <see cref="ShowPlanChanges"/> counts it; null where nothing does.</param>
    /// <param name="Unproved">Why there is no gap, where there is none.</param>
    /// <param name="Kept">As <paramref name="Changed"/>.</param>
    /// <param name="Hosting">What hosting costs; null where no offer says.</param>
    public sealed record Side(
        FindPlans.Row Plan, IReadOnlyList<int> Worst, (int Differ, int Of) Contrast, int? Changed, int? Kept, double? Gap, double? JourneyGap, long? LeastUnfilled, string? Unproved, IReadOnlyList<string> Wishes, HostingCost? Hosting);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!(await find.Run(new(), actor, stop)).Try(out var rows))
        {
            return Refusal.NotFound;
        }

        List<FindPlans.Row> all = [.. rows.Where(row => row.IsMade)];
        List<FindPlans.Row> chosen = query.Plans.Count == 0 ? [.. all.Take(3)] : [.. all.Where(row => query.Plans.Contains(row.Id)).Take(Most)];
        var ids = chosen.ConvertAll(row => row.Id);
        var wishes = await db.PlanRuns.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Wishes, stop);
        List<Side> sides = [];
        Dictionary<AcademicYear, YearToPlan> years = [];
        foreach (var row in chosen)
        {
            var papers = await db.PlanPapers.AsNoTracking().Where(p => p.Plan == row.Id).Select(p => new { p.Made, p.Marks }).SingleAsync(stop);
            var made = Packed.Read<MadePlan>(papers.Made!);
            sides.Add(Of(row, made, PlanWishes.Read(wishes[row.Id]), await show.Of(row, made, papers.Marks, years, actor, stop)));
        }

        return new Answer(all, sides);
    }

    private static Side Of(FindPlans.Row row, MadePlan plan, PlanWishes wishes, ShowPlanChanges.Answer changes)
    {
        var journeys = plan.Trainees.SelectMany(trainee => trainee.Slots).Where(slot => slot.School is not null).Select(slot => slot.Minutes);
        var several = plan.Trainees.Select(trainee => trainee.Slots.Where(slot => slot.School is not null).Select(slot => slot.School!.Value).Distinct().ToList()).Where(schools => schools.Count > 1).ToList();
        var differ = several.Count(schools => schools.SelectMany(school => plan.Schools[school].Contrast.Distinct(StringComparer.OrdinalIgnoreCase)).CountBy(label => label, StringComparer.OrdinalIgnoreCase).All(label => label.Value == 1));
        var report = plan.Report;
        (int Changed, int Kept)? stood = changes.Changed + changes.Kept > 0 ? (changes.Changed, changes.Kept) : null;
        return new(row, [.. journeys.OrderDescending().Take(5)], (differ, several.Count), stood?.Changed, stood?.Kept, report.Gap, report.JourneyGap, report.LeastUnfilled, report.Unproved, wishes.InWords(), report.Hosting);
    }
}
