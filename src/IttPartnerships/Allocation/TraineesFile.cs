using IttPartnerships.Files;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>
/// Reads <c>trainees.csv</c>: trainee, easting and northing (or postcode), subject, key_stages, pattern, travel, max_minutes,
/// excluded_schools, needs_setting, with, pinned, prefers, earlier_minutes, allowed_schools, route, provider.
/// </summary>
internal sealed record TraineesFile(
    IReadOnlyList<Trainee> Trainees,
    IReadOnlyList<GridReference> Homes,
    IReadOnlyList<TravelMode> Modes,
    IReadOnlyDictionary<string, int> Names,
    FileProblems Problems)
{
    /// <summary>Where the courses of <see cref="Trainees"/> are written, in the same order.</summary>
    public IReadOnlyList<Cell> Courses { get; private init; } = [];

    private const int DefaultMinutes = 75;
    private const int MostMinutes = 600;

    public static TraineesFile Read(
        GivenFile given,
        IReadOnlyDictionary<string, int> schools,
        IReadOnlyDictionary<string, int> offers,
        ReadFiles.FindPostcode postcodes)
    {
        var names = AllNames(given);
        using var file = DelimitedFile.Open(given.Content, given.Name, shortRowsAllowed: true);
        var columns = Columns.Of(file);
        List<Trainee> trainees = [];
        List<GridReference> homes = [];
        List<TravelMode> modes = [];
        Dictionary<string, int> seen = new(StringComparer.OrdinalIgnoreCase);
        List<int> rows = [];
        List<Cell> courses = [];
        while (file.Read())
        {
            var isNew = file.NewName(columns.Name, seen, rows, out var name);
            var trainee = OneRow(file, columns, name, schools, offers, names);
            var home = Home(file, columns, postcodes);
            var travel = file[columns.Travel].Length == 0 ? "car" : file[columns.Travel];
            if (!TravelModes.TryParse(travel, out var mode))
            {
                file.Refuse(columns.Travel, "This is not a way of travelling. Use car, public, cycle or walk");
            }

            if (isNew)
            {
                trainees.Add(trainee);
                homes.Add(home);
                modes.Add(mode);
                courses.Add(new(file.Row, columns.Pattern.Heading, file[columns.Pattern]));
            }
        }

        return new TraineesFile(trainees, homes, modes, seen, file.Problems) { Courses = courses };
    }

    internal sealed record Cell(int Row, string Column, string Value);

    // A trainee may ask to be with one who stands further down, so names are read before anything else.
    private static Dictionary<string, int> AllNames(GivenFile given)
    {
        var start = given.Content.Position;
        using var file = DelimitedFile.Open(given.Content, given.Name, shortRowsAllowed: true);
        var name = Columns.Of(file).Name;
        Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);
        while (file.Read())
        {
            if (file.Plain(name).Length > 0)
            {
                names.TryAdd(Cells.OneSpaced(file.Plain(name)), names.Count);
            }
        }

        given.Content.Position = start;
        return names;
    }

    private static Trainee OneRow(
        DelimitedFile file,
        Columns columns,
        string name,
        IReadOnlyDictionary<string, int> schools,
        IReadOnlyDictionary<string, int> offers,
        Dictionary<string, int> names)
    {
        file.Name(columns.Subject, out var subject);
        file.KeyStageSet(columns.KeyStages, out var stages);
        PatternText.Read(file, columns.Pattern, out var pattern);
        file.WholeNumber(columns.MaxMinutes, 1, MostMinutes, DefaultMinutes, out var minutes);
        file.Names(columns.Excluded, schools, "a school of the schools file", out var excluded);
        file.AnySetting(columns.NeedsSetting, out var settings);
        file.Names(columns.With, names, "a trainee of this file", out var with);
        file.Names(columns.Prefers, schools, "a school of the schools file", out var prefers);
        file.Names(columns.Allowed, schools, "a school of the schools file", out var allowed);
        file.WholeNumber(columns.Earlier, 0, MostMinutes, 0, out var earlier);
        file.Word(columns.Route, out var route);
        file.Word(columns.Provider, out var provider);
        PatternText.ReadPins(file, columns.Pinned, pattern, offers, out var pins);
        if (names.TryGetValue(name, out var self) && with.Contains(self))
        {
            file.Refuse(columns.With, "This is the same trainee. Name another one, or leave it empty");
        }

        return new Trainee(name, subject, stages, pattern, minutes ?? DefaultMinutes)
        {
            ExcludedSchools = [.. excluded.ToHashSet()],
            NeedsSetting = settings.Count == 0 ? null : new(settings),
            With = with,
            Pins = pins,
            Prefers = [.. prefers.ToHashSet()],
            AllowedFarther = [.. allowed.ToHashSet()],
            EarlierMinutes = earlier ?? 0,
            Route = route,
            Audience = provider,
        };
    }

    private static GridReference Home(DelimitedFile file, Columns columns, ReadFiles.FindPostcode postcodes)
    {
        var postcode = file[columns.Postcode];
        if (postcode.Length == 0 || file[columns.Easting].Length > 0)
        {
            file.Place(columns.Easting, columns.Northing, out var place);
            return place;
        }

        if (postcodes(postcode) is { } known)
        {
            return known;
        }

        file.Refuse(columns.Postcode, "We do not know where this postcode is. Give easting and northing instead");
        return default;
    }

    private sealed record Columns(
        FileColumn Name,
        FileColumn Easting,
        FileColumn Northing,
        FileColumn Postcode,
        FileColumn Subject,
        FileColumn KeyStages,
        FileColumn Pattern,
        FileColumn Travel,
        FileColumn MaxMinutes,
        FileColumn Excluded,
        FileColumn NeedsSetting,
        FileColumn With,
        FileColumn Pinned,
        FileColumn Prefers,
        FileColumn Allowed,
        FileColumn Earlier,
        FileColumn Route,
        FileColumn Provider)
    {
        public static Columns Of(DelimitedFile file)
        {
            var postcode = file.OptionalColumn("postcode");
            return new Columns(
                file.Column("trainee", "trainee name"),
                postcode.IsPresent ? file.OptionalColumn("easting", "eastings", "x") : file.Column("easting", "eastings", "x"),
                postcode.IsPresent ? file.OptionalColumn("northing", "northings", "y") : file.Column("northing", "northings", "y"),
                postcode,
                file.Column("subject"),
                file.OptionalColumn("key_stages", "key stage"),
                file.Column("pattern"),
                file.OptionalColumn("travel"),
                file.OptionalColumn("max_minutes", "maximum minutes"),
                file.OptionalColumn("excluded_schools", "excluded"),
                file.OptionalColumn("needs_setting"),
                file.OptionalColumn("with"),
                file.OptionalColumn("pinned", "pins"),
                file.OptionalColumn("prefers"),
                file.OptionalColumn("allowed_schools", "allowed"),
                file.OptionalColumn("earlier_minutes", "earlier minutes"),
                file.OptionalColumn("route"),
                file.OptionalColumn("provider"));
        }
    }
}
