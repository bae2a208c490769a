using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Trainees.Import;

/// <summary>Reads what people write into cells: key stages, ways of travelling. Null where a cell says something else.</summary>
internal static class CellWords
{
    public static KeyStages? Stage(string cell) => FoldedText.Fold(cell).Replace(" ", "", StringComparison.Ordinal) switch
    {
        "" => KeyStages.None,
        "ks1" or "keystage1" or "1" or "infants" => KeyStages.KeyStage1,
        "ks2" or "keystage2" or "2" or "juniors" => KeyStages.KeyStage2,
        "ks3" or "keystage3" or "3" => KeyStages.KeyStage3,
        "ks4" or "keystage4" or "4" or "gcse" => KeyStages.KeyStage4,
        "ks5" or "keystage5" or "5" or "post16" or "alevel" => KeyStages.KeyStage5,
        "earlyyears" or "eyfs" or "ey" or "foundation" or "0" => KeyStages.EarlyYears,
        _ => null,
    };

    /// <summary>"Yes" and "no" answer whether they drive.</summary>
    public static TravelMode? Travel(string cell) => FoldedText.Fold(cell) switch
    {
        "car" or "by car" or "drives" or "driver" or "drive" or "yes" or "y" or "own car" or "true" => TravelMode.Car,
        "public" or "public transport" or "by public transport" or "bus" or "train" or "bus train" or "no" or "n" or "non driver" or "does not drive" or "false" => TravelMode.PublicTransport,
        "cycle" or "cycles" or "bicycle" or "bike" or "by bicycle" => TravelMode.Cycle,
        "walk" or "walks" or "walking" or "on foot" or "foot" => TravelMode.Walk,
        _ => null,
    };

    /// <summary>"45", "45 minutes", "1 hour", "1.5 hours".</summary>
    public static int? Minutes(string cell)
    {
        var words = FoldedText.Fold(cell.TrimEnd('.').Replace(',', '.').Replace('.', 'p')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = words.Length == 0 ? "" : words[0];
        var letters = new string([.. text.SkipWhile(sign => char.IsAsciiDigit(sign) || sign == 'p')]);
        var number = text[..(text.Length - letters.Length)].Replace('p', '.');
        var unit = letters.Length > 0 ? letters : words.Length > 1 ? words[1] : "minutes";
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        return unit switch
        {
            "m" or "min" or "mins" or "minute" or "minutes" => (int)Math.Round(amount),
            "h" or "hr" or "hrs" or "hour" or "hours" => (int)Math.Round(amount * 60),
            _ => null,
        };
    }

    /// <summary>"Bello, Amara" is Amara Bello.</summary>
    public static string PersonName(string cell) => cell.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } last, { Length: > 0 } first] ? $"{first} {last}" : cell;
}
