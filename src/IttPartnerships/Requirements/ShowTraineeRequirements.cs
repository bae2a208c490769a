using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>Every requirement of one trainee, on plan and on what happened, with the adjustments that were allowed for.</summary>
public sealed class ShowTraineeRequirements(AppDb db, TimeProvider clock)
{
    public sealed record Query(TraineeId Trainee);

    /// <param name="MayAdjust">The actor may propose an adjustment.</param>
    public sealed record Answer(JudgedTrainee Judged, IReadOnlyList<RequirementAdjustment> Adjustments, bool MayAdjust);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var open = (await TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop)).Where(trainee => trainee.Id == query.Trainee);
        if (await Judging.Of(db, open, today, stop) is not [var judged])
        {
            return Refusal.NotFound;
        }

        var course = judged.Facts.Course.Id;
        var adjustments = await db.RequirementAdjustments.AsNoTracking().Where(a => (a.Trainee == query.Trainee || a.Course == course) && (a.State == AdjustmentState.Proposed || a.State == AdjustmentState.Approved))
            .OrderBy(a => a.Id).ToListAsync(stop);
        return new Answer(judged, adjustments, AdjustmentAccess.MayPropose(actor, judged.Facts.Provider));
    }
}
