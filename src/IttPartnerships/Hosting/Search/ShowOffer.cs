using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Search;

/// <summary>One offer with what its reader needs to act on it: the school, whom to talk to, whether there is an agreement, what is left.</summary>
public sealed class ShowOffer(AppDb db, TimeProvider clock)
{
    public sealed record Query(OfferId Offer);

    /// <param name="Agreements">In force today, between the school and the providers the reader looks for.</param>
    /// <param name="Others">What else the school offers in the year, as far as the reader sees it.</param>
    public sealed record View(
        Offer Offer, string School, School Facts, string? Address, HostingInterest Interest, string? Note, DateOnly LastConfirmed, string GivenBy, AnswerChannel Channel, int? TotalPlaces, int? Free,
        IReadOnlyList<Contact> Contacts, IReadOnlyList<AgreementFound> Agreements, IReadOnlyList<Offer> Others);

    public sealed record AgreementFound(AgreementId Id, string Provider, AgreementKind Kind, DateOnly? Until);

    public async Task<Outcome<View>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var reader = await OfferAudience.Reader(db, actor, today, stop);
        var seen = OfferAudience.SeenBy(db, reader, today).AsNoTracking();
        if (await seen.SingleOrDefaultAsync(o => o.Id == query.Offer, stop) is not { } offer)
        {
            return Refusal.NotFound;
        }

        var answer = await db.HostingAnswers.AsNoTracking().SingleAsync(a => a.Id == offer.Answer, stop);
        var school = await db.Organisations.AsNoTracking().Include(o => o.School).Include(o => o.Addresses.Where(a => a.Until == null)).AsSplitQuery().SingleAsync(o => o.Id == offer.School, stop);
        var (own, providers) = (actor.Organisation, reader.Providers);
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.Organisation == offer.School && (c.KeptBy == own || c.KeptBy == offer.School || providers.Contains(c.KeptBy))).OrderBy(c => c.Name).ToListAsync(stop);
        var agreements = await Partnership.InForce(db, today).Where(a => a.Partner == offer.School && providers.Contains(a.Provider))
            .Join(db.Organisations, a => a.Provider, o => o.Id, (a, o) => new AgreementFound(a.Id, o.Name, a.Kind, a.HeldUntil)).ToListAsync(stop);
        var others = await seen.Where(o => o.School == offer.School && o.Year == offer.Year && o.Id != offer.Id).OrderBy(o => o.Id).ToListAsync(stop);
        var free = (await FreePlaces.Of(db, [offer], stop))[offer.Id];
        var place = school.Addresses is [var address, ..] ? string.Join(", ", ((string?[])[address.Street, address.Town, address.Postcode]).Where(part => !string.IsNullOrEmpty(part))) : null;
        return new View(
            offer, school.Name, school.School!, place, answer.Interest, answer.Note, answer.LastConfirmed, answer.GivenBy, answer.Channel, answer.TotalPlaces, free, contacts, agreements, others);
    }
}
