using IttPartnerships.Files;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>
/// Reads a plan made before, as this product wrote it, so that what people were told changes as little as can be. Trainees and offers that
/// are no longer there are no error: that is why the plan is being made again.
/// </summary>
internal sealed record KeepFile(IReadOnlyList<Trainee> Trainees, IReadOnlyList<ToldSlot> Told, FileProblems Problems)
{
    public static KeepFile Read(GivenFile given, IReadOnlyList<Trainee> trainees, IReadOnlyDictionary<string, int> names, IReadOnlyDictionary<string, int> offers)
    {
        using var file = DelimitedFile.Open(given.Content, given.Name, shortRowsAllowed: true);
        var (trainee, slot, offer) = (file.Column("trainee"), file.Column("slot"), file.Column("offer"));
        var (letter, window) = (file.OptionalColumn("letter"), file.OptionalColumn("window"));
        var school = file.OptionalColumn("school");
        List<ToldSlot> all = [];
        Dictionary<int, Dictionary<int, int>> before = [];
        Dictionary<(int Trainee, int Slot), int> rows = [];
        while (file.Read())
        {
            if (!file.WholeNumber(slot, 1, 100, absent: null, out var number)
                || !names.TryGetValue(Cells.OneSpaced(SafeCell.Unescape(file[trainee])), out var who)
                || file[offer].Length == 0
                || who >= trainees.Count)
            {
                continue;
            }

            var position = Position(trainees[who].Pattern, number, file[letter], file[window]);
            if (position >= 0 && !rows.TryAdd((who, position), file.Row))
            {
                file.Refuse(slot, $"This placement of the trainee is already in row {rows[(who, position)]}. Each may stand only once");
            }
            else if (position >= 0)
            {
                var name = Cells.OneSpaced(SafeCell.Unescape(file[offer]));
                var isKnown = offers.TryGetValue(name, out var where);
                all.Add(new(who, position, name, SafeCell.Unescape(file[school]), isKnown ? where : null));
                if (isKnown)
                {
                    before.TryAdd(who, []);
                    before[who][position] = where;
                }
            }
        }

        var lost = all.Where(slot => slot.Known is null).ToLookup(slot => slot.Trainee, slot => slot.Slot);
        return new KeepFile(
            [.. trainees.Select((one, i) => one with { Before = before.GetValueOrDefault(i, []), Lost = [.. lost[i]] })],
            all,
            file.Problems);
    }

    // By letter and window where the file has them, since a pattern may have changed in between; else by number.
    private static int Position(IReadOnlyList<Slot> pattern, int? number, string letter, string window)
    {
        var there = number is { } slot && slot <= pattern.Count ? slot - 1 : -1;
        return letter.Length == 0 || window.Length == 0 || (there >= 0 && IsIt(pattern[there])) ? there : pattern.ToList().FindIndex(IsIt);

        bool IsIt(Slot one) =>
            string.Equals(one.Letter, SafeCell.Unescape(letter), StringComparison.OrdinalIgnoreCase)
            && string.Equals(one.Window, SafeCell.Unescape(window), StringComparison.OrdinalIgnoreCase);
    }
}
