using System.Diagnostics.CodeAnalysis;

namespace IttPartnerships.Organisations.Places;

/// <summary>How someone gets from home to school.</summary>
public enum TravelMode
{
    Car,
    PublicTransport,
    Cycle,
    Walk,
}

public static class TravelModes
{
    public static readonly IReadOnlyList<TravelMode> All = [TravelMode.Car, TravelMode.PublicTransport, TravelMode.Cycle, TravelMode.Walk];

    /// <summary>Reads the words of files and commands: <c>car</c>, <c>public</c>, <c>cycle</c>, <c>walk</c>, in any case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TravelMode mode)
    {
        var word = (text ?? "").Trim();
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.Word(), word, StringComparison.OrdinalIgnoreCase))
            {
                mode = candidate;
                return true;
            }
        }

        mode = default;
        return false;
    }

    /// <summary>The word that files and commands use.</summary>
    public static string Word(this TravelMode mode) => mode switch
    {
        TravelMode.Car => "car",
        TravelMode.PublicTransport => "public",
        TravelMode.Cycle => "cycle",
        TravelMode.Walk => "walk",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a way of travelling."),
    };

    /// <summary>What people read after a number of minutes: "25 minutes by car".</summary>
    public static string Phrase(this TravelMode mode) => mode switch
    {
        TravelMode.Car => "by car",
        TravelMode.PublicTransport => "by public transport",
        TravelMode.Cycle => "by bicycle",
        TravelMode.Walk => "on foot",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a way of travelling."),
    };
}
