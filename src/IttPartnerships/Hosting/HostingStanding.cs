using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>In what capacity somebody answers for a school.</summary>
/// <param name="Channel">How the answer comes in.</param>
/// <param name="Providers">The providers it is given for; null for the school's own answer, to whomever it likes.</param>
public sealed record HostingStanding(AnswerChannel Channel, IReadOnlyList<OrganisationId>? Providers)
{
    /// <summary>Speaks for the school to everybody: decides who sees the answer.</summary>
    public bool Whole => Providers is null;

    private static readonly Responsibility[] Acting = [Responsibility.CourseDelivery, Responsibility.TraineeRecruitment];

    /// <summary>
    /// The one place that says who may answer for a school: its own people (or whoever holds a link sent to it), its trust, a provider for
    /// itself, and a lead partner for the providers that delegated the work to it. Null for everybody else.
    /// </summary>
    public static async Task<HostingStanding?> Of(AppDb db, Actor actor, OrganisationId school, DateOnly on, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepHosting))
        {
            return null;
        }

        if (actor == Actor.CommandLine || actor.Organisation == school)
        {
            return new(actor is { Person: null, Organisation: not null } ? AnswerChannel.Link : AnswerChannel.SignedIn, null);
        }

        if (actor.Organisation is not { } own)
        {
            return null;
        }

        var othersMay = !await db.HostingPreferences.AnyAsync(p => p.School == school && !p.OthersMayAnswer, stop);
        if (othersMay && await IsTrustOf(db, own, school, stop))
        {
            return new(AnswerChannel.OnBehalf, null);
        }

        if (await Knows(db, own, school, on, stop))
        {
            return new(AnswerChannel.Telephone, [own]);
        }

        var delegating = othersMay ? await Delegating(db, own, on, stop) : [];
        var providers = await Partnership.InForce(db, on).Where(a => a.Partner == school && delegating.Contains(a.Provider)).Select(a => a.Provider).Distinct().ToListAsync(stop);
        return providers.Count > 0 ? new(AnswerChannel.OnBehalf, providers) : null;
    }

    /// <summary>Providers whose hosting a lead partner looks after: delivery or recruitment is delegated to it, or it prepares their schools' agreements.</summary>
    internal static async Task<List<OrganisationId>> Delegating(AppDb db, OrganisationId partner, DateOnly on, CancellationToken stop)
    {
        var delegated = (await DelegatedWork.DelegatedTo(db, partner, on, stop)).FindAll(d => Acting.Contains(d.Responsibility)).ConvertAll(d => d.Provider);
        var led = await Partnership.InForce(db, on).Where(a => a.Partner == partner && a.Kind == AgreementKind.LeadPartner).Select(a => a.Provider).Distinct().ToListAsync(stop);
        List<OrganisationId> providers = [.. delegated.Distinct()];
        foreach (var provider in led.Except(delegated))
        {
            if (await AgreementAccess.MayPrepare(db, provider, partner, on, stop))
            {
                providers.Add(provider);
            }
        }

        return providers;
    }

    /// <summary>The register gives a school its trust by name alone. Null for what is no trust.</summary>
    internal static Task<string?> TrustName(AppDb db, OrganisationId own, CancellationToken stop) =>
        db.Organisations.Where(o => o.Id == own && o.Kind == OrganisationKind.Trust).Select(o => (string?)o.Name).SingleOrDefaultAsync(stop);

    private static async Task<bool> IsTrustOf(AppDb db, OrganisationId own, OrganisationId school, CancellationToken stop) =>
        await TrustName(db, own, stop) is { } trust && await db.Schools.AnyAsync(s => s.Organisation == school && s.TrustName == trust, stop);

    /// <summary>It is the school's provider by an agreement, or has asked it by letter.</summary>
    private static async Task<bool> Knows(AppDb db, OrganisationId own, OrganisationId school, DateOnly on, CancellationToken stop) =>
        await Partnership.InForce(db, on).AnyAsync(a => a.Provider == own && a.Partner == school, stop)
        || await db.HostingLinks.AnyAsync(l => l.Provider == own && l.School == school, stop);
}
