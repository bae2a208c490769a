using IttPartnerships.Organisations.Places;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Bench;

/// <summary>What a made year is like. Supply is places for each slot, by provider, subject and window.</summary>
internal sealed record YearShape(int Trainees, double Supply, ulong Seed)
{
    public double Cars { get; init; } = 0.72;

    public double Pairs { get; init; } = 0.02;

    public double Pinned { get; init; }

    /// <summary>Share of schools that withdraw after offers were made.</summary>
    public double Withdrawn { get; init; }

    /// <summary>Share of offers that do not teach the last key stage their trainees need.</summary>
    public double Short { get; init; } = 0.1;

    /// <summary>Schools far from each other instead of the nearest to a town.</summary>
    public bool Rural { get; init; }

    /// <summary>Offers hold at any time, spring begins before autumn ends, and summer before spring ends.</summary>
    public bool SharesDays { get; init; }

    /// <summary>Rural, no cars, one key stage short everywhere, a quarter of the schools withdrawn, a fifth pinned, a tenth in pairs.</summary>
    public static YearShape Nasty(int trainees) => new(trainees, 1.0, 1) { Rural = true, Cars = 0, Short = 0.6, Withdrawn = 0.25, Pinned = 0.2, Pairs = 0.1 };

    public int Schools => Math.Max(30, Trainees / 2);
}

/// <summary>
/// Makes years to plan at real schools' coordinates: invented trainees and offers, with subjects, age ranges, patterns, cars and totals near those of the census.
/// Above 2,500 trainees there are many providers, each with its own partner schools near its trainees. The same shape and seed make the same year.
/// </summary>
internal sealed class YearMaker
{
    private static readonly (string Subject, int Weight)[] Secondary =
    [
        ("Mathematics", 20), ("English", 18), ("Biology", 10), ("Physical Education", 9), ("Chemistry", 7), ("History", 8), ("Geography", 6),
        ("Modern Languages", 8), ("Physics", 5), ("Computing", 4), ("Art and Design", 4), ("Music", 3),
    ];

    private static readonly string[] Windows = ["autumn", "spring", "summer"];
    private readonly YearShape shape;
    private readonly Random chance;
    private readonly List<Site> schools;
    private readonly List<int>[] partners;
    private readonly List<Trainee> trainees = [];
    private readonly List<GridReference> homes = [];
    private readonly List<TravelMode> modes = [];
    private readonly List<int> providers = [];
    private readonly List<Offer> offers = [];

    private sealed record Site(GridReference Place, bool Primary);

    private YearMaker(YearShape shape)
    {
        this.shape = shape;
        chance = new Random((int)shape.Seed);
        schools = Sites();
        partners = Partners();
    }

    public static PlanningProblem Make(YearShape shape) => new YearMaker(shape).Whole();

    private PlanningProblem Whole()
    {
        for (var i = 0; i < shape.Trainees; i++)
        {
            AddTrainee(i);
        }

        AddOffers();
        var gone = Enumerable.Range(0, schools.Count).Where(_ => chance.NextDouble() < shape.Withdrawn).ToHashSet();
        var kept = offers.Select(offer => gone.Contains(offer.School) ? offer with { Places = 0 } : offer).ToList();
        var offered = kept.GroupBy(offer => offer.School).ToDictionary(group => group.Key, group => group.Sum(offer => offer.Places));
        var hosts = schools.Select((_, i) => new School($"School {i}", chance.Next(20) == 0 ? "special" : "mainstream", Total(offered.GetValueOrDefault(i)))
        {
            Contrast = [chance.Next(2) == 0 ? "large" : "small", chance.Next(3) switch { 0 => "town", 1 => "country", _ => "city" }, chance.Next(3) == 0 ? "faith" : "none-faith"],
        }).ToList();
        GridReference[] places = [.. schools.Select(site => site.Place)];
        EstimatedMinutes minutes = new(homes, modes, places);
        var near = new PlacesNear(places);
        return new PlanningProblem(Pins(kept, minutes.Between), hosts, kept, minutes.Between) { SchoolsNear = trainee => near.Within(homes[trainee], trainees[trainee].MaxMinutes, modes[trainee]), Days = Days() };
    }

    private Dictionary<string, WindowDays> Days()
    {
        var start = new DateOnly(2026, 9, 1);
        return shape.SharesDays ? Windows.Select((window, i) => (window, First: start.AddDays(90 * i))).ToDictionary(one => one.window, one => new WindowDays(one.First, one.First.AddDays(100))) : [];
    }

    // A total below the sum of its offers binds at half of the schools that offered several places.
    private int? Total(int offered) => offered > 3 && chance.Next(2) == 0 ? offered * 3 / 4 : null;

    private List<Trainee> Pins(List<Offer> kept, MinutesBetween minutes)
    {
        if (shape.Pinned == 0)
        {
            return trainees;
        }

        var left = kept.Select(offer => offer.Places).ToArray();
        return [.. trainees.Select((trainee, t) =>
        {
            if (chance.NextDouble() >= shape.Pinned)
            {
                return trainee;
            }

            var at = kept.FindIndex(offer => offer.Subject == trainee.Subject && left[kept.IndexOf(offer)] > 0 && (offer.Windows.Count == 0 || offer.Windows.Contains("autumn")) && minutes(t, offer.School) <= trainee.MaxMinutes);
            if (at < 0)
            {
                return trainee;
            }

            left[at]--;
            return trainee with { Pins = new Dictionary<string, int> { ["A"] = at } };
        })];
    }

