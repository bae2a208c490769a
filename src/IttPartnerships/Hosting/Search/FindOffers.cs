using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes.Patterns;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Search;

/// <summary>
/// Offers the reader may see. The database chooses by what an offer says, and by who may see it; the register in memory knows places, names
/// and minutes. Only the page that is shown is read whole, so the country costs little more than a county.
/// </summary>
public sealed class FindOffers(AppDb db, TimeProvider clock, CurrentRegister current)
{
    public const int PageSize = 25;

    /// <summary>Where this many schools or fewer are asked for, the database is given their ids; else it looks at all.</summary>
    private const int FewSchools = 10_000;

    /// <param name="Page">From 1; 0 for all.</param>
    public sealed record Query(OfferSearch Search, int Page = 1);

    /// <param name="Free">Places less those who have one at the same time, never more than the school's total leaves; null where the number is not sure yet.</param>
    /// <param name="Contrasts">How its school differs from the one asked about.</param>
    public sealed record Row(
        Offer Offer, string School, string? Town, string? Postcode, GridReference Place, Phase Phase, SettingType Setting, int? Free, DateOnly LastConfirmed, TravelTime? Journey, IReadOnlyList<string> Contrasts);

    /// <param name="Near">Null where nothing was asked, or the postcode is not known.</param>
    /// <param name="WithoutPlace">Offers in schools the register has no place of: in no distance.</param>
    /// <param name="Windows">By which names the windows of the year’s patterns can be searched for.</param>
    public sealed record Found(
        OfferSearch Search, IReadOnlyList<Row> Rows, int Total, int Schools, int Page, PostcodePlace? Near, string? ContrastWith, int WithoutPlace, IReadOnlyList<string> Windows)
    {
        public int Pages => Math.Max((Total + PageSize - 1) / PageSize, 1);
    }

    private sealed record Light(OfferId Id, OrganisationId School, HostingAnswerId Answer, int Places, DateOnly LastConfirmed);

