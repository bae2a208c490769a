using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>
/// Makes a proposal final from a day on, in place of what was. Only people of the accredited provider who may approve courses do
/// this, never a partner, whatever its role and whatever is delegated to it (R22).
/// </summary>
public sealed class ApproveVersion(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="EffectiveFrom">The first day it is final; today where nothing is said.</param>
    public sealed record Command(ComponentVersionId Proposal, Guid Version, DateOnly? EffectiveFrom = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (actor is not { Organisation: { } own, Person: { } person }
            || await VersionWork.Load(db, command.Proposal, actor, today, stop) is not { Of.Rights.Decides: true } work)
        {
            return Refusal.NotFound;
        }

        var version = work.Version;
        var effective = command.EffectiveFrom ?? today;
        if (version.Version != command.Version || version.State != ComponentState.Proposed)
        {
            return Refusal.Changed;
        }

        if (ComponentRules.BeforeApproving.Broken(await Facts(db, version, own, person, effective, today, stop)) is { Count: > 0 } broken)
        {
            return broken;
        }

        await using var whole = await WholeWork.Begin(db, stop);
        await Supersede(version.Component, effective, stop);
        (version.State, version.ClosedAt, version.EffectiveFrom) = (ComponentState.Approved, clock.GetUtcNow(), effective);
        work.Decide(db, log, actor, DecisionKind.Approved, clock.GetUtcNow(), alone: version.Author == person || version.ProposedBy == person);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await whole.Commit(stop);
        return default(Done);
    }

    internal static async Task<ApprovalFacts> Facts(
        AppDb db, ComponentVersion version, OrganisationId provider, PersonId approver, DateOnly effective, DateOnly today, CancellationToken stop) =>
        new(
            version.Author, version.ProposedBy, approver, await Approvers.Of(db, provider).CountAsync(m => m.Person != approver, stop),
            effective, today, await Answerable.On(db, provider, today, stop));

    /// <summary>What is approved already is final until that day only; what would have begun later never is.</summary>
    private Task Supersede(ComponentId component, DateOnly from, CancellationToken stop) =>
        db.ComponentVersions.Where(v => v.Component == component && v.State == ComponentState.Approved && (v.SupersededFrom == null || v.SupersededFrom > from))
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.SupersededFrom, v => v.EffectiveFrom > from ? v.EffectiveFrom : from), stop);
}

internal static class Approvers
{
    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.ApproveCourses))];

    /// <summary>Who may approve courses for an accredited provider.</summary>
    public static IQueryable<Membership> Of(AppDb db, OrganisationId provider) => db.Memberships.Where(m => m.Organisation == provider && Roles.Contains(m.Role));
}