    private void AddTrainee(int number)
    {
        var provider = chance.Next(partners.Length);
        var primary = chance.NextDouble() < 0.44;
        var near = partners[provider];
        var at = schools[near[chance.Next(near.Count)]].Place;
        var car = chance.NextDouble() < shape.Cars;
        var stages = primary
            ? chance.NextDouble() < 0.72 ? KeyStages.KeyStage1 | KeyStages.KeyStage2 : KeyStages.EarlyYears | KeyStages.KeyStage1
            : chance.NextDouble() < 0.27 ? KeyStages.KeyStage3 | KeyStages.KeyStage4 | KeyStages.KeyStage5 : KeyStages.KeyStage3 | KeyStages.KeyStage4;
        string[] pattern = chance.NextDouble() < 0.72 ? ["A:autumn", "B:spring"] : ["A:autumn", "B:spring", "A:summer"];
        trainees.Add(new Trainee($"Trainee {number}", primary ? "Primary" : Subject(), stages, [.. pattern.Select(slot => new Slot(slot[..1], slot[2..]))], car ? 70 : 90)
        {
            Audience = partners.Length == 1 ? null : $"Provider {provider}",
            With = number > 0 && providers[^1] == provider && chance.NextDouble() < shape.Pairs ? [number - 1] : [],
            NeedsSetting = chance.NextDouble() < 0.01 ? new("special") : null,
        });
        homes.Add(GridReference.At(at.Easting + Around(4_000), at.Northing + Around(4_000)));
        modes.Add(car ? TravelMode.Car : TravelMode.PublicTransport);
        providers.Add(provider);
    }

    private void AddOffers()
    {
        foreach (var group in trainees.Select((trainee, i) => (trainee, Provider: providers[i])).GroupBy(pair => (pair.Provider, pair.trainee.Subject)))
        {
            var hosts = partners[group.Key.Provider].Where(school => schools[school].Primary == (group.Key.Subject == "Primary")).ToList();
            foreach (var window in hosts.Count == 0 ? [] : Windows)
            {
                var wanted = (int)Math.Round(shape.Supply * group.Sum(pair => pair.trainee.Pattern.Count(slot => slot.Window == window)));
                while (wanted > 0)
                {
                    var places = Math.Min(wanted, chance.Next(5) == 0 ? 2 : 1);
                    offers.Add(new Offer($"Offer {offers.Count}", hosts[chance.Next(hosts.Count)], group.Key.Subject, Taught(group.Key.Subject == "Primary"), places)
                    {
                        Windows = shape.SharesDays ? [] : [window],
                        Audiences = partners.Length == 1 ? [] : [$"Provider {group.Key.Provider}"],
                    });
                    wanted -= places;
                }
            }
        }
    }

    private KeyStages Taught(bool primary) => primary
        ? chance.NextDouble() < shape.Short ? KeyStages.KeyStage1 : chance.Next(3) switch
        {
            0 => KeyStages.EarlyYears | KeyStages.KeyStage1,
            1 => KeyStages.KeyStage2,
            _ => KeyStages.KeyStage1 | KeyStages.KeyStage2,
        }
        : chance.NextDouble() < shape.Short ? KeyStages.KeyStage3 : chance.Next(2) == 0 ? KeyStages.KeyStage3 | KeyStages.KeyStage4 : KeyStages.KeyStage3 | KeyStages.KeyStage4 | KeyStages.KeyStage5;

    private string Subject()
    {
        var at = chance.Next(Secondary.Sum(pair => pair.Weight));
        return Secondary.First(pair => (at -= pair.Weight) < 0).Subject;
    }

    private int Around(int spread) => chance.Next(-spread, spread + 1);

    private List<int>[] Partners()
    {
        var count = shape.Trainees <= 2_500 ? 1 : (shape.Trainees + 189) / 190;
        if (count == 1)
        {
            return [[.. Enumerable.Range(0, schools.Count)]];
        }

        // Each provider has its partners around a school: more of them, and from farther, for some than for others.
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var centre = schools[chance.Next(schools.Count)].Place;
            var size = 150 + chance.Next(250);
            return Enumerable.Range(0, schools.Count).OrderBy(school => schools[school].Place.MetresTo(centre)).Take(2 * size).Where(_ => chance.Next(2) == 0).ToList();
        })];
    }

    private List<Site> Sites()
    {
        var path = Environment.GetEnvironmentVariable("SCHOOLS") ?? "../shared/data/gias-schools/open-schools-coordinates-2026-01-30.csv.gz";
        using var stream = File.OpenRead(path);
        using var file = DelimitedFile.Open(stream, path);
        var (phase, easting, northing) = (file.Column("phase"), file.Column("easting"), file.Column("northing"));
        List<Site> sites = [];
        while (file.Read())
        {
            if (GridReference.TryParse($"{file[easting]},{file[northing]}", out var place) && file[phase] is not "Not applicable")
            {
                sites.Add(new Site(place, file[phase] is not ("Secondary" or "All-through" or "16 plus" or "Middle deemed secondary")));
            }
        }

        if (shape.Schools >= sites.Count / 2)
        {
            return [.. sites.Where(_ => chance.NextDouble() < (double)shape.Schools / sites.Count)];
        }

        var centre = shape.Rural ? GridReference.At(330_000, 280_000) : sites[chance.Next(sites.Count)].Place;
        return [.. sites.OrderBy(site => site.Place.MetresTo(centre)).ThenBy(site => site.Place.Easting).Take(shape.Schools)];
    }
}
