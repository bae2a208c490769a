using IttPartnerships.Access;
using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Finding;

/// <summary>The one search: what page, suggestions, map, export and command line ask.</summary>
public sealed class FindOrganisations(CurrentRegister current, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <param name="Page">From 1; one beyond the last gives the last.</param>
    /// <param name="Size">Rows a page; <see cref="int.MaxValue"/> for the whole result.</param>
    public sealed record Query(OrganisationFilter Filter, FindOrder Order = FindOrder.BestMatch, int Page = 1, int Size = PageSize);

    public async Task<Outcome<FoundOrganisations>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeRegister))
        {
            return Refusal.NotFound;
        }

        var register = await current.Now(stop);
        var place = register.Postcodes.Find(query.Filter.Near);
        var broken = FindRules.All.Broken(new(query.Filter, query.Order, place));
        return broken.Count > 0 ? broken : Find(register, query, place, actor.Organisation, clock.Today());
    }

    private static FoundOrganisations Find(RegisterSnapshot register, Query query, PostcodePlace? place, OrganisationId? mine, DateOnly day)
    {
        var filter = query.Filter;
        var (candidates, word) = Candidates.Of(register, filter.Text, day);
        var partnership = filter.InMyPartnership is null ? null : new MyPartnership(register, mine, day);
        var reach = place is null ? null : new Reach(place.Place, filter.Within, filter.By ?? (query.Order == FindOrder.Minutes ? Places.TravelMode.Car : null));
        var ranking = new Ranking(query.Order, hasText: !string.IsNullOrWhiteSpace(filter.Text), reach);

        List<long> keys = [];
        var (open, closed, withoutPlace) = (0, 0, 0);
        foreach (var (at, score) in candidates)
        {
            var row = register.Rows[at];
            if (!filter.Fits(row) || (partnership is not null && !partnership.Has(row, filter.InMyPartnership!.Value)))
            {
                continue;
            }

            if (reach is not null && !row.Place.IsPlace)
            {
                withoutPlace += filter.FitsStatus(row) ? 1 : 0;
                continue;
            }

            if (reach is not null && !reach.Holds(row))
            {
                continue;
            }

            _ = row.IsClosed ? closed++ : open++;
            if (filter.FitsStatus(row))
            {
                keys.Add(ranking.Key(at, row, score));
            }
        }

        var pages = Math.Max(1, (int)Math.Ceiling(keys.Count / (double)query.Size));
        var page = Math.Clamp(query.Page, 1, pages);
        var rows = Ranking.Take(keys, (page - 1) * query.Size, query.Size).ConvertAll(at => Found(register.Rows[at], reach, day));
        return new(rows, keys.Count, page, pages)
        {
            Near = place,
            Meaning = word?.Meaning,
            Phrase = word?.Phrase,
            Open = open,
            Closed = closed,
            WithoutPlace = withoutPlace,
        };
    }

    private static FoundOrganisation Found(RegisterRow row, Reach? reach, DateOnly day) =>
        new(row, [.. row.RolesOn(day)], reach?.Metres(row), reach?.Journey(row));
}
