using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Capacity;

/// <summary>Assessments by the actor's organisation and of it, due for review first, with what is delegated or offered and was never assessed.</summary>
public sealed class FindCapacity(AppDb db, TimeProvider clock)
{
    public sealed record Query(OrganisationId? Partner = null);

    /// <param name="Current">No later assessment is about all that this one is about.</param>
    /// <param name="Late">Current, and past its review.</param>
    public sealed record Row(
        CapacityAssessmentId Id, AgreementSide Side, OrganisationId Partner, string PartnerName, string ProviderName, IReadOnlyList<Responsibility> Responsibilities,
        DateOnly AssessedOn, DateOnly ReviewOn, Readiness Outcome, bool Current, bool Late);

    /// <summary>Something delegated to a partner whose capacity for it no assessment shows.</summary>
    public sealed record Gap(OrganisationId Partner, string PartnerName, IReadOnlyList<Responsibility> Responsibilities);

    /// <param name="MayAssess">The reader may write one down, where their organisation is accredited.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, IReadOnlyList<Gap> Gaps, DateOnly Today, bool MayAssess, bool Accredited);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var all = await db.CapacityAssessments.AsNoTracking().Include(a => a.Responsibilities).Where(a => a.Provider == own || a.Partner == own).ToListAsync(stop);
        var delegated = await Partnership.Delegated(db, today).Where(d => d.Provider == own).Select(d => new { d.Partner, d.Responsibility }).Distinct().ToListAsync(stop);
        List<OrganisationId> involved = [.. all.SelectMany(a => new[] { a.Provider, a.Partner }).Concat(delegated.Select(d => d.Partner)).Distinct()];
        var names = await db.Organisations.Where(o => involved.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var rows = all.Select(a => RowOf(a, all, own, names, today)).Where(row => query.Partner is not { } partner || row.Partner == partner)
            .OrderBy(row => !row.Current).ThenBy(row => row.ReviewOn).ThenBy(row => FoldedText.Fold(row.PartnerName), StringComparer.Ordinal);
        var gaps = delegated.Where(d => !all.Exists(a => Counts(a, d.Partner, d.Responsibility))).GroupBy(d => d.Partner)
            .Select(same => new Gap(same.Key, names[same.Key], [.. same.Select(d => d.Responsibility).Order()])).OrderBy(gap => FoldedText.Fold(gap.PartnerName), StringComparer.Ordinal);
        return new Answer([.. rows], [.. gaps], today, actor.May(Permission.KeepOversight), await db.IsAccredited(own, today, stop));

        bool Counts(CapacityAssessment a, OrganisationId partner, Responsibility responsibility) =>
            a.Provider == own && a.Partner == partner && a.ReviewOn >= today && a.Outcome != Readiness.NotReady && a.Responsibilities.Exists(r => r.Responsibility == responsibility)
            && IsCurrentFor(a, responsibility, all);
    }

    private static Row RowOf(CapacityAssessment a, List<CapacityAssessment> all, OrganisationId own, Dictionary<OrganisationId, string> names, DateOnly today)
    {
        var current = a.Responsibilities.Exists(r => IsCurrentFor(a, r.Responsibility, all));
        return new(
            a.Id, a.Provider == own ? AgreementSide.Provider : AgreementSide.Partner, a.Partner, names[a.Partner], names[a.Provider],
            [.. a.Responsibilities.Select(r => r.Responsibility).Order()], a.AssessedOn, a.ReviewOn, a.Outcome, current, current && a.ReviewOn < today);
    }

    private static bool IsCurrentFor(CapacityAssessment a, Responsibility responsibility, List<CapacityAssessment> all) =>
        !all.Exists(later => later.Provider == a.Provider && later.Partner == a.Partner && (later.AssessedOn, later.At).CompareTo((a.AssessedOn, a.At)) > 0
            && later.Responsibilities.Exists(r => r.Responsibility == responsibility));
}
