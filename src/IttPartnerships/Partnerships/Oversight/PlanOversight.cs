using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>
/// Plans the activities that the arrangements in force ask for, moves those whose day changed, and takes back those that nothing asks for any
/// more. Runs every night, and for one agreement whenever it is signed, varied or ended; run twice, it changes nothing the second time.
/// </summary>
public sealed class PlanOversight(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Agreement">Empty for every agreement of every partnership.</param>
    public sealed record Command(AgreementId? Agreement = null);

    public sealed record Planned(int Added, int Moved, int Withdrawn);

    public async Task<Outcome<Planned>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor != Actor.CommandLine)
        {
            return Refusal.NotFound;
        }

        var all = new Planned(0, 0, 0);
        var providers = await db.Delegations.Where(d => d.HeldFrom != null && (command.Agreement == null || d.Agreement == command.Agreement))
            .Select(d => d.Provider).Distinct().ToListAsync(stop);
        foreach (var provider in providers)
        {
            await using var work = await WholeWork.Begin(db, stop);
            await ExclusiveWork.Take(db, "oversight", stop);
            var planned = await Plan(provider, command.Agreement, actor, stop);

            // Refused when another process was quicker: then it is planned.
            if (await db.SaveOrRefuse(stop) is null)
            {
                await work.Commit(stop);
                all = new(all.Added + planned.Added, all.Moved + planned.Moved, all.Withdrawn + planned.Withdrawn);
            }

            db.ChangeTracker.Clear();
        }

        return all;
    }

    private async Task<Planned> Plan(OrganisationId provider, AgreementId? agreement, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var which = db.Delegations.Where(d => d.Provider == provider && (agreement == null || d.Agreement == agreement));
        var overseen = await Overseen.On(db, which, today, stop);
        var ids = which.Select(d => d.Id);
        var rows = await db.OversightActivities.Where(a => a.State == ActivityState.Planned && ids.Contains(a.Delegation)).ToListAsync(stop);
        var left = await EndOwners(provider, today, stop);
        var planned = new PlannedOversight(db, today).Apply(overseen, rows);
        if (planned is not { Added: 0, Moved: 0, Withdrawn: 0 } || left > 0)
        {
            log.Record(new OversightPlanned(provider, planned.Added, planned.Moved, planned.Withdrawn, left), actor);
        }

        return planned;
    }

    /// <summary>Whoever has left the provider owned the oversight until yesterday.</summary>
    private async Task<int> EndOwners(OrganisationId provider, DateOnly today, CancellationToken stop)
    {
        var gone = await db.OversightOwners
            .Where(o => o.Provider == provider && o.Until == null && !db.Memberships.Any(m => m.Person == o.Person && m.Organisation == o.Provider)).ToListAsync(stop);
        foreach (var owner in gone)
        {
            owner.Until = owner.From < today ? today.AddDays(-1) : today;
        }

        return gone.Count;
    }
}

/// <summary>Carries a plan out on loaded records, for the use case's own save.</summary>
internal sealed class PlannedOversight(AppDb db, DateOnly today)
{
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
