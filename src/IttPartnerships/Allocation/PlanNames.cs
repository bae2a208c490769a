using System.Globalization;

namespace IttPartnerships.Allocation;

/// <summary>
/// What a plan is called that nobody gave a name: what it is of, and from the second of an organisation on a number that tells it apart. Two that are asked for at the same
/// moment may be called alike, since nothing depends on a name.
/// </summary>
internal static class PlanNames
{
    // Leaves room for the number.
    private const int Longest = PlanRun.NameLength - 8;

    /// <summary>What all names of plans like it begin with.</summary>
    public static string Stem(string wanted) => wanted.Length > Longest ? wanted[..Longest].TrimEnd() : wanted;

    /// <param name="taken">Names of the organisation's plans.</param>
    public static string Next(string wanted, IEnumerable<string> taken)
    {
        var stem = Stem(wanted);
        var most = taken.Select(name => NumberOf(name, stem)).DefaultIfEmpty(0).Max();
        return most == 0 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem} ({most + 1})");
    }

    /// <summary>The first has none in its name; 0 for a name of another kind.</summary>
    private static int NumberOf(string name, string stem) => !name.StartsWith(stem, StringComparison.Ordinal) ? 0
        : name.Length == stem.Length ? 1
        : name[stem.Length..] is [' ', '(', .. var digits, ')'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number
        : 0;
}
