using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Who owns the oversight of a delegation on a day.</summary>
public sealed record NamedOwner(PersonId Person, string Name);

/// <summary>An activity that is neither done nor cancelled on the day asked for.</summary>
public sealed record OpenActivity(OversightActivityId Id, OversightMethod Method, bool Extra, DateOnly DueOn, DateOnly? PlannedFor, PersonId? Owner);

/// <summary>One delegation in force on a day, with all that says how it is overseen.</summary>
internal sealed record Overseen(Delegation Delegation, NamedOwner? Owner, IReadOnlyList<OpenActivity> Open, OversightFacts Facts)
{
    public OversightJudgement Judgement => OversightJudgement.Of(Facts);

    /// <summary>In a number of queries that does not grow with the delegations; a day in the past costs the same.</summary>
    /// <param name="which">Delegations, narrowed to whom or what is asked about; the day is added here.</param>
    public static async Task<List<Overseen>> On(AppDb db, IQueryable<Delegation> which, DateOnly day, CancellationToken stop)
    {
        var inForce = which.Where(d => d.HeldFrom <= day && (d.HeldUntil == null || d.HeldUntil >= day));
        var delegations = await inForce.AsNoTracking().Include(d => d.Oversight).ToListAsync(stop);
        var ids = inForce.Select(d => d.Id);
        var held = (await db.Delegations.Where(d => d.HeldFrom != null && ids.Contains(d.Id)).Select(d => new { d.Id, d.HeldFrom, Until = d.HeldUntil ?? d.Until }).ToListAsync(stop))
            .ToLookup(row => row.Id);
        var settled = (await db.OversightActivities
            .Where(a => ids.Contains(a.Delegation) && (a.DoneOn <= day || (a.State == ActivityState.Cancelled && !a.Extra && a.CancelledOn <= day)))
            .Select(a => new { a.Delegation, a.Method, Day = a.DoneOn ?? a.DueOn })
            .GroupBy(a => new { a.Delegation, a.Method }).Select(same => new { same.Key, Last = same.Max(a => a.Day) }).ToListAsync(stop))
            .ToDictionary(same => (same.Key.Delegation, same.Key.Method), same => same.Last);
        var open = (await db.OversightActivities
            .Where(a => ids.Contains(a.Delegation) && a.MadeOn <= day && (a.DoneOn == null || a.DoneOn > day) && (a.CancelledOn == null || a.CancelledOn > day))
            .Select(a => new { a.Delegation, Row = new OpenActivity(a.Id, a.Method, a.Extra, a.DueOn, a.PlannedFor, a.Owner) }).ToListAsync(stop))
            .ToLookup(row => row.Delegation, row => row.Row);
        var actions = (await (
            from action in db.OversightActions
            join activity in db.OversightActivities on action.Activity equals activity.Id
            where ids.Contains(activity.Delegation) && action.RaisedOn <= day && (action.ClosedOn == null || action.ClosedOn > day) && activity.DoneOn <= day
            select new { activity.Delegation, action.Id, activity.Method, Activity = activity.Id, activity.DoneOn, activity.Outcome, action.Side, action.DueOn }).ToListAsync(stop))
            .ToLookup(row => row.Delegation, row => new OpenAction(row.Id, row.Activity, row.Method, row.DoneOn!.Value, row.Outcome!.Value, row.Side, row.DueOn));
        var owners = await Owners(db, ids, day, stop);
        return [.. delegations.Select(d => Of(d, Held(held[d.Id].Select(row => (row.HeldFrom, row.Until)))))];

        Overseen Of(Delegation delegation, Period days) => new(
            delegation, owners.GetValueOrDefault(delegation.Id), [.. open[delegation.Id].OrderBy(activity => activity.DueOn)],
            new OversightFacts(
                day, days, owners.ContainsKey(delegation.Id),
                [
                    .. delegation.Oversight.OrderBy(o => o.Method)
                        .Select(o => new AgreedOversight(o.Method, o.EveryMonths, o.Owner, settled.TryGetValue((delegation.Id, o.Method), out var last) ? last : null)),
                ],
                [.. open[delegation.Id].Where(activity => activity.Extra).Select(activity => new ExtraOversight(activity.Method, activity.DueOn, activity.Id))],
                [.. actions[delegation.Id]]));
    }

    /// <summary>The open activity behind something due: none until the product has planned it.</summary>
    public OpenActivity? Behind(DueOversight due) =>
        Open.FirstOrDefault(activity => due.Extra is { } extra ? activity.Id == extra : !activity.Extra && activity.Method == due.Method);

    private static Period Held(IEnumerable<(DateOnly? From, DateOnly? Until)> versions)
    {
        var all = versions.ToList();
        return new(all.Min(version => version.From), all.Exists(version => version.Until is null) ? null : all.Max(version => version.Until));
    }

    /// <summary>Whoever has left the provider owns nothing, even before the night's work has noted it.</summary>
    private static async Task<Dictionary<DelegationId, NamedOwner>> Owners(AppDb db, IQueryable<DelegationId> ids, DateOnly day, CancellationToken stop) =>
        (await (
            from owner in db.OversightOwners
            join person in db.People on owner.Person equals person.Id
            where ids.Contains(owner.Delegation) && owner.From <= day && (owner.Until == null || owner.Until >= day)
                && (owner.Until != null || db.Memberships.Any(m => m.Person == owner.Person && m.Organisation == owner.Provider))
            select new { owner.Delegation, owner.From, Named = new NamedOwner(person.Id, person.Name) }).ToListAsync(stop))
        .GroupBy(row => row.Delegation).ToDictionary(same => same.Key, same => same.MaxBy(row => row.From)!.Named);
}
