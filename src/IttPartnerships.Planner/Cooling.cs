namespace IttPartnerships.Planner;

/// <summary>From where to where an ascent of prices cools.</summary>
/// <param name="WhenCold">What is lost of the temperature each round once it is cold.</param>
internal readonly record struct Temperatures(double Warmest, double Coldest, double WhenCold);

/// <summary>Lets an ascent of prices cool from round to round, and looks at what it has come to now and then.</summary>
internal sealed class Cooling(SoftRound soft, int trainees)
{
    // What is lost of the temperature each round. Prices of scarce places rise as far as a slot weighs, and can only while it is warm; down to a third as much in small years, where there is time.
    private const double WhileWarm = 0.03;
    private const double LargeYear = 2_000;
    private const int RoundsALook = 16;

    // Of the warmest: above the first nothing much is proved, below the second it is cold.
    private const double LookFrom = 1 / 10.0;
    private const double ColdFrom = 0.02;
    private readonly double hurry = Math.Min(1, (1 + (2 * trainees / LargeYear)) / 3);
    private double filled;

    /// <summary>Slots that were filled in the rounds before a look, as a mean.</summary>
    public double FilledOfLate => filled / RoundsALook;

    /// <param name="look">Told now and then, and at the end.</param>
    /// <param name="enough">Asked after a look whether the rest may be left.</param>
    /// <param name="told">Told after every round.</param>
    public void Climb(
        PriceAscent ascent, IReadOnlyList<int> asked, Temperatures temperatures, Action<PriceAscent> look, Func<double, bool> enough, Action? told, CancellationToken stop)
    {
        var rounds = 0;
        filled = 0;
        for (var temperature = temperatures.Warmest; temperature > temperatures.Coldest && ascent.Round(temperature, asked, stop);
            temperature *= 1 - (hurry * (temperature > temperatures.Warmest * ColdFrom ? WhileWarm : temperatures.WhenCold)))
        {
            filled += soft.Filled;
            if (++rounds % RoundsALook == 0)
            {
                if (temperature < temperatures.Warmest * LookFrom && Looked(temperature))
                {
                    return;
                }

                filled = 0;
            }

            told?.Invoke();
        }

        if (!stop.IsCancellationRequested)
        {
            look(ascent);
        }

        bool Looked(double temperature)
        {
            look(ascent);
            return enough(temperature);
        }
    }
}
