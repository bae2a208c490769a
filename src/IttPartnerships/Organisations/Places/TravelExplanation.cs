using System.Globalization;

namespace IttPartnerships.Organisations.Places;

/// <summary>An estimated journey with everything it rests on, for people to judge.</summary>
/// <param name="StraightKilometres">As the crow flies.</param>
/// <param name="WayKilometres">By road or path, as far as the estimate guesses.</param>
/// <param name="FromArea">"Inner London", the name of a city, or "outside the large cities".</param>
/// <param name="ToArea">The same at the other end.</param>
/// <param name="Assumptions">One sentence each.</param>
public sealed record TravelExplanation(
    TravelTime Time, double StraightKilometres, double WayKilometres, string FromArea, string ToArea, IReadOnlyList<string> Assumptions)
{
    /// <summary>What no estimate of ours knows.</summary>
    public const string Unknown = "It knows no estuary, hill, ferry, timetable, roadworks or weather: check journeys near the limit before telling anyone";

    /// <exception cref="ArgumentException">A place is nowhere.</exception>
    public static TravelExplanation Of(GridReference from, GridReference to, TravelMode mode)
    {
        var metres = from.MetresTo(to);
        return new(
            TravelEstimate.Minutes(from, to, mode),
            Math.Round(metres / 1000, 1),
            Math.Round(TravelEstimate.RoadKilometres(metres, mode), 1),
            BuiltUpArea.NameAt(from),
            BuiltUpArea.NameAt(to),
            AssumptionsOf(mode));
    }

    /// <summary>The sentences of a mode, made of the very numbers the estimate works with.</summary>
    public static IReadOnlyList<string> AssumptionsOf(TravelMode mode)
    {
        var assumptions = TravelAssumptions.For(mode);
        List<string> sentences = [Way(assumptions), Speeds(assumptions.Stretches)];
        if (assumptions.Pace != PerDensity.Same(1))
        {
            sentences.Add($"The first {Number(assumptions.LocalKilometres)} kilometres are slower in built-up areas: {Shares(assumptions.Pace)}");
        }

        if (assumptions.Overhead != PerDensity.Same(0))
        {
            sentences.Add($"Minutes for both ends together (walking, parking, waiting, changing): {Each(assumptions.Overhead)}");
        }

        sentences.Add($"Most journeys should take between {Percent(assumptions.Low)} and {Percent(assumptions.High)} of the estimate; that is a judgement, not a measurement");
        return sentences;
    }

    private static string Way(TravelAssumptions assumptions) => assumptions.Detour == assumptions.DetourBeyond
        ? $"The way is {Number(assumptions.Detour)} times the straight line"
        : $"The way is {Number(assumptions.Detour)} times the straight line for the first 10 kilometres of it and {Number(assumptions.DetourBeyond)} times beyond";

    private static string Speeds(Stretch[] stretches) => stretches is [var only]
        ? $"Speed is {Number(only.KilometresAnHour)} kilometres an hour"
        : $"Speeds rise with distance: {string.Join(", ", stretches.Select(stretch => double.IsInfinity(stretch.Kilometres)
            ? $"then {Number(stretch.KilometresAnHour)}"
            : $"{Number(stretch.Kilometres)} kilometres at {Number(stretch.KilometresAnHour)}"))} kilometres an hour";

    private static string Shares(PerDensity pace) =>
        $"{Percent(pace.City)} of the speed in a city, {Percent(pace.OuterLondon)} in outer London, {Percent(pace.InnerLondon)} in inner London";

    private static string Each(PerDensity minutes) => minutes == PerDensity.Same(minutes.Elsewhere)
        ? Number(minutes.Elsewhere)
        : $"{Number(minutes.Elsewhere)} outside cities, {Number(minutes.City)} in a city, {Number(minutes.OuterLondon)} in outer London, {Number(minutes.InnerLondon)} in inner London";

    private static string Percent(double share) => $"{Number(Math.Round(share * 100))}%";

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
