using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>How one delegation is overseen: what was agreed, whether it is sufficient, what is planned, what was done.</summary>
public sealed class ShowOversight(AppDb db, FindOversight find)
{
    /// <param name="On">Empty for today.</param>
    public sealed record Query(DelegationId Delegation, DateOnly? On = null);

    public sealed record Agreed(OversightMethod Method, int EveryMonths, string Evidence, string Owner, DateOnly? Next, OversightActivityId? Planned);

    public sealed record Activity(
        OversightActivityId Id, OversightMethod Method, bool Extra, ActivityState State, DateOnly DueOn, DateOnly? PlannedFor, DateOnly? DoneOn, OversightOutcome? Outcome,
        int Actions, int Open, int Evidence);

    /// <param name="Row">Null where the delegation is not in force on the day.</param>
    /// <param name="MayKeep">The reader may plan, record and close.</param>
    public sealed record Answer(
        DelegationId Delegation, AgreementId Agreement, AgreementSide Side, string ProviderName, string PartnerName, Responsibility Responsibility, DelegationScope Scope,
        Period Held, DateOnly On, FindOversight.Row? Row, IReadOnlyList<Agreed> Agreed, IReadOnlyList<Activity> Activities, bool MayKeep);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var found = await find.Run(new(query.On, Delegation: query.Delegation), actor, stop);
        if (!found.Try(out var answer) || await Latest(query.Delegation, answer.On, actor, stop) is not { } delegation)
        {
            return Refusal.NotFound;
        }

        var names = await db.Organisations.Where(o => o.Id == delegation.Provider || o.Id == delegation.Partner).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var activities = await db.OversightActivities.Where(a => a.Delegation == delegation.Id && a.MadeOn <= answer.On)
            .OrderByDescending(a => a.DoneOn ?? a.DueOn)
            .Select(a => new Activity(
                a.Id, a.Method, a.Extra, a.State, a.DueOn, a.PlannedFor, a.DoneOn, a.Outcome, a.Actions.Count, a.Actions.Count(action => action.ClosedOn == null), a.Evidence.Count))
            .ToListAsync(stop);
        var row = answer.All.SingleOrDefault();
        return new Answer(
            delegation.Id, delegation.Agreement, delegation.Provider == actor.Organisation ? AgreementSide.Provider : AgreementSide.Partner,
            names[delegation.Provider], names[delegation.Partner], delegation.Responsibility, delegation.Scope, await db.HeldDays(delegation.Id, stop), answer.On, row,
            [
                .. delegation.Oversight.OrderBy(o => o.Method).Select(o => new Agreed(
                    o.Method, o.EveryMonths, o.Evidence, o.Owner, row?.Due.FirstOrDefault(due => due.Method == o.Method && due.Extra is null)?.On,
                    activities.Find(a => a.State == ActivityState.Planned && !a.Extra && a.Method == o.Method)?.Id)),
            ],
            activities, actor.May(Permission.KeepOversight, delegation.Provider));
    }

    /// <summary>The version of the day, or the last before it where the delegation is over.</summary>
    private Task<Delegation?> Latest(DelegationId id, DateOnly on, Actor actor, CancellationToken stop) =>
        db.Delegations.AsNoTracking().Include(d => d.Oversight)
            .Where(d => d.Id == id && d.HeldFrom != null && d.HeldFrom <= on && (d.Provider == actor.Organisation || d.Partner == actor.Organisation))
            .OrderByDescending(d => d.HeldFrom).FirstOrDefaultAsync(stop);
}
