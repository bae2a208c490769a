namespace IttPartnerships.Organisations.Places;

/// <summary>Travel times from <see cref="TravelEstimate"/>: offline, the same on every machine.</summary>
public sealed class EstimatedTravelTimes : ITravelTimes
{
    public Task<TravelTable> Between(IReadOnlyList<GridReference> sources, IReadOnlyList<GridReference> destinations, TravelMode mode, CancellationToken stop)
    {
        var table = new TravelTable(sources.Count, destinations.Count);
        for (var source = 0; source < sources.Count; source++)
        {
            stop.ThrowIfCancellationRequested();
            for (var destination = 0; destination < destinations.Count; destination++)
            {
                table[source, destination] = TravelEstimate.Minutes(sources[source], destinations[destination], mode);
            }
        }

        return Task.FromResult(table);
    }
}
