using System.Globalization;

namespace IttPartnerships.Bench;

/// <summary>What the command line of a measure says: sizes first, then words with a value each.</summary>
internal static class Given
{
    public static int[] Sizes(string[] arguments, params int[] otherwise)
    {
        int[] sizes = [.. arguments.TakeWhile(word => !word.StartsWith('-')).Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        return sizes.Length == 0 ? otherwise : sizes;
    }

    public static int Number(string[] arguments, string word, int otherwise) =>
        After(arguments, word) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The level of supply that is asked for; all that are measured where none is.</summary>
    public static double[] Supplies(string[] arguments) =>
        After(arguments, "--supply") is { } supply ? [double.Parse(supply, CultureInfo.InvariantCulture)] : [1.15, 1.0, 0.92, 0.85];

    private static string? After(string[] arguments, string word) => Array.IndexOf(arguments, word) is >= 0 and var at ? arguments[at + 1] : null;
}
