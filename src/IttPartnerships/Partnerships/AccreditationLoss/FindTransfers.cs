using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>Agreements that other providers ask the actor's organisation to take over, with what each says, and those it has answered.</summary>
public sealed class FindTransfers(AppDb db)
{
    public sealed record Query;

    /// <param name="Parts">The text in force on the last day: what the draft will say, but for the provider's name.</param>
    public sealed record Row(AgreementTransfer Transfer, string FromName, string PartnerName, AgreementKind Kind, IReadOnlyList<AgreementPart> Parts);

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SignAgreements))
        {
            return Refusal.NotFound;
        }

        var transfers = await db.AgreementTransfers.AsNoTracking().Where(t => t.To == own).OrderByDescending(t => t.ProposedAt).ThenBy(t => t.Id).ToListAsync(stop);
        var ids = transfers.ConvertAll(t => t.Agreement);
        var agreements = await db.Agreements.AsNoTracking().Where(a => ids.Contains(a.Id)).Include(a => a.Versions).ThenInclude(v => v.Sections)
            .Include(a => a.Versions).ThenInclude(v => v.Delegations).ThenInclude(d => d.Oversight).AsSplitQuery().ToDictionaryAsync(a => a.Id, stop);
        return transfers.Select(transfer =>
        {
            var agreement = agreements[transfer.Agreement];
            var version = agreement.On(transfer.LastDay) ?? agreement.Latest();
            return new Row(transfer, version.ProviderName, version.PartnerName, agreement.Kind, AgreementDocument.Parts(agreement, version));
        }).ToList().AsReadOnly();
    }
}
