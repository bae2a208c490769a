namespace IttPartnerships.Organisations.Places;

/// <summary>
/// One stretch of a journey and how fast it goes: the first kilometres are on local streets, later ones on faster roads or rails.
/// </summary>
/// <param name="Kilometres">Length of the stretch on the road, not as the crow flies.</param>
/// <param name="KilometresAnHour">Speed on this stretch outside cities at the time people travel to school.</param>
/// <param name="Local">True where the density at either end slows it.</param>
internal readonly record struct Stretch(double Kilometres, double KilometresAnHour, bool Local);

/// <summary>
/// The numbers behind <see cref="TravelEstimate"/>, each with its source in <c>docs/travel.md</c>, which a test keeps in step.
/// </summary>
/// <param name="Detour">Distance by road or path over the straight line, up to ten kilometres.</param>
/// <param name="DetourBeyond">The same for every further kilometre: long journeys find straighter roads.</param>
/// <param name="Stretches">In order; the last has no end.</param>
/// <param name="Overhead">Minutes at the two ends together, by density: walking to the car, parking, walking to a stop, waiting, changing.</param>
/// <param name="Pace">Share of the speed that is left on local stretches, by density.</param>
/// <param name="Low">Low end of the range, as a share of the estimate.</param>
/// <param name="High">High end of the range, as a share of the estimate.</param>
internal sealed record TravelAssumptions(
    double Detour,
    double DetourBeyond,
    Stretch[] Stretches,
    PerDensity Overhead,
    PerDensity Pace,
    double Low,
    double High)
{
    private const double NearMetres = 10_000;
    private const double MinutesAnHour = 60;

    public static readonly TravelAssumptions Car = new(
        Detour: 1.4,
        DetourBeyond: 1.25,
        [new(5, 32, Local: true), new(15, 48, Local: true), new(30, 72, Local: false), new(double.PositiveInfinity, 90, Local: false)],
        Overhead: new(5, 5, 6, 10),
        Pace: new(1, 0.8, 0.7, 0.5),
        Low: 0.75,
        High: 1.45);

    public static readonly TravelAssumptions PublicTransport = new(
        Detour: 1.35,
        DetourBeyond: 1.25,
        [new(5, 18, Local: false), new(15, 32, Local: false), new(30, 60, Local: false), new(double.PositiveInfinity, 80, Local: false)],
        Overhead: new(24, 17, 16, 14),
        Pace: PerDensity.Same(1),
        Low: 0.7,
        High: 1.7);

    public static readonly TravelAssumptions Cycle = new(
        Detour: 1.3,
        DetourBeyond: 1.3,
        [new(double.PositiveInfinity, 16, Local: false)],
        Overhead: PerDensity.Same(5),
        Pace: PerDensity.Same(1),
        Low: 0.75,
        High: 1.35);

    public static readonly TravelAssumptions Walk = new(
        Detour: 1.3,
        DetourBeyond: 1.3,
        [new(double.PositiveInfinity, 4.8, Local: false)],
        Overhead: PerDensity.Same(0),
        Pace: PerDensity.Same(1),
        Low: 0.8,
        High: 1.25);

    /// <summary>How far the stretches reach that the density slows.</summary>
    public double LocalKilometres => Stretches.Where(stretch => stretch.Local).Sum(stretch => stretch.Kilometres);

    /// <summary>What the two ends of a journey do to it. Half of the local kilometres lie at each, so the two paces are averaged as times are: by their reciprocals.</summary>
    public JourneyEnds Between(Density from, Density to) =>
        new((Overhead.At(from) + Overhead.At(to)) / 2, ((1 / Pace.At(from)) + (1 / Pace.At(to))) / 2);

    /// <summary>Exact minutes for a straight line in metres.</summary>
    public double Minutes(double metres, in JourneyEnds ends)
    {
        var (minutes, left) = (ends.Overhead, RoadKilometres(metres));
        foreach (ref readonly var stretch in Stretches.AsSpan())
        {
            var kilometres = Math.Min(left, stretch.Kilometres);
            minutes += kilometres / stretch.KilometresAnHour * MinutesAnHour * (stretch.Local ? ends.LocalSlowness : 1);
            left -= kilometres;
            if (left <= 0)
            {
                break;
            }
        }

        return minutes;
    }

    /// <summary>Kilometres by road or path for a straight line in metres.</summary>
    public double RoadKilometres(double metres) => ((Math.Min(metres, NearMetres) * Detour) + (Math.Max(metres - NearMetres, 0) * DetourBeyond)) / 1000;

    /// <summary>Minutes lost at the two ends together.</summary>
    public double OverheadBetween(GridReference from, GridReference to) =>
        Between(BuiltUpArea.At(from), BuiltUpArea.At(to)).Overhead;

    public static TravelAssumptions For(TravelMode mode) => mode switch
    {
        TravelMode.Car => Car,
        TravelMode.PublicTransport => PublicTransport,
        TravelMode.Cycle => Cycle,
        TravelMode.Walk => Walk,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a way of travelling."),
    };
}

/// <summary>What the places at the two ends of a journey do to it.</summary>
/// <param name="Overhead">Minutes lost at both together.</param>
/// <param name="LocalSlowness">How many times as long local stretches take.</param>
internal readonly record struct JourneyEnds(double Overhead, double LocalSlowness);

/// <summary>One number for each density.</summary>
internal readonly record struct PerDensity(double Elsewhere, double City, double OuterLondon, double InnerLondon)
{
    public static PerDensity Same(double number) => new(number, number, number, number);

    public double At(Density density) => density switch
    {
        Density.InnerLondon => InnerLondon,
        Density.OuterLondon => OuterLondon,
        Density.City => City,
        _ => Elsewhere,
    };
}
