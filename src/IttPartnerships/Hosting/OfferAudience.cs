using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>With whose eyes an actor looks at what schools offer.</summary>
/// <param name="Own">Its own organisation: a school sees all it offers, a trust what its schools offer.</param>
/// <param name="Providers">Accredited providers it is, or works for by delegation.</param>
/// <param name="Regions">Where those providers work, as far as they are accredited today: see <see cref="OfferAudience.InRange"/>.</param>
public sealed record OfferReader(OrganisationId? Own, IReadOnlyList<OrganisationId> Providers, IReadOnlyList<string> Regions)
{
    public bool Everything { get; init; }

    /// <summary>The name under which the register gives schools to it, where it is a trust.</summary>
    public string? Trust { get; init; }
}

/// <summary>
/// The one place that says who sees an offer on a day, as a filter for queries. In order: the one provider the school named first, until its
/// day; then the providers the answer goes to; then, from the day the school set, everyone in range.
/// </summary>
public static class OfferAudience
{
    /// <summary>What "in range" means, as people read it.</summary>
    public const string InRange = "every accredited provider that works in the school’s region: it, or a partner it has an agreement in force with, is there";

    public static async Task<OfferReader> Reader(AppDb db, Actor actor, DateOnly on, CancellationToken stop)
    {
        if (actor == Actor.CommandLine)
        {
            return new(null, [], []) { Everything = true };
        }

        if (actor.Organisation is not { } own || !actor.May(Permission.SeePartnership))
        {
            return new(null, [], []);
        }

        List<OrganisationId> providers = [own, .. await HostingStanding.Delegating(db, own, on, stop)];
        return await Of(db, own, providers, on, stop);
    }

    /// <summary>A provider's own eyes, whoever works for it.</summary>
    public static Task<OfferReader> Of(AppDb db, OrganisationId provider, DateOnly on, CancellationToken stop) => Of(db, provider, [provider], on, stop);

    private static async Task<OfferReader> Of(AppDb db, OrganisationId own, IReadOnlyList<OrganisationId> providers, DateOnly on, CancellationToken stop) =>
        new(own, providers, await Regions(db, providers, on, stop)) { Trust = await HostingStanding.TrustName(db, own, stop) };

    /// <summary>Offers that stand and that the reader may see on that day.</summary>
    public static IQueryable<Offer> SeenBy(AppDb db, OfferReader reader, DateOnly on)
    {
        var standing = db.Offers.Where(o => o.WithdrawnOn == null && db.HostingAnswers.Any(a => a.Id == o.Answer && a.Interest != HostingInterest.No));
        if (reader.Everything)
        {
            return standing;
        }

        if (reader.Own is not { } own)
        {
            return standing.Where(_ => false);
        }

        // Asked of every offer of the country: what is no trust must not cost a look for its schools.
        var (providers, regions, trust) = (reader.Providers, reader.Regions, reader.Trust);
        return standing.Where(o =>
            o.School == own
            || (trust != null && db.Schools.Any(s => s.Organisation == o.School && s.TrustName == trust))
            || (o.FirstProvider != null && providers.Contains(o.FirstProvider.Value))
            || ((o.FirstProvider == null || o.FirstUntil < on)
                && ((o.EveryoneFrom <= on && regions.Contains(db.Schools.Where(s => s.Organisation == o.School).Select(s => s.Region).FirstOrDefault()!))
                    || db.AnswerRecipients.Any(r => r.Answer == o.Answer && providers.Contains(r.Provider)))));
    }

    /// <summary>Answers the reader may see: its own, and those that go to it. What stands in no answer of its is not told, not even that there is one.</summary>
    public static IQueryable<HostingAnswer> AnswersSeenBy(AppDb db, OfferReader reader)
    {
        if (reader.Everything)
        {
            return db.HostingAnswers;
        }

        if (reader.Own is not { } own)
        {
            return db.HostingAnswers.Where(_ => false);
        }

        var (providers, trust) = (reader.Providers, reader.Trust);
        return db.HostingAnswers.Where(a => a.School == own || (trust != null && db.Schools.Any(s => s.Organisation == a.School && s.TrustName == trust)) || a.Recipients.Any(r => providers.Contains(r.Provider)));
    }

    private static async Task<List<string>> Regions(AppDb db, IReadOnlyList<OrganisationId> providers, DateOnly on, CancellationToken stop)
    {
        var accredited = db.Accreditations.Where(a => providers.Contains(a.Organisation) && a.From <= on && (a.Until == null || a.Until >= on)).Select(a => a.Organisation);
        var partners = Partnership.InForce(db, on).Where(a => accredited.Contains(a.Provider)).Select(a => a.Partner);
        return await db.Schools.Where(s => s.Region != null && (accredited.Contains(s.Organisation) || partners.Contains(s.Organisation))).Select(s => s.Region!).Distinct().ToListAsync(stop);
    }
}
