using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Quality;

/// <summary>Whose work the actor's organisation may review today: members of its own partnership, and of those that delegate quality assurance to it.</summary>
public sealed class FindReviewable(AppDb db, TimeProvider clock)
{
    public const int Most = 30;

    /// <param name="Search">A part of the name; all, up to thirty, where empty.</param>
    public sealed record Query(string? Search = null, OrganisationId? Provider = null, OrganisationId? Reviewed = null);

    public sealed record Row(OrganisationId Provider, string ProviderName, OrganisationId Reviewed, string Name);

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepOversight) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var all = await (
            from agreement in QualityAccess.Reviewed(db, own, clock.Today())
            join partner in db.Organisations on agreement.Partner equals partner.Id
            join provider in db.Organisations on agreement.Provider equals provider.Id
            where (query.Provider == null || agreement.Provider == query.Provider) && (query.Reviewed == null || agreement.Partner == query.Reviewed)
            select new Row(provider.Id, provider.Name, partner.Id, partner.Name)).ToListAsync(stop);
        var wanted = FoldedText.Fold(query.Search);
        return all.Where(row => FoldedText.Fold(row.Name).Contains(wanted, StringComparison.Ordinal))
            .OrderBy(row => FoldedText.Fold(row.Name), StringComparer.Ordinal).Take(Most).ToList().AsReadOnly();
    }
}
