using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Who may reach an activity: the people of its two parties look and answer, only the provider's keep.</summary>
internal static class OversightAccess
{
    public static Task<OversightActivity?> SeenActivity(this AppDb db, OversightActivityId id, Actor actor, CancellationToken stop) =>
        actor.May(Permission.SeePartnership) && actor.Organisation is { } own
            ? db.OversightActivities.SingleOrDefaultAsync(a => a.Id == id && (a.Provider == own || a.Partner == own), stop)
            : Task.FromResult<OversightActivity?>(null);

    /// <summary>For either side's people who look after oversight: to answer and to add evidence.</summary>
    public static Task<OversightActivity?> AnsweredActivity(this AppDb db, OversightActivityId id, Actor actor, CancellationToken stop) =>
        actor.May(Permission.KeepOversight) ? db.SeenActivity(id, actor, stop) : Task.FromResult<OversightActivity?>(null);

    /// <summary>For the provider's people who look after oversight.</summary>
    public static async Task<OversightActivity?> KeptActivity(this AppDb db, OversightActivityId id, Actor actor, CancellationToken stop) =>
        await db.AnsweredActivity(id, actor, stop) is { } activity && activity.Provider == actor.Organisation ? activity : null;

    /// <summary>True for no action at all, and for one of this activity.</summary>
    public static async Task<bool> HasAction(this AppDb db, OversightActivityId activity, OversightActionId? action, CancellationToken stop) =>
        action is null || await db.OversightActions.AnyAsync(a => a.Id == action && a.Activity == activity, stop);

    /// <summary>The latest text of a delegation the actor's organisation gave; null where it may not keep its oversight.</summary>
    public static async Task<Delegation?> KeptDelegation(this AppDb db, DelegationId id, Actor actor, CancellationToken stop) =>
        actor.May(Permission.KeepOversight) && actor.Organisation is { } own
            ? await db.Delegations.AsNoTracking().Where(d => d.Id == id && d.Provider == own && d.HeldFrom != null).OrderByDescending(d => d.HeldFrom).FirstOrDefaultAsync(stop)
            : null;

    /// <summary>The days a delegation is or was in force, through all its versions.</summary>
    public static async Task<Period> HeldDays(this AppDb db, DelegationId id, CancellationToken stop)
    {
        var versions = await db.Delegations.Where(d => d.Id == id && d.HeldFrom != null).Select(d => new { d.HeldFrom, Until = d.HeldUntil ?? d.Until }).ToListAsync(stop);
        return new(versions.Min(v => v.HeldFrom), versions.Exists(v => v.Until is null) ? null : versions.Max(v => v.Until));
    }

    /// <summary>People of an organisation who may keep oversight, by id.</summary>
    public static IQueryable<Person> Keepers(this AppDb db, Organisations.OrganisationId organisation)
    {
        var roles = Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.KeepOversight)).ToList();
        return db.People.Where(p => p.Memberships.Any(m => m.Organisation == organisation && roles.Contains(m.Role)));
    }

    /// <summary>Plans what follows from a change to one delegation, for the use case's own save.</summary>
    /// <param name="changed">The activity as it is about to be saved: its change is not in the database yet.</param>
    public static async Task PlanAfter(this AppDb db, OversightActivity changed, DateOnly today, CancellationToken stop)
    {
        if ((await Overseen.On(db, db.Delegations.Where(d => d.Id == changed.Delegation), today, stop)) is not [var overseen])
        {
            return;
        }

        var settled = changed.State == ActivityState.Done ? changed.DoneOn : changed is { State: ActivityState.Cancelled, Extra: false } ? changed.DueOn : null;
        var facts = overseen.Facts with
        {
            Agreed = [.. overseen.Facts.Agreed.Select(agreed => agreed.Method == changed.Method ? agreed with { LastSettled = Later(agreed.LastSettled, settled) } : agreed)],
        };
        var rows = await db.OversightActivities.Where(a => a.Delegation == changed.Delegation && a.State == ActivityState.Planned && a.Id != changed.Id).ToListAsync(stop);
        new PlannedOversight(db, today).Apply([overseen with { Facts = facts }], rows);
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
