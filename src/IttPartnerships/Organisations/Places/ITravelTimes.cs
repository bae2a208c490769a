namespace IttPartnerships.Organisations.Places;

/// <summary>
/// Travel times from many places to many places. Two real ones: <see cref="EstimatedTravelTimes"/> works offline,
/// <see cref="RoutingServer"/> asks a server and falls back to the estimate. Both always answer every pair.
/// </summary>
public interface ITravelTimes
{
    /// <exception cref="ArgumentException">A place is nowhere.</exception>
    Task<TravelTable> Between(IReadOnlyList<GridReference> sources, IReadOnlyList<GridReference> destinations, TravelMode mode, CancellationToken stop);
}
