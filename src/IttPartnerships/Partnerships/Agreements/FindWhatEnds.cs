using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>What ending an agreement early would touch, to be looked at before.</summary>
public sealed class FindWhatEnds(AppDb db, TimeProvider clock)
{
    public sealed record Query(AgreementId Agreement);

    /// <param name="Delegations">The responsibilities delegated now or later, with their scope, in words.</param>
    /// <param name="SchoolAgreements">With placement schools, prepared by this partner and not over.</param>
    /// <param name="OtherProviders">Other accredited providers the partner works with, where the actor is the partner itself.</param>
    public sealed record Answer(IReadOnlyList<string> Delegations, int SchoolAgreements, IReadOnlyList<string> OtherProviders);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await AgreementAccess.SeenBy(db, actor).AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.Agreement, stop) is not { } agreement || !actor.May(Permission.SignAgreements))
        {
            return Refusal.NotFound;
        }

        var delegations = await db.Delegations.AsNoTracking().Where(d => d.Agreement == agreement.Id && d.HeldFrom != null && (d.HeldUntil == null || d.HeldUntil >= today)).ToListAsync(stop);
        var prepared = await db.Agreements.CountAsync(
            a => a.Provider == agreement.Provider && a.PreparedBy == agreement.Partner && a.HeldFrom != null && (a.HeldUntil == null || a.HeldUntil >= today), stop);
        var others = actor.Organisation != agreement.Partner ? [] : await Partnership.InForce(db, today).Where(a => a.Partner == agreement.Partner && a.Provider != agreement.Provider)
            .Join(db.Organisations, a => a.Provider, o => o.Id, (_, o) => o.Name).OrderBy(name => name).ToListAsync(stop);
        return new Answer(
            [.. AgreementDocument.InOrder(delegations).Select(d => d.Scope.IsEverything ? d.Responsibility.Words : $"{d.Responsibility.Words} ({d.Scope.Words})").Distinct(StringComparer.Ordinal)],
            prepared, others);
    }
}
