namespace IttPartnerships.Organisations.Places;

/// <summary>
/// The minutes of <see cref="TravelEstimate"/> between many homes and many places, for whoever asks for millions: what one end alone decides is worked out once. Any number of
/// threads may ask.
/// </summary>
public sealed class EstimatedMinutes
{
    private static readonly JourneyEnds Walking = TravelAssumptions.Walk.Between(default, default);

    private readonly (GridReference At, Density Density)[] places;
    private readonly (GridReference At, TravelAssumptions By, JourneyEnds[] Ends)[] homes;

    /// <param name="homes">Where journeys begin.</param>
    /// <param name="modes">How whoever lives there travels, in the same order.</param>
    /// <param name="places">Where journeys lead.</param>
    /// <exception cref="ArgumentException">A place is nowhere.</exception>
    public EstimatedMinutes(IReadOnlyList<GridReference> homes, IReadOnlyList<TravelMode> modes, IReadOnlyList<GridReference> places)
    {
        if (homes.Concat(places).Any(place => !place.IsPlace))
        {
            throw new ArgumentException("There is no journey from or to nowhere. Maybe a place is missing and IsPlace was not asked first.", nameof(homes));
        }

        var ends = Enum.GetValues<TravelMode>().ToDictionary(mode => mode, mode => Enum.GetValues<Density>()
            .Select(from => Enum.GetValues<Density>().Select(to => TravelAssumptions.For(mode).Between(from, to)).ToArray()).ToArray());
        this.homes = [.. homes.Select((home, i) => (home, TravelAssumptions.For(modes[i]), ends[modes[i]][(int)BuiltUpArea.At(home)]))];
        this.places = [.. places.Select(place => (place, BuiltUpArea.At(place)))];
    }

    /// <summary>Whole minutes one way, door to door, between the home and the place at these positions.</summary>
    public int Between(int home, int place)
    {
        ref readonly var from = ref homes[home];
        ref readonly var to = ref places[place];
        var metres = from.At.MetresTo(to.At);
        var minutes = Math.Min(from.By.Minutes(metres, from.Ends[(int)to.Density]), TravelAssumptions.Walk.Minutes(metres, Walking));
        return (int)Math.Round(minutes, MidpointRounding.AwayFromZero);
    }
}
