namespace IttPartnerships.Organisations.Places;

/// <summary>
/// How long a journey takes, without any map or timetable: straight line, a detour factor, speeds that rise with distance,
/// slower in cities, and what is lost at the two ends. Deterministic, the same both ways, and never shorter for a longer straight line between
/// ends of the same kinds. It knows no estuary, hill, ferry or missing bus: <c>docs/travel.md</c> says what follows.
/// </summary>
public static class TravelEstimate
{
    /// <summary>Whole minutes one way, door to door, at the time people travel to school, with the range of doubt.</summary>
    /// <exception cref="ArgumentException">A place is nowhere.</exception>
    public static TravelTime Minutes(GridReference from, GridReference to, TravelMode mode)
    {
        if (!from.IsPlace || !to.IsPlace)
        {
            throw new ArgumentException($"No journey from {from} to {to}. Maybe a place is missing and IsPlace was not asked first.", nameof(from));
        }

        var (metres, walk) = (from.MetresTo(to), TravelAssumptions.Walk);
        var walking = walk.Minutes(metres, walk.Between(default, default));
        if (mode == TravelMode.Walk)
        {
            return Around(walking, walk);
        }

        // Nobody waits for a bus, or unlocks a car, to go further round than the walk would take.
        var assumptions = TravelAssumptions.For(mode);
        var minutes = assumptions.Minutes(metres, assumptions.Between(BuiltUpArea.At(from), BuiltUpArea.At(to)));
        return minutes < walking ? Around(minutes, assumptions) : Around(walking, walk);
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
        var (densities, walk, assumptions) = (Enum.GetValues<Density>(), TravelAssumptions.Walk, TravelAssumptions.For(mode));
        return Math.Min(walk.Minutes(metres, walk.Between(default, default)), densities.Min(from => densities.Min(to => assumptions.Minutes(metres, assumptions.Between(from, to)))));
    }

    /// <summary>Kilometres by road or path for a straight line in metres.</summary>
    public static double RoadKilometres(double metres, TravelMode mode) => TravelAssumptions.For(mode).RoadKilometres(metres);

    private static TravelTime Around(double minutes, TravelAssumptions assumptions) =>
        TravelTime.Around(minutes, assumptions.Low, assumptions.High, TravelSource.Estimate);
}
