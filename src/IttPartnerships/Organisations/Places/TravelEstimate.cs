namespace IttPartnerships.Organisations.Places;

/// <summary>
/// How long a journey takes, without any map or timetable: straight line, a detour factor, speeds that rise with distance,
/// slower in cities, and what is lost at the two ends. Deterministic, the same both ways, and never shorter for a longer straight line between
/// ends of the same kinds. It knows no estuary, hill, ferry or missing bus: <c>docs/travel.md</c> says what follows.
/// </summary>
public static class TravelEstimate
{
    private const double NearMetres = 10_000;
    private const double MinutesAnHour = 60;

    /// <summary>Whole minutes one way, door to door, at the time people travel to school, with the range of doubt.</summary>
    /// <exception cref="ArgumentException">A place is nowhere.</exception>
    public static TravelTime Minutes(GridReference from, GridReference to, TravelMode mode)
    {
        if (!from.IsPlace || !to.IsPlace)
        {
            throw new ArgumentException($"No journey from {from} to {to}. Maybe a place is missing and IsPlace was not asked first.", nameof(from));
        }

        var metres = from.MetresTo(to);
        var walking = MinutesOf(TravelAssumptions.Walk, metres, default, default);
        if (mode == TravelMode.Walk)
        {
            return Around(walking, TravelAssumptions.Walk);
        }

        // Nobody waits for a bus, or unlocks a car, to go further round than the walk would take.
        var assumptions = TravelAssumptions.For(mode);
        var minutes = MinutesOf(assumptions, metres, BuiltUpArea.At(from), BuiltUpArea.At(to));
        return minutes < walking ? Around(minutes, assumptions) : Around(walking, TravelAssumptions.Walk);
    }

    /// <summary>The straight line, in metres, beyond which no journey takes so few minutes, wherever its ends are.</summary>
    public static double FarthestMetres(int minutes, TravelMode mode)
    {
        var (near, far) = (0.0, (double)GridReference.GreatestNorthing + GridReference.GreatestEasting);
        while (far - near > 1)
        {
            var middle = (near + far) / 2;
            (near, far) = Fewest(middle, mode) < minutes + 1 ? (middle, far) : (near, middle);
        }

        return far;
    }

    // Over all kinds of ends: cities are slower, but nearer to a bus.
    private static double Fewest(double metres, TravelMode mode)
    {
        var densities = Enum.GetValues<Density>();
        var walking = MinutesOf(TravelAssumptions.Walk, metres, default, default);
        return mode == TravelMode.Walk ? walking : Math.Min(walking, densities.Min(from => densities.Min(to => MinutesOf(TravelAssumptions.For(mode), metres, from, to))));
    }

    /// <summary>Kilometres by road or path for a straight line in metres.</summary>
    public static double RoadKilometres(double metres, TravelMode mode)
    {
        var assumptions = TravelAssumptions.For(mode);
        return RoadKilometres(metres, assumptions);
    }

    private static double RoadKilometres(double metres, TravelAssumptions assumptions) =>
        ((Math.Min(metres, NearMetres) * assumptions.Detour) + (Math.Max(metres - NearMetres, 0) * assumptions.DetourBeyond)) / 1000;

    private static double MinutesOf(TravelAssumptions assumptions, double metres, Density from, Density to)
    {
        // Half of the local kilometres lie at each end, so the two paces are averaged as times are: by their reciprocals.
        var localSlowness = ((1 / assumptions.Pace.At(from)) + (1 / assumptions.Pace.At(to))) / 2;
        var minutes = (assumptions.Overhead.At(from) + assumptions.Overhead.At(to)) / 2;
        var left = RoadKilometres(metres, assumptions);
        foreach (ref readonly var stretch in assumptions.Stretches.AsSpan())
        {
            var kilometres = Math.Min(left, stretch.Kilometres);
            minutes += kilometres / stretch.KilometresAnHour * MinutesAnHour * (stretch.Local ? localSlowness : 1);
            left -= kilometres;
            if (left <= 0)
            {
                break;
            }
        }

        return minutes;
    }

    private static TravelTime Around(double minutes, TravelAssumptions assumptions) =>
        TravelTime.Around(minutes, assumptions.Low, assumptions.High, TravelSource.Estimate);
}
