using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Capacity;

/// <summary>What assessments say of a partner on a day, for whoever must know before delegating to it (R12).</summary>
public static class CapacityFacts
{
    /// <summary>
    /// The responsibilities this partner may take on: its latest assessment for each, by this provider, says ready or ready with
    /// actions and is not past its review. One query for all seven.
    /// </summary>
    public static async Task<HashSet<Responsibility>> Ready(AppDb db, OrganisationId provider, OrganisationId partner, DateOnly on, CancellationToken stop) =>
        (await Ready(db, provider, [partner], on, stop)).GetValueOrDefault(partner) ?? [];

    /// <summary>The same of many partners, in one query; none for who was never assessed.</summary>
    public static async Task<Dictionary<OrganisationId, HashSet<Responsibility>>> Ready(
        AppDb db, OrganisationId provider, IReadOnlyCollection<OrganisationId> partners, DateOnly on, CancellationToken stop)
    {
        var assessed = await db.CapacityAssessments.Where(a => a.Provider == provider && partners.Contains(a.Partner) && a.AssessedOn <= on)
            .SelectMany(a => a.Responsibilities, (a, r) => new { a.Partner, r.Responsibility, a.AssessedOn, a.ReviewOn, a.At, a.Outcome }).ToListAsync(stop);
        return assessed.GroupBy(a => (a.Partner, a.Responsibility)).Select(same => same.OrderBy(a => a.AssessedOn).ThenBy(a => a.At).Last())
            .Where(last => last.Outcome != Readiness.NotReady && last.ReviewOn >= on)
            .GroupBy(last => last.Partner).ToDictionary(of => of.Key, of => of.Select(last => last.Responsibility).ToHashSet());
    }
}
