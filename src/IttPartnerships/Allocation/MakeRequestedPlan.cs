using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Journal;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Planner;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>Makes a plan somebody asked for. Stopping it keeps the best plan so far; it saves once, at its end.</summary>
public sealed class MakeRequestedPlan(AppDb db, ActivityLog log, TimeProvider clock, PlanFromFiles planFromFiles, CurrentRegister register) : IJobWork
{
    public const string JobKind = "plan";

    private static readonly JobEnd Gone = new(false, "The plan was removed before it was made");

    public sealed record Arguments(Guid Plan);

    public string Kind => JobKind;

    public Permission Needed => Permission.MakePlans;

    public async Task<JobEnd> Run(RunningJob job, CancellationToken stop)
    {
        var id = PlanRunId.From(job.Arguments<Arguments>().Plan);
        var plan = await db.PlanRuns.Include(p => p.Papers).SingleOrDefaultAsync(p => p.Id == id && p.Organisation == job.Actor.Organisation, stop);
        if (plan?.Papers is not { } papers)
        {
            return Gone;
        }

        var stored = PlanUploads.Stored(papers);
        var query = new PlanFromFiles.Query(stored.Files with { AreJudged = true }, TimeSpan.FromSeconds(plan.Seconds), (ulong)plan.Seed, await stored.Postcodes(register, stop)) { Weights = PlanWishes.Read(plan.Wishes).Weights };
        var answer = planFromFiles.Run(query, new Told(job), stop);
        if (answer is not { Year: { } year, Plan: { } made, Report: { } report })
        {
            return new JobEnd(false, "The files can no longer be read. Upload them again to see what is wrong");
        }

        // Only a person's wish to stop makes the best so far the answer: a process that ends leaves the whole work to the next.
        if (!job.WasCancelled)
        {
            stop.ThrowIfCancellationRequested();
        }

        using MemoryStream sheet = new();
        PlanSheet.Write(sheet, year.Problem, made);
        plan.Becomes(MadePlan.Of(year, made, report), sheet.ToArray(), made.StoppedEarly, clock.GetUtcNow());
        log.Record(new PlanWasMade(plan.Id, plan.Organisation, plan.Trainees, plan.Placed, plan.Slots, plan.Filled, plan.StoppedEarly), job.Actor);
        return await db.SaveOrRefuse(CancellationToken.None) is null
            ? new JobEnd(true, $"Placed {plan.Placed:N0} of {Count.Of(plan.Trainees, "trainee")}")
            : Gone;
    }

    private sealed class Told(RunningJob job) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => job.Report(value.Filled, value.Slots, value.Step);
    }
}
