using System.Globalization;
using IttPartnerships.Files;
using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Placements;
using IttPartnerships.Planner;
using IttPartnerships.Programmes;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Trainees;
using Offer = IttPartnerships.Hosting.Offer;
using Placement = IttPartnerships.Placements.Placement;
using Stages = IttPartnerships.Planner.KeyStages;

namespace IttPartnerships.Allocation.Years;

/// <summary>
/// A year as the three files a workbook would give, so that there is one planner, one way in and one set of pages. What people were told is pinned;
/// what is only pencilled is the plan to keep. Nothing about ethnicity, age, sex or grades is in them.
/// </summary>
internal sealed class YearFiles
{
    private readonly YearToPlan year;
    private readonly bool keep;
    private readonly Dictionary<OrganisationId, string> schools;
    private readonly Dictionary<OfferId, string> offers = [];
    private readonly Dictionary<TraineeId, string> names;
    private readonly List<YearTrainee> planned;
    private readonly List<PatternWindow> windows;
    private readonly WindowWords words;
    private readonly WhomOffersWelcome welcome;
    private readonly ILookup<TraineeId, Placement> decided;
    private readonly Dictionary<OfferId, Offer> known;
    private readonly List<(string Name, string School, YearTrainee Of, string Stages, string Windows)> ownPlaces = [];
    private readonly HashSet<PlacementId> onOwnPlaces = [];

    /// <param name="keep">Pencilled placements change as little as can be; otherwise they are planned anew.</param>
    /// <param name="named">Trainees go by their names; otherwise by a number, so that the plan names nobody.</param>
    public YearFiles(YearToPlan year, bool keep, bool named = true)
    {
        (this.year, this.keep) = (year, keep);
        planned = [.. year.Trainees.Where(trainee => trainee.IsPlanned)];
        windows = [.. planned.SelectMany(trainee => trainee.Pattern!.Windows).DistinctBy(window => window.Id)];
        words = new(windows, year.From);
        welcome = new(year, planned);
        decided = year.Own.Where(year.IsDecided).ToLookup(stay => stay.Trainee);
        known = year.Offers.ToDictionary(offer => offer.Id);
        names = planned.Index().ToDictionary(one => one.Item.Trainee.Id, one => named ? Clean($"{one.Item.Trainee.Name} ({one.Item.Trainee.Reference})") : $"Trainee {one.Index + 1}");
        schools = year.Schools.GroupBy(school => Clean(school.Name), StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Select(school => (school.Id, Name: same.Skip(1).Any() ? $"{same.Key} ({school.Urn})" : same.Key)))
            .ToDictionary(school => school.Id, school => school.Name);
        foreach (var (offer, i) in year.Offers.GroupBy(offer => offer.School).SelectMany(there => there.Select((offer, i) => (offer, i))))
        {
            offers[offer.Id] = $"{schools[offer.School]}: {Clean(SubjectOf(offer) ?? OffersFile.AnySubject)} {i + 1}";
        }
    }

    /// <param name="without">A school that drops out.</param>
    public YearMarks Marks(OrganisationId? without) => new(
        names.ToDictionary(name => name.Value, name => name.Key.Value, StringComparer.OrdinalIgnoreCase),
        offers.ToDictionary(name => name.Value, name => name.Key.Value, StringComparer.OrdinalIgnoreCase)) { Without = without?.Value };

    public PlanningFiles Write()
    {
        var trainees = Trainees();
        return new(new(PlanFileNames.Trainees, trainees), new(PlanFileNames.Schools, Schools()), new(PlanFileNames.Offers, Offers()), keep ? new GivenFile(PlanFileNames.Keep, Keep()) : null)
        {
            Windows = new(PlanFileNames.Windows, Sheet(["window", "first_day", "last_day", "called"], words.All.Select(one => (string[])[one.Word, Text(one.Days.First), Text(one.Days.Last), one.Called]))),
        };
    }

    /// <summary>Offers that name no subject are for a phase: a primary one, where only primary key stages can be taught.</summary>
    public static string? SubjectOf(Offer offer) => offer.Subject
        ?? (offer.KeyStages != Organisations.KeyStages.None && offer.KeyStages < Organisations.KeyStages.KeyStage3 ? "Primary" : null);

    /// <summary>Whether it says whom it is for. One that names neither subject nor key stage would be for anybody, which no school can have meant: a person has to use it.</summary>
    public static bool IsPlanned(Offer offer) => offer.Subject is not null || offer.KeyStages != Organisations.KeyStages.None;

    private static bool IsFor(Offer offer, YearTrainee one) => SubjectOf(offer) is { } subject
        ? string.Equals(subject, one.Subject, StringComparison.OrdinalIgnoreCase)
        : ((Stages)(int)offer.KeyStages & Covers(one)) != Stages.None;

