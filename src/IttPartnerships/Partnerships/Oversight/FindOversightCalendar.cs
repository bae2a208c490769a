using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>What takes place, took place or falls due between two days, of the actor's organisation on either side, in the order of days.</summary>
public sealed class FindOversightCalendar(AppDb db, TimeProvider clock)
{
    public sealed record Query(DateOnly From, DateOnly Until);

    /// <param name="On">The day it took place, or is planned for, or is due.</param>
    /// <param name="HasDay">People agreed on the day, or it took place; otherwise it only falls due then.</param>
    public sealed record Row(OversightActivityId Activity, DateOnly On, bool HasDay, OversightMethod Method, Responsibility Responsibility, string With, ActivityState State, bool Late);

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var found = await db.OversightActivities
            .Where(a => (a.Provider == own || a.Partner == own) && (a.State == ActivityState.Planned || a.State == ActivityState.Done))
            .Select(a => new { a.Id, a.Provider, a.Partner, a.Delegation, a.Method, a.State, a.DueOn, On = a.DoneOn ?? a.PlannedFor ?? a.DueOn, HasDay = a.DoneOn != null || a.PlannedFor != null })
            .Where(a => a.On >= query.From && a.On <= query.Until).ToListAsync(stop);
        List<OrganisationId> others = [.. found.Select(a => a.Provider == own ? a.Partner : a.Provider).Distinct()];
        List<DelegationId> ids = [.. found.Select(a => a.Delegation).Distinct()];
        var names = await db.Organisations.Where(o => others.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var responsibilities = (await db.Delegations.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Responsibility }).Distinct().ToListAsync(stop)).ToDictionary(d => d.Id, d => d.Responsibility);
        return found.Select(a => new Row(
                a.Id, a.On, a.HasDay, a.Method, responsibilities[a.Delegation], names[a.Provider == own ? a.Partner : a.Provider], a.State, a.State == ActivityState.Planned && a.DueOn < today))
            .OrderBy(row => row.On).ThenBy(row => FoldedText.Fold(row.With), StringComparer.Ordinal).ToList().AsReadOnly();
    }
}
