using System.Globalization;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Where a school of an example stands and what it teaches.</summary>
public readonly record struct ExampleSite(GridReference Place, ExamplePhase Phase);

public enum ExamplePhase
{
    Primary,
    Secondary,
    Special,
}

/// <summary>
/// Makes the three files of <c>ittp plan</c> for an invented provider among given places: fictional people, schools and offers, for
/// trying things out and for measuring. The same sites, size and seed give the same files.
/// </summary>
/// <param name="sites">Where schools stand; each becomes a school of the example.</param>
/// <param name="trainees">How many trainees.</param>
/// <param name="supply">Places for each placement needed: 1.0 is just as many, by subject and window, less what does not fit.</param>
public sealed class ExampleFiles(IReadOnlyList<ExampleSite> sites, int trainees, ulong seed, double supply = 1.1)
{
    private static readonly string[] Windows = ["autumn", "spring", "summer"];
    private readonly Dice dice = new(seed);
    private readonly List<ExampleCourse> courses = [];
    private readonly Dictionary<int, int> placesAt = [];
    private string[] schoolNames = [];

    public void Write(Stream traineesFile, Stream schoolsFile, Stream offersFile)
    {
        WriteTrainees(traineesFile);
        var names = new ExampleNames(dice);
        schoolNames = [.. sites.Select(site => names.School(site.Phase))];
        WriteOffers(offersFile);
        WriteSchools(schoolsFile);
    }

    /// <summary>Where an example for download takes place: an invented stretch of two towns and the country between them.</summary>
    public static IReadOnlyList<ExampleSite> InventedSites(int schools, ulong seed)
    {
        var chance = new Dice(seed);
        return [.. Enumerable.Range(0, schools).Select(i => new ExampleSite(
            GridReference.At(430_000 + (chance.Chance(0.5) ? 0 : 16_000) + chance.Around(7_000), 310_000 + (chance.Chance(0.5) ? 0 : 9_000) + chance.Around(7_000)),
            i % 20 == 19 ? ExamplePhase.Special : i % 4 == 3 ? ExamplePhase.Secondary : ExamplePhase.Primary))];
    }

    // Invented, in pounds a window.
    private static int CostOf(ExamplePhase phase) => phase switch
    {
        ExamplePhase.Primary => 180,
        ExamplePhase.Secondary => 210,
        _ => 260,
    };

    private void WriteTrainees(Stream target)
    {
        using var file = new DelimitedText(
            target, "trainee", "easting", "northing", "subject", "key_stages", "pattern", "travel", "max_minutes", "needs_setting", "with");
        var names = new ExampleNames(dice);
        var previous = "";
        for (var i = 0; i < trainees; i++)
        {
            var course = ExampleCourse.Pick(dice);
            courses.Add(course);
            var name = names.Person();
            var home = dice.Pick(sites).Place;
            file.Row(
                name,
                Text(Math.Max(1, home.Easting + dice.Around(4_000))),
                Text(Math.Max(1, home.Northing + dice.Around(4_000))),
                course.Subject,
                course.KeyStages,
                course.Pattern,
                dice.Chance(0.8) ? "car" : "public",
                dice.Chance(0.8) ? "" : dice.Pick(["45", "60", "90"]),
                dice.Chance(0.02) ? "special" : "",
                i > 0 && dice.Chance(0.03) ? previous : "");
            previous = name;
        }
    }

    private void WriteSchools(Stream target)
    {
        using var file = new DelimitedText(target, "school", "easting", "northing", "setting", "contrast", "places");
        for (var i = 0; i < sites.Count; i++)
        {
            file.Row(
                schoolNames[i],
                Text(sites[i].Place.Easting),
                Text(sites[i].Place.Northing),
                sites[i].Phase == ExamplePhase.Special ? "special" : "",
                $"{dice.Pick(["large", "small"])} {dice.Pick(["town", "country", "city"])} {dice.Pick(["faith", "none-faith", "none-faith"])}",
                dice.Chance(0.3) && placesAt.TryGetValue(i, out var offered) ? Text(Math.Max(1, offered * 3 / 4)) : "");
        }
    }

    // Places are handed out until every window has enough for those who need one in it.
    private void WriteOffers(Stream target)
    {
        using var file = new DelimitedText(target, "offer", "school", "subject", "key_stages", "windows", "places", "cost");
        var number = 0;
        foreach (var subject in courses.GroupBy(course => course.Subject).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var hosts = Enumerable.Range(0, sites.Count).Where(i => subject.First().IsTaughtAt(sites[i].Phase)).ToList();
            var wanted = Windows.ToDictionary(
                window => window,
                window => (int)Math.Ceiling(supply * subject.Count(course => course.Pattern.Contains(window, StringComparison.Ordinal))),
                StringComparer.Ordinal);
            while (hosts.Count > 0 && wanted.Values.Any(left => left > 0))
            {
                var windows = dice.Chance(0.6) ? Windows : [dice.Pick(Windows)];
                var places = 1 + dice.Below(subject.Key == "Primary" ? 3 : 2);
                var host = dice.Pick(hosts);
                placesAt[host] = placesAt.GetValueOrDefault(host) + places;
                file.Row(
                    $"{subject.Key.Replace(' ', '-')}-{Text(++number)}",
                    schoolNames[host],
                    subject.Key,
                    subject.First().TaughtTogether(dice),
                    windows.Length == Windows.Length ? "" : string.Join(' ', windows),
                    Text(places),
                    Text(CostOf(sites[host].Phase)));
                foreach (var window in windows)
                {
                    wanted[window] -= places;
                }
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