    private MemoryStream Trainees() => Sheet(
        ["trainee", "easting", "northing", "subject", "key_stages", "pattern", "travel", "max_minutes", "excluded_schools", "needs_setting", "with", "pinned", "earlier_minutes", "allowed_schools", "route", "provider"],
        planned.Select(one => (string[])
        [
            names[one.Trainee.Id], Text(one.Trainee.HomeEasting!.Value), Text(one.Trainee.HomeNorthing!.Value), one.Subject, one.IsDecided ? "" : StagesOf(one),
            string.Join(' ', one.Pattern!.Windows.OrderBy(window => window.FirstDay).Select(window => $"{window.Letter}:{words[window]}")), one.Trainee.Travel.Word(),
            one.Trainee.MaxMinutes is { } minutes ? Text(minutes) : "", string.Join("; ", Excluded(one)), string.Join(' ', one.Settings.AnyOf.Select(setting => SettingWord(setting))),
            string.Join(' ', one.With.Where(names.ContainsKey).Select(other => names[other])), string.Join(' ', Pins(one)), Text(Math.Min(one.EarlierMinutes, 600)),
            string.Join("; ", decided[one.Trainee.Id].Select(stay => stay.School).Distinct().Where(schools.ContainsKey).Select(school => schools[school])),
            welcome.Route(one), welcome.Provider(one),
        ]));

    private MemoryStream Schools() => Sheet(
        ["school", "easting", "northing", "setting", "contrast", "places", "best_windows"],
        year.Schools.Select(school => (string[])
        [
            schools[school.Id], Text(school.Place.Easting), Text(school.Place.Northing), SettingWord(school.Setting),
            $"{SettingWord(school.Setting)} {Clean(school.UrbanRural ?? "").Replace(' ', '-')}".Trim(),
            school.TotalPlaces is { } most ? Text(Math.Max(0, most - Taken(year.Others.Where(stay => stay.School == school.Id)))) : "",
            string.Join(' ', BestWindows(school.Id)),
        ]));

    private MemoryStream Offers()
    {
        var (own, all) = (year.Own.Select(stay => stay.Id).ToHashSet(), year.Stays.ToLookup(stay => stay.Offer));
        return Sheet(
        ["offer", "school", "subject", "key_stages", "windows", "places", "routes", "made_to"],
        [
            .. year.Offers.Where(IsPlanned).Select(offer => (string[])
            [
                offers[offer.Id], schools[offer.School], SubjectOf(offer) ?? OffersFile.AnySubject, Words((Stages)(int)offer.KeyStages), string.Join(' ', Windows(offer)),
                Text(Math.Max(0, offer.Places - Taken(all[offer.Id].Where(stay => !own.Contains(stay.Id) || (onOwnPlaces.Contains(stay.Id) && HoldsFor(stay, offer)))))),
                welcome.Routes(offer), welcome.Providers(offer),
            ]),
            .. ownPlaces.Select(place => (string[])[place.Name, place.School, place.Of.Subject, place.Stages, place.Windows, "1", "", ""]),
        ]);
    }

    // What a school leaves open is in it too, by a name no offer has: the planner sees that it is lost. Of a stay that ended early and the one that followed it in a window, the later one counts.
    private MemoryStream Keep()
    {
        var told = year.Own.Where(stay => stay.Offer is { } offer && offers.ContainsKey(offer) && !onOwnPlaces.Contains(stay.Id)).Select(stay => (Stay: stay, Offer: offers[stay.Offer!.Value], School: schools.GetValueOrDefault(stay.School, "")))
            .Concat(year.Dropped.Select(gone => (gone.Stay, Offer: $"{Clean(gone.School)}: place given up", School: Clean(gone.School))))
            .OrderBy(one => one.Stay.State == PlacementState.EndedEarly).DistinctBy(one => (one.Stay.Trainee, one.Stay.Window)).ToLookup(one => one.Stay.Trainee);
        return Sheet(
            ["trainee", "slot", "letter", "window", "offer", "school"],
            from one in planned
            from stay in told[one.Trainee.Id]
            let window = one.Pattern!.Windows.Find(window => window.Id == stay.Stay.Window)
            where window is not null
            select (string[])[names[one.Trainee.Id], Text(window.Number), window.Letter, words.Called(window), stay.Offer, stay.School]);
    }

