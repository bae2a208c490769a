using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Capacity;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Everything the rules of an agreement look at, loaded once.</summary>
/// <param name="OtherHeld">The days other agreements of the same pair hold.</param>
/// <param name="Assessed">Responsibilities for which the partner's capacity and expertise was assessed as ready, not past review.</param>
/// <param name="Courses">The provider's course codes.</param>
public sealed record AgreementFacts(
    Agreement Agreement, AgreementVersion Version, IReadOnlyList<Period> ProviderAccredited, IReadOnlyList<Period> PartnerAccredited,
    IReadOnlyList<Period> OtherHeld, OrganisationStatus PartnerStatus, OrganisationKind PartnerKind, IReadOnlySet<Responsibility> Assessed,
    IReadOnlySet<string> Courses, DateOnly Today)
{
    /// <summary>The days this version would hold if it were signed by both today: never before its term.</summary>
    public Period? WouldHold
    {
        get
        {
            var from = new[] { Version.From, Version.EffectiveFrom, Today }.Max();
            return Version.Until is { } until && until < from ? null : new Period(from, Version.Until);
        }
    }

    internal static async Task<AgreementFacts> Load(AppDb db, Agreement agreement, AgreementVersion version, DateOnly today, CancellationToken stop)
    {
        var accreditations = await db.Accreditations.AsNoTracking().Where(a => a.Organisation == agreement.Provider || a.Organisation == agreement.Partner)
            .Select(a => new { a.Organisation, a.From, a.Until }).ToListAsync(stop);
        var others = await db.Agreements.AsNoTracking()
            .Where(a => a.Provider == agreement.Provider && a.Partner == agreement.Partner && a.Id != agreement.Id && a.HeldFrom != null)
            .Select(a => new { a.HeldFrom, a.HeldUntil }).ToListAsync(stop);
        var partner = await db.Organisations.AsNoTracking().Where(o => o.Id == agreement.Partner).Select(o => new { o.Status, o.Kind }).SingleAsync(stop);
        var courses = version.Delegations.Exists(d => d.Courses.Length > 0)
            ? await db.Courses.AsNoTracking().Where(c => c.Provider == agreement.Provider).Select(c => c.Code).ToListAsync(stop)
            : [];
        var assessed = version.Delegations.Count > 0 ? await CapacityFacts.Ready(db, agreement.Provider, agreement.Partner, today, stop) : [];
        return new AgreementFacts(
            agreement, version,
            [.. accreditations.Where(a => a.Organisation == agreement.Provider).Select(a => new Period(a.From, a.Until))],
            [.. accreditations.Where(a => a.Organisation == agreement.Partner).Select(a => new Period(a.From, a.Until))],
            [.. others.Select(o => new Period(o.HeldFrom, o.HeldUntil))],
            partner.Status, partner.Kind, assessed, courses.ToHashSet(StringComparer.OrdinalIgnoreCase), today);
    }
}
