using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships;

/// <summary>
/// Everyone led by one accredited provider on a day: known by the provider's id, made of agreements in force. Filters for
/// queries; asked by every room that shares something inside a partnership.
/// </summary>
public static class Partnership
{
    public static IQueryable<Agreement> InForce(AppDb db, DateOnly on) =>
        db.Agreements.Where(a => a.HeldFrom <= on && (a.HeldUntil == null || a.HeldUntil >= on));

    /// <summary>The lead partners and placement schools of this provider, without the provider.</summary>
    public static IQueryable<OrganisationId> PartnersOf(AppDb db, OrganisationId provider, DateOnly on) =>
        InForce(db, on).Where(a => a.Provider == provider).Select(a => a.Partner);

    /// <summary>The accredited providers whose partner this organisation is.</summary>
    public static IQueryable<OrganisationId> ProvidersOf(AppDb db, OrganisationId partner, DateOnly on) =>
        InForce(db, on).Where(a => a.Partner == partner).Select(a => a.Provider);

    /// <summary>True for the provider itself and for each partner with an agreement in force.</summary>
    public static async Task<bool> Includes(AppDb db, OrganisationId provider, OrganisationId member, DateOnly on, CancellationToken stop) =>
        provider == member || await InForce(db, on).AnyAsync(a => a.Provider == provider && a.Partner == member, stop);

    /// <summary>What is delegated to anybody on a day; asking for a day in the past costs the same.</summary>
    public static IQueryable<Delegation> Delegated(AppDb db, DateOnly on) =>
        db.Delegations.Where(d => d.HeldFrom <= on && (d.HeldUntil == null || d.HeldUntil >= on));
}