    /// <summary>What the school has been asked or more is a decision; so is what somebody pinned.</summary>
    private IEnumerable<string> Pins(YearTrainee one)
    {
        foreach (var letter in decided[one.Trainee.Id]
            .Select(stay => (Stay: stay, Window: one.Pattern!.Windows.Find(window => window.Id == stay.Window))).Where(pin => pin.Window is not null).GroupBy(pin => pin.Window!.Letter))
        {
            var stay = letter.First().Stay;
            if (stay.Offer is { } offer && offers.TryGetValue(offer, out var name) && letter.All(each => Holds(one, each.Stay)))
            {
                yield return $"{letter.Key}={name}";
            }
            else if (schools.TryGetValue(stay.School, out var school))
            {
                // A place outside any offer, such as an employer's, or on one that would not hold for them today: decided all the same, and nobody else's to have.
                onOwnPlaces.UnionWith(letter.Select(each => each.Stay.Id));
                var own = $"{school}: place of {Clean(one.Trainee.Reference)} {letter.Key}";
                ownPlaces.Add((own, school, one, stay.Offer is null ? StagesOf(one) : Words((Stages)(int)letter.Aggregate(stay.KeyStages, (all, each) => all | each.Stay.KeyStages)), string.Join(' ', one.Pattern!.Windows.Where(window => window.Letter == letter.Key).Select(window => words[window]))));
                yield return $"{letter.Key}={own}";
            }
        }
    }

    private bool Holds(YearTrainee one, Placement stay) => stay.Offer is { } id && known.TryGetValue(id, out var offer)
        && IsFor(offer, one) && welcome.Fits(offer, one) && HoldsFor(stay, offer);

    private bool HoldsFor(Placement stay, Offer offer) => Windows(offer).ToList() is var named
        && (named.Count == 0 || (windows.Find(window => window.Id == stay.Window) is { } at && named.Contains(words[at], StringComparer.OrdinalIgnoreCase)));

    private IEnumerable<string> Excluded(YearTrainee one) => one.Excluded.Where(schools.ContainsKey).Except(decided[one.Trainee.Id].Select(stay => stay.School)).Select(school => schools[school]);

    /// <summary>The windows an offer names; one for contrasting stays is open in those windows alone that are contrasting for its subject.</summary>
    private IEnumerable<string> Windows(Offer offer)
    {
        var named = OfferTimes.Named(offer).Count == 0 ? [] : windows.Where(window => OfferTimes.HoldsIn(offer, window.Name, window.FirstDay, window.LastDay)).Select(window => words[window])
            .Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty("never").ToList();
        if (offer.Kind != OfferKind.Contrasting)
        {
            return named;
        }

        var contrasting = planned.Where(one => IsFor(offer, one) && welcome.Fits(offer, one))
            .SelectMany(one => one.Pattern!.Windows).Where(window => window.Kind != WindowKind.Main).Select(window => words[window]).Distinct(StringComparer.OrdinalIgnoreCase);
        return named.Count == 0 ? contrasting : named.Intersect(contrasting, StringComparer.OrdinalIgnoreCase).DefaultIfEmpty("never");
    }

    /// <summary>When the school wants trainees' help most (W5h), as windows of the trainees' patterns: "before examinations" is spring and summer.</summary>
    private IEnumerable<string> BestWindows(OrganisationId school)
    {
        var wanted = year.Offers.Where(offer => offer.School == school).SelectMany(offer => offer.SupportWanted.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return wanted.Count == 0 ? [] : windows.Where(window => wanted.Exists(time => SupportTime.Meets(time, window))).Select(window => words[window]).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The chosen key stage and the nearest consecutive one the course's ages reach, the older first (W1).</summary>
    public static string StagesOf(YearTrainee one) => Words(Covers(one));

    private static Stages Covers(YearTrainee one)
    {
        var chosen = (int)one.Trainee.ChosenKeyStage;
        var next = one.Course.Phase switch
        {
            TrainingPhase.Primary => one.Trainee.ChosenKeyStage == Organisations.KeyStages.KeyStage2 ? chosen >> 1 : chosen << 1,
            TrainingPhase.EarlyYears => 0,
            _ => one.Trainee.ChosenKeyStage == Organisations.KeyStages.KeyStage3 ? chosen << 1 : chosen >> 1,
        };
        return (Stages)(chosen | next);
    }

    /// <summary>The most that are there on any one day.</summary>
    private static int Taken(IEnumerable<Placement> stays)
    {
        var there = stays.ToList();
        return there.Count == 0 ? 0 : there.Max(one => there.Count(other => other.Period.Contains(one.FirstDay)));
    }

    private static string Words(Stages stages) => string.Join(' ', KeyStageNames.Of(stages));

    public static string SettingWord(SettingType? setting) => setting switch
    {
        SettingType.MainstreamWithSenUnit => "unit",
        SettingType.Special => "special",
        SettingType.AlternativeProvision => "ap",
        SettingType.PupilReferralUnit => "pru",
        SettingType.EarlyYears => "early-years",
        SettingType.FurtherEducation => "fe",
        SettingType.Independent => "independent",
        null => "",
        _ => "mainstream",
    };

    /// <summary>Without the signs that mean something in the files' own cells.</summary>
    private static string Clean(string name) => string.Join(' ', name.Replace('=', '-').Replace(';', ',').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static MemoryStream Sheet(string[] headings, IEnumerable<string[]> rows)
    {
        var stream = new MemoryStream();
        using (var sheet = new DelimitedText(stream, headings))
        {
            foreach (var row in rows)
            {
                sheet.Row(row);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
