using IttPartnerships.Files;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Reads <c>windows.csv</c>: window, first_day, last_day. Windows of no pattern may stand there too.</summary>
internal sealed record WindowsFile(IReadOnlyDictionary<string, WindowDays> Days, FileProblems Problems)
{
    /// <param name="named">Windows of the trainees' patterns, each of which has to be there.</param>
    public static WindowsFile Read(GivenFile given, IEnumerable<string> named)
    {
        using var file = DelimitedFile.Open(given.Content, given.Name, shortRowsAllowed: true);
        var (window, first, last) = (file.Column("window"), file.Column("first_day", "first day", "from", "start"), file.Column("last_day", "last day", "until", "end"));
        Dictionary<string, WindowDays> days = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);
        List<int> rows = [];
        while (file.Read())
        {
            var isNew = file.NewName(window, names, rows, out var name);
            if (file.Day(first, out var begins) & file.Day(last, out var ends) && begins > ends)
            {
                file.Refuse(last, "This is before the first day. Write the day the window ends");
            }
            else if (isNew)
            {
                days[name] = new(begins, ends);
            }
        }

        if (!file.Problems.Any)
        {
            foreach (var missing in named.Distinct(StringComparer.OrdinalIgnoreCase).Where(name => !days.ContainsKey(name)))
            {
                file.Problems.Add(0, window.Heading, missing, "A pattern has this window, and no row says when it is. Add one, with the same word");
            }
        }

        return new WindowsFile(days, file.Problems);
    }
}
