using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Carries a plan out on the records of some delegations, for the use case's own save.</summary>
internal sealed class PlannedOversight(AppDb db, DateOnly today)
{
    /// <summary>What one agreement's delegations ask for, planned in the transaction that puts them in force or ends them.</summary>
    public static async Task<Refusal?> With(AppDb db, Agreement agreement, DateOnly today, CancellationToken stop)
    {
        if (agreement.Versions.TrueForAll(version => version.Delegations.Count == 0))
        {
            return null;
        }

        await ExclusiveWork.Take(db, "oversight", stop);
        await new PlannedOversight(db, today).Of(db.Delegations.Where(d => d.Agreement == agreement.Id), stop);
        return await db.SaveOrRefuse(stop);
    }

    /// <param name="which">As they are stored: what is in force must be saved before.</param>
    public async Task<PlanOversight.Planned> Of(IQueryable<Delegation> which, CancellationToken stop)
    {
        var overseen = await Overseen.On(db, which, today, stop);
        var ids = which.Select(d => d.Id);
        var rows = await db.OversightActivities.Where(a => a.State == ActivityState.Planned && ids.Contains(a.Delegation)).ToListAsync(stop);
        return Apply(overseen, rows);
    }

    /// <param name="rows">Every planned activity of these delegations, and of others that are in force no more.</param>
    public PlanOversight.Planned Apply(IReadOnlyList<Overseen> overseen, IReadOnlyList<OversightActivity> rows)
    {
        var (added, moved, withdrawn) = (0, 0, 0);
        foreach (var each in overseen)
        {
            var known = rows.Where(row => row.Delegation == each.Delegation.Id && !row.Extra).ToDictionary(row => row.Id);
            var plan = OversightPlan.Of(each.Facts, [.. known.Values.Select(row => new PlannedBefore(row.Id, row.Method, row.DueOn))]);
            foreach (var due in plan.Add)
            {
                db.Add(Made(each.Delegation, due));
                added++;
            }

            foreach (var (activity, dueOn) in plan.Move)
            {
                known[activity].DueOn = dueOn;
                moved++;
            }

            foreach (var activity in plan.Withdraw)
            {
                Withdraw(known[activity]);
                withdrawn++;
            }
        }

        var inForce = overseen.Select(each => each.Delegation.Id).ToHashSet();
        foreach (var row in rows.Where(row => !inForce.Contains(row.Delegation)))
        {
            Withdraw(row);
            withdrawn++;
        }

        return new(added, moved, withdrawn);
    }

    private OversightActivity Made(Delegation delegation, DueOversight due) => new()
    {
        Id = OversightActivityId.New(), Provider = delegation.Provider, Partner = delegation.Partner, Delegation = delegation.Id,
        Method = due.Method, MadeOn = today, DueOn = due.On,
    };

    private void Withdraw(OversightActivity row) => (row.State, row.CancelledOn) = (ActivityState.NoLongerNeeded, today);
}
