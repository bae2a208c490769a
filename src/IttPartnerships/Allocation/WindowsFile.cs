using IttPartnerships.Files;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Reads <c>windows.csv</c>: window, first_day, last_day, called. Windows of no pattern may stand there too.</summary>
/// <param name="Days">By what people call a window.</param>
internal sealed record WindowsFile(IReadOnlyDictionary<string, WindowDays> Days, IReadOnlyDictionary<string, string> Called, FileProblems Problems)
{
    /// <param name="named">Windows of the trainees' patterns, each of which has to be there.</param>
    public static WindowsFile Read(GivenFile given, IEnumerable<string> named)
    {
        using var file = DelimitedFile.Open(given.Content, given.Name, shortRowsAllowed: true);
        var (window, first, last) = (file.Column("window"), file.Column("first_day", "first day", "from", "start"), file.Column("last_day", "last day", "until", "end"));
        var name = file.OptionalColumn("called", "name");
        Dictionary<string, WindowDays> days = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> called = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);
        List<int> rows = [];
        while (file.Read())
        {
            var isNew = file.NewName(window, names, rows, out var word);
            var own = file[name].Length == 0 ? word : Cells.OneSpaced(SafeCell.Unescape(file[name]));
            if (file.Day(first, out var begins) & file.Day(last, out var ends) && begins > ends)
            {
                file.Refuse(last, "This is before the first day. Write the day the window ends");
            }
            else if (isNew && !days.TryAdd(own, new(begins, ends)))
            {
                file.Refuse(name, "Another window is called so. Each needs a name of its own");
            }

            called.TryAdd(word, own);
        }

        if (!file.Problems.Any)
        {
            foreach (var missing in named.Distinct(StringComparer.OrdinalIgnoreCase).Where(one => !called.ContainsKey(one)))
            {
                file.Problems.Add(0, window.Heading, missing, "A pattern has this window, and no row says when it is. Add one, with the same word");
            }
        }

        return new WindowsFile(days, called, file.Problems);
    }

    public IReadOnlyList<Trainee> In(IReadOnlyList<Trainee> trainees) => [.. trainees.Select(one => one with { Pattern = [.. one.Pattern.Select(slot => slot with { Window = In(slot.Window) })] })];

    public IReadOnlyList<School> In(IReadOnlyList<School> schools) => [.. schools.Select(one => one with { PreferredWindows = [.. one.PreferredWindows.Select(In)] })];

    public IReadOnlyList<Offer> In(IReadOnlyList<Offer> offers) => [.. offers.Select(one => one with { Windows = [.. one.Windows.Select(In)] })];

    /// <param name="window">The word of patterns.</param>
    public WindowDays Of(string window) => Days[In(window)];

    private string In(string window) => Called.GetValueOrDefault(window, window);
}
