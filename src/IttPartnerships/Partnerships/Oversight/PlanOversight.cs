using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>
/// Plans the activities that the arrangements in force ask for, moves those whose day changed, and takes back those that nothing asks for any
/// more. Runs every night; what a signature or an early end changes is planned with it. Run twice, it changes nothing the second time.
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
        var left = await EndOwners(provider, today, stop);
        var planned = await new PlannedOversight(db, today).Of(db.Delegations.Where(d => d.Provider == provider && (agreement == null || d.Agreement == agreement)), stop);
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
