using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>What the rules look at for every row of a file, loaded at once; rows of the file itself count as agreements as they are taken.</summary>
internal sealed class PaperFacts
{
    private readonly ILookup<OrganisationId, Period> accredited;
    private readonly Dictionary<(OrganisationId Provider, OrganisationId Partner), List<Period>> held = [];
    private readonly HashSet<(OrganisationId Provider, OrganisationId Partner, AgreementKind Kind, DateOnly From, DateOnly? Until)> here;

    private PaperFacts(ILookup<OrganisationId, Period> accredited, HashSet<(OrganisationId, OrganisationId, AgreementKind, DateOnly, DateOnly?)> here) => (this.accredited, this.here) = (accredited, here);

    public static async Task<PaperFacts> Load(AppDb db, IReadOnlyCollection<OrganisationId> providers, IReadOnlyCollection<OrganisationId> partners, CancellationToken stop)
    {
        OrganisationId[] all = [.. providers, .. partners];
        var periods = await db.Accreditations.AsNoTracking().Where(a => all.Contains(a.Organisation)).ToListAsync(stop);
        var agreements = await db.Agreements.AsNoTracking().Where(a => providers.Contains(a.Provider) && a.HeldFrom != null).Select(a => new { a.Provider, a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop);
        var versions = await db.Agreements.AsNoTracking().Where(a => providers.Contains(a.Provider) && a.HeldFrom != null)
            .SelectMany(a => a.Versions.Where(v => v.Stage == VersionStage.Signed), (a, v) => new { a.Provider, a.Partner, a.Kind, v.From, v.Until }).ToListAsync(stop);
        var facts = new PaperFacts(periods.ToLookup(a => a.Organisation, a => a.Period), [.. versions.Select(v => (v.Provider, v.Partner, v.Kind, v.From, v.Until))]);
        foreach (var agreement in agreements)
        {
            facts.Of(agreement.Provider, agreement.Partner).Add(new Period(agreement.HeldFrom, agreement.HeldUntil));
        }

        return facts;
    }

    /// <summary>The same two, as the same, for the same term.</summary>
    public bool IsHere(PaperRow row, OrganisationId provider, OrganisationId partner) => here.Contains((provider, partner, row.Kind, row.FirstDay, row.LastDay));

    public AgreementFacts Of(Agreement agreement, AgreementVersion version, PaperRow row, OrganisationStatus status, OrganisationKind kind) => new(
        agreement, version, [.. accredited[agreement.Provider]], [.. accredited[agreement.Partner]], [.. Of(agreement.Provider, agreement.Partner)], status, kind,
        Enum.GetValues<Responsibility>().ToHashSet(), new HashSet<string>(), row.HeldFrom);

    public void Take(Agreement agreement, PaperRow row) => Of(agreement.Provider, agreement.Partner).Add(new Period(row.HeldFrom, row.LastDay));

    private List<Period> Of(OrganisationId provider, OrganisationId partner)
    {
        if (!held.TryGetValue((provider, partner), out var list))
        {
            held.Add((provider, partner), list = []);
        }

        return list;
    }
}