    private sealed record Placed(Light Offer, RegisterRow? Row, TravelTime? Journey, IReadOnlyList<string> Contrasts);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || (actor.Organisation is null && actor != Actor.CommandLine))
        {
            return Refusal.NotFound;
        }

        var (search, today) = (query.Search, clock.Today());
        var register = await current.Now(stop);
        var near = string.IsNullOrWhiteSpace(search.Near) ? null : register.Postcodes.Find(search.Near);
        if (near is null && !string.IsNullOrWhiteSpace(search.Near))
        {
            return new Refusal("HO-51", "No school we know has a postcode like this. Enter a full postcode in England, like EX4 4QJ", nameof(OfferSearch.Near));
        }

        var reach = near is null ? null : OfferReach.Of(register, near.Place, search);
        var reader = await OfferAudience.Reader(db, actor, today, stop);
        var patterns = PatternRights.Seen(db, actor, today);
        var times = string.IsNullOrWhiteSpace(search.Window) ? null : await SearchedTimes.Holding(db, search.Year, search.Window, patterns, stop);
        var offers = OfferFilter.Of(db, OfferAudience.SeenBy(db, reader, today), search, times);
        if (reach is { Minutes: not null } && reach.Schools.Count <= FewSchools)
        {
            var ids = reach.Schools.Keys.ToList();
            offers = offers.Where(o => EF.Parameter(ids).Contains(o.School));
        }

        var light = await Chosen(offers, search, stop);
        if (search.FreeOnly)
        {
            var taken = await Taken(light, stop);
            light = light.FindAll(o => o.Places > taken.GetValueOrDefault(o.Id));
        }

        var without = reach is null ? 0 : light.Count(o => register.Row(o.School) is not { Place.IsPlace: true });
        var placed = Place(light, register, reach, await Contrasting(search, light, stop));
        var all = Sorted(placed, search).ToList();
        var page = query.Page == 0 ? all : [.. all.Skip((query.Page - 1) * PageSize).Take(PageSize)];
        var contrast = search.ContrastWith is { } other ? register.Row(other)?.Name : null;
        return new Found(search, await Whole(page, stop), all.Count, all.Select(o => o.Offer.School).Distinct().Count(), Math.Max(query.Page, 1), near, contrast, without, await SearchedTimes.Names(patterns, search.Year, stop));
    }

    /// <summary>When an answer was confirmed last is asked of all only where that matters: it costs a nation's search a third.</summary>
    private async Task<List<Light>> Chosen(IQueryable<Offer> offers, OfferSearch search, CancellationToken stop)
    {
        if (search.ConfirmedSince is null && search.Order != OfferOrder.LastConfirmed)
        {
            return await offers.Select(o => new Light(o.Id, o.School, o.Answer, o.Places, default)).ToListAsync(stop);
        }

        return await offers.Join(db.HostingAnswers, o => o.Answer, a => a.Id, (o, a) => new { o, a }).Where(x => search.ConfirmedSince == null || x.a.LastConfirmed >= search.ConfirmedSince)
            .Select(x => new Light(x.o.Id, x.o.School, x.o.Answer, x.o.Places, x.a.LastConfirmed)).ToListAsync(stop);
    }

    private static IEnumerable<Placed> Place(List<Light> offers, RegisterSnapshot register, OfferReach? reach, IReadOnlyDictionary<OrganisationId, IReadOnlyList<string>>? contrasts)
    {
        foreach (var offer in offers)
        {
            var row = register.Row(offer.School);
            TravelTime? journey = reach is not null && reach.Schools.TryGetValue(offer.School, out var found) ? found : null;
            if ((reach?.Minutes is null || journey is not null) && (contrasts is null || contrasts.ContainsKey(offer.School)))
            {
                yield return new(offer, row, journey, contrasts?[offer.School] ?? []);
            }
        }
    }

    private static IEnumerable<Placed> Sorted(IEnumerable<Placed> offers, OfferSearch search)
    {
        var order = search.Order ?? (search.Near is null ? OfferOrder.Name : OfferOrder.Minutes);
        return order switch
        {
            OfferOrder.Minutes => offers.OrderBy(o => o.Journey?.Minutes ?? int.MaxValue).ThenByDescending(o => o.Contrasts.Count).ThenBy(Name, StringComparer.Ordinal),
            OfferOrder.Free => offers.OrderByDescending(o => o.Offer.Places).ThenBy(Name, StringComparer.Ordinal),
            OfferOrder.LastConfirmed => offers.OrderByDescending(o => o.Offer.LastConfirmed).ThenBy(Name, StringComparer.Ordinal),
            _ => offers.OrderByDescending(o => o.Contrasts.Count).ThenBy(Name, StringComparer.Ordinal),
        };

        static string Name(Placed offer) => offer.Row?.Folded ?? "";
    }

    private async Task<Dictionary<OfferId, int>> Taken(List<Light> offers, CancellationToken stop)
    {
        var schools = offers.Select(o => o.School).Distinct().ToList();
        var placements = db.Placements.Where(p => p.Live && p.Offer != null);
        return await PlacesTaken.AtOnce(schools.Count <= FewSchools ? placements.Where(p => EF.Parameter(schools).Contains(p.School)) : placements, stop);
    }

    private async Task<IReadOnlyDictionary<OrganisationId, IReadOnlyList<string>>?> Contrasting(OfferSearch search, List<Light> offers, CancellationToken stop)
    {
        if (search.ContrastWith is not { } other)
        {
            return null;
        }

        var ids = offers.Select(o => o.School).Append(other).Distinct().ToList();
        var facts = await db.Schools.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.Organisation))
            .Select(s => new { s.Organisation, Facts = new SchoolContrast.Facts(s.Setting, s.Phase, s.Pupils, s.UrbanRural) }).ToDictionaryAsync(s => s.Organisation, s => s.Facts, stop);
        return facts.TryGetValue(other, out var from)
            ? facts.Where(school => school.Key != other).Select(school => (school.Key, Contrasts: SchoolContrast.Between(from, school.Value))).Where(school => school.Contrasts.Count > 0)
                .ToDictionary(school => school.Key, school => school.Contrasts)
            : new Dictionary<OrganisationId, IReadOnlyList<string>>();
    }

    private async Task<IReadOnlyList<Row>> Whole(List<Placed> page, CancellationToken stop)
    {
        var ids = page.ConvertAll(o => o.Offer.Id);
        var whole = await db.Offers.AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
        var free = await FreePlaces.Of(db, [.. whole.Values], stop);
        var answers = page.Select(o => o.Offer.Answer).Distinct().ToList();
        var confirmed = await db.HostingAnswers.Where(a => EF.Parameter(answers).Contains(a.Id)).Select(a => new { a.Id, a.LastConfirmed }).ToDictionaryAsync(a => a.Id, a => a.LastConfirmed, stop);

        // A school may be newer than the register in memory.
        var unknown = page.Where(o => o.Row is null).Select(o => o.Offer.School).Distinct().ToList();
        var names = unknown.Count == 0 ? [] : await db.Organisations.Where(o => unknown.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        return
        [
            .. page.Where(o => whole.ContainsKey(o.Offer.Id)).Select(o => new Row(
                whole[o.Offer.Id], o.Row?.Name ?? names.GetValueOrDefault(o.Offer.School, ""), o.Row?.Town, o.Row?.Postcode, o.Row?.Place ?? default, o.Row?.Phase ?? Phase.Unknown,
                whole[o.Offer.Id].Setting ?? o.Row?.Setting ?? SettingType.Unknown, free[o.Offer.Id], confirmed[o.Offer.Answer], o.Journey, o.Contrasts)),
        ];
    }
}
