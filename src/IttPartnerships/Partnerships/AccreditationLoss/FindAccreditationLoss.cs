using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>
/// What a provider's loss of accreditation breaks, from when: agreements, what they delegate, and courses. A provider sees its own
/// agreements, a partner those it is a party to, operators and the command line everybody's.
/// </summary>
public sealed class FindAccreditationLoss(AppDb db, TimeProvider clock)
{
    public sealed record Query;

    /// <param name="From">The first day without accreditation.</param>
    /// <param name="Delegated">Responsibilities that are delegated on that day or later.</param>
    /// <param name="SchoolAgreements">Agreements with schools that this partner prepared, in the same position.</param>
    /// <param name="WaitsFor">The provider that was asked to take it over and has not answered.</param>
    /// <param name="Findings">What is still to be decided; empty once a way out was chosen.</param>
    public sealed record Broken(
        AgreementId Agreement, OrganisationId Partner, string PartnerName, AgreementKind Kind, Period Held, DateOnly From, IReadOnlyList<Responsibility> Delegated, int SchoolAgreements,
        DateOnly? TeachOutUntil, string? TeachOutReason, string? WaitsFor, IReadOnlyList<Refusal> Findings);

    /// <param name="Own">The reader is this provider, and may choose.</param>
    /// <param name="Courses">Its courses: none of them may take trainees from the first day without accreditation.</param>
    public sealed record Loss(OrganisationId Provider, string ProviderName, bool Own, DateOnly From, IReadOnlyList<string> Courses, IReadOnlyList<Broken> Agreements);

    public async Task<Outcome<IReadOnlyList<Loss>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var operates = actor == Actor.CommandLine || actor.May(Permission.ImportRegister);
        if (!operates && (!actor.May(Permission.SeePartnership) || actor.Organisation is null))
        {
            return Refusal.NotFound;
        }

        var (today, own) = (clock.Today(), actor.Organisation);
        var held = await db.Agreements.AsNoTracking().Where(a => a.HeldFrom != null && (a.HeldUntil == null || a.HeldUntil >= today) && (operates || a.Provider == own || a.Partner == own))
            .Select(a => new
            {
                a.Id, a.Provider, a.Partner, a.Kind, a.PreparedBy, a.HeldFrom, a.HeldUntil, a.TeachOutUntil, a.TeachOutReason,
                ProviderName = db.Organisations.Where(o => o.Id == a.Provider).Select(o => o.Name).First(), PartnerName = db.Organisations.Where(o => o.Id == a.Partner).Select(o => o.Name).First(),
            }).ToListAsync(stop);
        var providers = held.Select(a => a.Provider).Distinct().ToList();
        var accredited = (await db.Accreditations.AsNoTracking().Where(a => providers.Contains(a.Organisation)).Select(a => new { a.Organisation, a.From, a.Until }).ToListAsync(stop))
            .ToLookup(a => a.Organisation, a => new Period(a.From, a.Until));
        var broken = held.Select(a => (Agreement: a, From: LostDays.From([.. accredited[a.Provider]], new Period(a.HeldFrom, a.HeldUntil), today))).Where(a => a.From is not null).ToList();
        if (broken.Count == 0)
        {
            return Array.Empty<Loss>();
        }

        var losing = broken.Select(a => a.Agreement.Provider).Distinct().ToList();
        var delegated = (await db.Delegations.AsNoTracking().Where(d => losing.Contains(d.Provider) && d.HeldFrom != null && (d.HeldUntil == null || d.HeldUntil >= today))
            .Select(d => new { d.Agreement, d.Responsibility, d.HeldUntil }).ToListAsync(stop)).ToLookup(d => d.Agreement);
        var courses = (await db.Courses.AsNoTracking().Where(c => losing.Contains(c.Provider) && !c.Closed).OrderBy(c => c.Code).Select(c => new { c.Provider, c.Code, c.Title }).ToListAsync(stop))
            .ToLookup(c => c.Provider, c => $"{c.Title} ({c.Code})");
        var waiting = await db.AgreementTransfers.AsNoTracking().Where(t => t.State == TransferState.Proposed && losing.Contains(t.From))
            .Select(t => new { t.Agreement, Name = db.Organisations.Where(o => o.Id == t.To).Select(o => o.Name).First() }).ToDictionaryAsync(t => t.Agreement, t => t.Name, stop);
        return broken.GroupBy(a => (a.Agreement.Provider, a.Agreement.ProviderName)).OrderBy(group => group.Key.ProviderName, StringComparer.CurrentCultureIgnoreCase)
            .Select(group => new Loss(
                group.Key.Provider, group.Key.ProviderName, group.Key.Provider == own, group.Min(a => a.From!.Value), [.. courses[group.Key.Provider]],
                [
                    .. group.OrderBy(a => a.Agreement.Kind).ThenBy(a => a.Agreement.PartnerName, StringComparer.CurrentCultureIgnoreCase).Select(a => new Broken(
                        a.Agreement.Id, a.Agreement.Partner, a.Agreement.PartnerName, a.Agreement.Kind, new Period(a.Agreement.HeldFrom, a.Agreement.HeldUntil), a.From!.Value,
                        [.. delegated[a.Agreement.Id].Where(d => d.HeldUntil is null || d.HeldUntil >= a.From).Select(d => d.Responsibility).Distinct().Order()],
                        group.Count(other => other.Agreement.PreparedBy == a.Agreement.Partner), a.Agreement.TeachOutUntil, a.Agreement.TeachOutReason,
                        waiting.GetValueOrDefault(a.Agreement.Id), LossRules.All.Broken(new LossFacts(a.From, a.Agreement.TeachOutUntil)))),
                ]))
            .ToList().AsReadOnly();
    }
}
