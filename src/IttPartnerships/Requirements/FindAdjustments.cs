using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>The provider's adjustments, those that wait first.</summary>
public sealed class FindAdjustments(AppDb db, TimeProvider clock)
{
    /// <param name="Adjustment">Only this one.</param>
    public sealed record Query(AdjustmentId? Adjustment = null);

    /// <param name="About">The trainee's name, or the course's title and code.</param>
    /// <param name="Reason">Empty for whoever may not read reasons.</param>
    /// <param name="MayDecide">The actor may approve or refuse it now: it waits, and another proposed it.</param>
    public sealed record Row(RequirementAdjustment Adjustment, RequirementRule Rule, string About, string? Reason, bool MayDecide, bool MayWithdraw);

    /// <param name="Courses">That an adjustment can be proposed for.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, bool MayPropose, IReadOnlyList<Course> Courses);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        var open = AdjustmentAccess.Open(db, actor).AsNoTracking().Where(a => query.Adjustment == null || a.Id == query.Adjustment);
        var found = await (
            from adjustment in open
            join trainee in db.Trainees on adjustment.Trainee equals (TraineeId?)trainee.Id into trainees
            from trainee in trainees.DefaultIfEmpty()
            join course in db.Courses on adjustment.Course equals (CourseId?)course.Id into courses
            from course in courses.DefaultIfEmpty()
            select new { adjustment, Trainee = (string?)trainee.Name, Title = (string?)course.Title, Code = (string?)course.Code }).ToListAsync(stop);
        if (query.Adjustment is not null && found.Count == 0)
        {
            return Refusal.NotFound;
        }

        var reads = AdjustmentAccess.MayReadReasons(actor);
        var rows = found.Where(each => AllRequirements.Find(each.adjustment.Rule) is not null).Select(each => new Row(
            each.adjustment, AllRequirements.Find(each.adjustment.Rule)!, each.Trainee ?? $"{each.Title} ({each.Code})", reads ? each.adjustment.Reason : null,
            AdjustmentAccess.MayDecide(actor, own) && RequirementDecisionRules.BeforeApproving.All(rule => rule.Holds(new(each.adjustment.State, each.adjustment.Proposer, actor.Person))),
            AdjustmentAccess.MayPropose(actor, own) && each.adjustment.State is AdjustmentState.Proposed or AdjustmentState.Approved));
        var mayPropose = AdjustmentAccess.MayPropose(actor, own) && await Answerable.On(db, own, clock.Today(), stop);
        return new Answer(
            [.. rows.OrderBy(row => row.Adjustment.State).ThenByDescending(row => row.Adjustment.Id.Value)], mayPropose,
            mayPropose ? await db.Courses.AsNoTracking().Where(c => c.Provider == own && !c.Closed).OrderBy(c => c.Code).ToListAsync(stop) : []);
    }
}
