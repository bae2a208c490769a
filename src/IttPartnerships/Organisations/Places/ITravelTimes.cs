namespace IttPartnerships.Organisations.Places;

/// <summary>
/// Travel times from many places to many places. Two real ones: <see cref="EstimatedTravelTimes"/> works offline,
/// <c>RoutingServer</c> asks a server and falls back to the estimate. Both always answer every pair.
/// </summary>
public interface ITravelTimes
{
    /// <exception cref="ArgumentException">A place is nowhere.</exception>
    Task<TravelTable> Between(IReadOnlyList<GridReference> sources, IReadOnlyList<GridReference> destinations, TravelMode mode, CancellationToken stop);
}

/// <summary>A table of travel times: a row for each source, a column for each destination, in the order they were given.</summary>
public sealed class TravelTable(int sources, int destinations)
{
    private readonly TravelTime[] times = new TravelTime[checked(sources * destinations)];

    public int Sources => sources;

    public int Destinations => destinations;

    public TravelTime this[int source, int destination]
    {
        get => times[Index(source, destination)];
        internal set => times[Index(source, destination)] = value;
    }

    private int Index(int source, int destination) => source >= 0 && source < sources && destination >= 0 && destination < destinations
        ? (source * destinations) + destination
        : throw new ArgumentOutOfRangeException(nameof(source), $"{source}, {destination} is outside a table of {sources} by {destinations}.");
}
