using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IttPartnerships.Kernel;

/// <summary>An amount of money in whole pence, so that adding up never loses a penny. Source: pounds as spreadsheets write them.</summary>
/// <param name="Pence">Whole pence.</param>
public readonly partial record struct Money(long Pence)
{
    /// <summary>As people write it: <c>£1,234.50</c>, and whole pounds as <c>£1,234</c>.</summary>
    public override string ToString() => (Pence / 100m).ToString(Pence % 100 == 0 ? "£#,0;-£#,0" : "£#,0.00;-£#,0.00", CultureInfo.InvariantCulture);

    public static Money operator +(Money left, Money right) => new(left.Pence + right.Pence);

    /// <summary>True for pounds with or without pence, sign and thousands: <c>250</c>, <c>£1,250.50</c>. False for anything with parts of a penny, below nothing or over a billion pounds.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money)
    {
        var good = Pounds().Match(text ?? "") is { Success: true } match && decimal.TryParse(match.Groups["amount"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var pounds)
            ? (long?)(pounds * 100) : null;
        money = new Money(good ?? 0);
        return good is not null;
    }

    [GeneratedRegex(@"^\s*£?\s*(?<amount>([0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2})(\.[0-9]{1,2})?)\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pounds();
}
