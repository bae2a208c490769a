using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Reads the cells that the three files share. Each returns false after saying what is wrong with the cell.</summary>
internal static class Cells
{
    public static readonly IReadOnlyList<string> Settings = [.. SettingNames.All.Select(known => known.Word)];

    /// <summary>Of a name or subject. Those of a year's own files are made of several, each of which may have 200.</summary>
    public const int Longest = 500;

    private static readonly Dictionary<string, KeyStages> Stages = new(
        KeyStageNames.All.Select(pair => KeyValuePair.Create(pair.Name, pair.Stage)).Append(KeyValuePair.Create("EY", KeyStages.EarlyYears)),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The cell without the apostrophe that guards a name which begins like a formula: nobody's name has it, and no two files have to agree about it.</summary>
    public static string Plain(this DelimitedFile file, FileColumn column) => SafeCell.Unescape(file[column]);

    public static string[] List(this DelimitedFile file, FileColumn column) =>
        file.Plain(column).Split([' ', ',', ';', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Words that may have spaces, parted by semicolons.</summary>
    public static string[] Words(this DelimitedFile file, FileColumn column) =>
        [.. file.Plain(column).Split(';').Select(OneSpaced).Where(word => word.Length > 0)];

    /// <summary>One word of such a list; null where the cell is empty.</summary>
    public static bool Word(this DelimitedFile file, FileColumn column, out string? word)
    {
        var words = file.Words(column);
        word = words.FirstOrDefault();
        return words.Length <= 1 || file.Refused(column, "Only one can stand here. Take the others out, with the semicolons");
    }

    public static bool Text(this DelimitedFile file, FileColumn column, out string text)
    {
        text = file.Plain(column);
        return text.Length > 0 || file.Refused(column, "This cell is empty. Fill it in");
    }

    /// <summary>Text that pages show whole, such as a name or a subject.</summary>
    public static bool Name(this DelimitedFile file, FileColumn column, out string name) =>
        file.Text(column, out name) && (name.Length <= Longest || file.Refused(column, $"This is longer than {Longest} characters. Shorten it"));

    public static bool KeyStageSet(this DelimitedFile file, FileColumn column, out KeyStages stages)
    {
        stages = KeyStages.None;
        foreach (var word in file.List(column))
        {
            if (!Stages.TryGetValue(word, out var stage))
            {
                return file.Refused(column, $"“{word}” is not a key stage. Use EYFS, KS1, KS2, KS3, KS4 or KS5, with spaces between them");
            }

            stages |= stage;
        }

        return true;
    }

    /// <param name="absent">What an empty cell means.</param>
    public static bool WholeNumber(this DelimitedFile file, FileColumn column, int least, int most, int? absent, out int? number)
    {
        number = absent;
        var text = file[column];
        if (text.Length == 0)
        {
            return true;
        }

        var good = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read >= least && read <= most;
        number = read;
        return good || file.Refused(column, $"This must be a whole number from {least} to {most}");
    }

    /// <summary>An amount of money; null where the cell is empty.</summary>
    public static bool Amount(this DelimitedFile file, FileColumn column, out Money? amount)
    {
        var good = Money.TryParse(file[column], out var read);
        amount = good ? read : null;
        return good || file[column].Length == 0 || file.Refused(column, "This must be an amount in pounds, for example 250 or 250.50");
    }

    public static bool Day(this DelimitedFile file, FileColumn column, out DateOnly day)
    {
        var read = CellDay.Read(file[column]);
        day = read ?? default;
        return read is not null || file.Refused(column, "This is not a day. Write it like 1/9/2026 or 2026-09-01");
    }

    public static bool Setting(this DelimitedFile file, FileColumn column, out string? setting)
    {
        var text = file[column];
        setting = Settings.FirstOrDefault(known => string.Equals(known, text, StringComparison.OrdinalIgnoreCase));
        return text.Length == 0 || setting is not null || file.Refused(column, $"This is not a setting we know. Use one of: {string.Join(", ", Settings)}");
    }

    /// <summary>Words of settings; none where the cell is empty.</summary>
    public static bool AnySetting(this DelimitedFile file, FileColumn column, out List<string> settings)
    {
        settings = [];
        foreach (var word in file.List(column))
        {
            if (Settings.FirstOrDefault(known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase)) is not { } setting)
            {
                return file.Refused(column, $"“{word}” is not a setting we know. Use one or more of these, with spaces between them: {string.Join(", ", Settings)}");
            }

            settings.Add(setting);
        }

        return true;
    }

    public static bool Place(this DelimitedFile file, FileColumn easting, FileColumn northing, out GridReference place)
    {
        if (GridReference.TryParse($"{file[easting]},{file[northing]}", out place))
        {
            return true;
        }

        var column = file[easting].Length == 0 || (file[northing].Length > 0 && !GridReference.TryParse($"{file[easting]},1", out _)) ? easting : northing;
        return file.Refused(column, "This must be metres on the British National Grid, more than 0: for example easting 533498, northing 181201");
    }

    /// <summary>Names from a cell where names may themselves have spaces: the longest known name first.</summary>
    public static bool Names(this DelimitedFile file, FileColumn column, IReadOnlyDictionary<string, int> known, string what, out List<int> found)
    {
        found = [];
        var words = file.Plain(column).Split([' ', '\u00A0', ';'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length;)
        {
            var (length, index) = (words.Length - at, 0);
            while (length > 0 && !known.TryGetValue(string.Join(' ', words[at..(at + length)]), out index)
                && !known.TryGetValue(string.Join(' ', words[at..(at + length)]).TrimEnd(','), out index))
            {
                length--;
            }

            if (length == 0)
            {
                return file.Refused(column, $"“{words[at]}” is not {what}. Write it exactly as there");
            }

            found.Add(index);
            at += length;
        }

        return true;
    }

    /// <summary>Numbers the row's own name; false when it is empty or stands twice. One that is refused for its length counts, so that whoever names it is not blamed too.</summary>
    public static bool NewName(this DelimitedFile file, FileColumn column, Dictionary<string, int> names, List<int> rows, out string name)
    {
        if (!file.Name(column, out name) && name.Length == 0)
        {
            return false;
        }

        name = OneSpaced(name);
        if (names.TryGetValue(name, out var first))
        {
            return file.Refused(column, $"This is already in row {rows[first]}. Each may stand only once");
        }

        names[name] = rows.Count;
        rows.Add(file.Row);
        return true;
    }

    /// <summary>Names are compared with single spaces between their words.</summary>
    public static string OneSpaced(string text) => string.Join(' ', text.Split([' ', '\u00A0', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    public static bool Refused(this DelimitedFile file, FileColumn column, string reason)
    {
        file.Refuse(column, reason);
        return false;
    }
}
