using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>A school's answer for a year with what the reader may see of it, and what a page needs to change it.</summary>
public sealed class ShowHosting(AppDb db, TimeProvider clock)
{
    public sealed record Query(OrganisationId School, AcademicYear Year);

    /// <param name="Standing">In what capacity the reader may answer; null for a reader only.</param>
    /// <param name="Answer">Null where there is none, or none the reader may see.</param>
    /// <param name="Offers">Those of the offers that stand which the reader may see.</param>
    /// <param name="Before">The answer of the year before, for whoever speaks for the school.</param>
    /// <param name="Providers">Whom the answer may go to: those that asked, those with an agreement, and those it goes to already.</param>
    public sealed record View(
        OrganisationId School, string Name, School Facts, AcademicYear Year, DateOnly Today, HostingStanding? Standing, HostingAnswer? Answer, IReadOnlyList<Offer> Offers,
        HostingAnswer? Before, IReadOnlyList<Choice> Providers, IReadOnlyDictionary<OfferId, int> Taken, HostingPreference Wish, string? RecordedBy)
    {
        public string NameOf(OrganisationId provider) => Providers.FirstOrDefault(choice => choice.Provider == provider)?.Name ?? "";

        /// <summary>Speaks for the school: sees everything and decides who else does.</summary>
        public bool Whole => Standing is { Whole: true };
    }

    /// <param name="Suggested">It asked about this year, or has an agreement in force.</param>
    public sealed record Choice(OrganisationId Provider, string Name, bool Suggested);

    public async Task<Outcome<View>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var standing = await HostingStanding.Of(db, actor, query.School, today, stop);
        var reader = await OfferAudience.Reader(db, actor, today, stop);
        var answer = await OfferAudience.AnswersSeenBy(db, reader).AsNoTracking().Include(a => a.Recipients).SingleOrDefaultAsync(a => a.School == query.School && a.Year == query.Year, stop);
        var own = actor.Organisation == query.School && actor.May(Permission.SeePartnership);
        if (await db.Schools.AsNoTracking().SingleOrDefaultAsync(s => s.Organisation == query.School, stop) is not { } facts || (standing is null && answer is null && !own))
        {
            return Refusal.NotFound;
        }

        var whole = standing is { Whole: true } || own;
        var offers = answer is null ? [] : await OfferAudience.SeenBy(db, reader, today).AsNoTracking().Where(o => o.Answer == answer.Id).OrderBy(o => o.Id).ToListAsync(stop);
        if (answer?.Interest == HostingInterest.No && whole)
        {
            offers = await db.Offers.AsNoTracking().Where(o => o.Answer == answer.Id && o.WithdrawnOn == null).OrderBy(o => o.Id).ToListAsync(stop);
        }

        var last = new AcademicYear(query.Year.StartYear - 1);
        var before = whole ? await db.HostingAnswers.AsNoTracking().Include(a => a.Offers.Where(o => o.WithdrawnOn == null)).SingleOrDefaultAsync(a => a.School == query.School && a.Year == last, stop) : null;
        var wish = await db.HostingPreferences.AsNoTracking().SingleOrDefaultAsync(p => p.School == query.School, stop) ?? new HostingPreference { School = query.School };
        var name = await db.Organisations.Where(o => o.Id == query.School).Select(o => o.Name).SingleAsync(stop);
        var recordedBy = answer?.RecordedBy is { } by ? await db.Organisations.Where(o => o.Id == by).Select(o => o.Name).SingleAsync(stop) : null;
        return new View(
            query.School, name, facts, query.Year, today, standing, answer, offers, before, whole ? await Providers(query, answer, today, stop) : [],
            await PlacesTaken.AtOnce(db, offers.ConvertAll(o => o.Id), stop), wish, recordedBy);
    }

    private async Task<List<Choice>> Providers(Query query, HostingAnswer? answer, DateOnly today, CancellationToken stop)
    {
        var asked = await db.HostingLinks.Where(l => l.School == query.School && l.Year == query.Year).Select(l => l.Provider).Distinct().ToListAsync(stop);
        var agreed = await Partnership.ProvidersOf(db, query.School, today).Distinct().ToListAsync(stop);
        List<OrganisationId> suggested = [.. asked.Union(agreed)];
        List<OrganisationId> all = [.. suggested.Union(answer?.Recipients.Select(r => r.Provider) ?? [])];
        var names = await db.Organisations.Where(o => all.Contains(o.Id)).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(stop);
        return [.. names.Select(o => new Choice(o.Id, o.Name, suggested.Contains(o.Id)))];
    }
}
