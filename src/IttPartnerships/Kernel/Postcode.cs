using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace IttPartnerships.Kernel;

/// <summary>
/// A full United Kingdom postcode in its standard writing: upper case, one space before the last three signs. Accepts any
/// case and spacing. Source: the postcode formats of BS 7666.
/// </summary>
public readonly partial record struct Postcode
{
    private Postcode(string value) => Value = value;

    public string Value { get; }

    /// <summary>The part before the space, for example <c>SW1A</c> of <c>SW1A 1AA</c>.</summary>
    public string OutwardCode => Value[..^4];

    public override string ToString() => Value;

    public static bool TryParse([NotNullWhen(true)] string? text, out Postcode postcode)
    {
        var bare = new string([.. (text ?? "").Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        var good = Full().IsMatch(bare);
        postcode = good ? new Postcode($"{bare[..^3]} {bare[^3..]}") : default;
        return good;
    }

    /// <summary>True for the part before the space alone, in any case: <c>sw1a</c>.</summary>
    public static bool TryParseOutward([NotNullWhen(true)] string? text, out string outward)
    {
        outward = (text ?? "").Trim().ToUpperInvariant();
        return Outward().IsMatch(outward);
    }

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Full();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Outward();
}
