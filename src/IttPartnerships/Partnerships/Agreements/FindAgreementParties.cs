using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>For which providers the actor may make agreements, and who the partner would be.</summary>
public sealed class FindAgreementParties(AppDb db, TimeProvider clock)
{
    public sealed record Query(OrganisationId? Partner);

    public sealed record Party(OrganisationId Id, string Name);

    /// <param name="Providers">The actor's own organisation where it is accredited, then those whose school agreements it may prepare.</param>
    public sealed record Answer(IReadOnlyList<Party> Providers, Party? Partner);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepAgreements))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var providers = await db.Organisations.AsNoTracking().Where(o => o.Id == own && db.Accreditations.Any(a => a.Organisation == own))
            .Select(o => new Party(o.Id, o.Name)).ToListAsync(stop);
        var others = await Partnership.InForce(db, today)
            .Where(a => a.Partner == own && a.Versions.Any(v => v.PreparesSchoolAgreements && v.HeldFrom <= today && (v.HeldUntil == null || v.HeldUntil >= today)))
            .Join(db.Organisations, a => a.Provider, o => o.Id, (a, o) => new Party(o.Id, o.Name)).ToListAsync(stop);
        var partner = query.Partner is null ? null : await db.Organisations.AsNoTracking().Where(o => o.Id == query.Partner).Select(o => new Party(o.Id, o.Name)).SingleOrDefaultAsync(stop);
        return new Answer([.. providers, .. others.OrderBy(o => o.Name, StringComparer.CurrentCultureIgnoreCase)], partner);
    }
}
