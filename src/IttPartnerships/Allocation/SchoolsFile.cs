using IttPartnerships.Files;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Reads <c>schools.csv</c>: school, easting, northing, setting, contrast, places, best_windows.</summary>
/// <param name="Names">Every school named in the file, good row or bad, so that other files are not blamed for this one.</param>
internal sealed record SchoolsFile(
    IReadOnlyList<School> Schools,
    IReadOnlyList<GridReference> Places,
    IReadOnlyDictionary<string, int> Names,
    FileProblems Problems)
{
    public static SchoolsFile Read(GivenFile given)
    {
        using var file = DelimitedFile.Open(given.Content, given.Name, shortRowsAllowed: true);
        var school = file.Column("school", "school name", "urn");
        var easting = file.Column("easting", "eastings", "x");
        var northing = file.Column("northing", "northings", "y");
        var setting = file.OptionalColumn("setting");
        var contrast = file.OptionalColumn("contrast");
        var total = file.OptionalColumn("places", "total places");
        var windows = file.OptionalColumn("best_windows", "best windows");
        List<School> schools = [];
        List<GridReference> places = [];
        Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);
        List<int> rows = [];
        while (file.Read())
        {
            var isNew = file.NewName(school, names, rows, out var name);
            file.Place(easting, northing, out var place);
            file.Setting(setting, out var kind);
            file.WholeNumber(total, 0, 10_000, absent: null, out var most);
            if (isNew)
            {
                schools.Add(new School(name, kind ?? "mainstream", most) { Contrast = file.List(contrast), PreferredWindows = file.List(windows) });
                places.Add(place);
            }
        }

        return new SchoolsFile(schools, places, names, file.Problems);
    }
}
