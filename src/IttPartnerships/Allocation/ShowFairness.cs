using IttPartnerships.Access;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>How fair a made plan is: journeys by need, by who delivers the course, and over the course.</summary>
public sealed class ShowFairness(AppDb db, ReadPlan read)
{
    public sealed record Query(PlanRunId Plan);

    public sealed record Answer(FindPlans.Row Row, FairnessReport Report);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop) =>
        (await read.Run(new(query.Plan), actor, stop)).Try(out var made)
            ? new Answer(made.Row, FairnessReport.Of(made.Plan, await Partners(query.Plan, made.Plan, stop)))
            : Refusal.NotFound;

    /// <summary>Only a plan of a year says who its trainees are.</summary>
    private async Task<Dictionary<int, string>> Partners(PlanRunId plan, MadePlan made, CancellationToken stop)
    {
        if (await db.PlanPapers.Where(p => p.Plan == plan).Select(p => p.Marks).SingleOrDefaultAsync(stop) is not { } packed)
        {
            return [];
        }

        var marks = Packed.Read<YearMarks>(packed);
        var ids = made.Trainees.Where(trainee => marks.Trainees.ContainsKey(trainee.Name)).ToDictionary(trainee => TraineeId.From(marks.Trainees[trainee.Name]), trainee => trainee.Number);
        var courses = await (from trainee in db.Trainees
                             where ids.Keys.Contains(trainee.Id)
                             join course in db.Courses on trainee.Course equals course.Id
                             join partner in db.Organisations on course.DeliveredBy equals partner.Id into partners
                             from partner in partners.DefaultIfEmpty()
                             select new { trainee.Id, Partner = partner == null ? null : partner.Name }).ToListAsync(stop);
        return courses.ToDictionary(one => ids[one.Id], one => one.Partner ?? "The accredited provider itself");
    }
}
