namespace IttPartnerships.Organisations.Places;

/// <summary>Where a travel time comes from.</summary>
public enum TravelSource
{
    Estimate,
    RoutingServer,
}

/// <summary>One way, door to door, in whole minutes, with its range of doubt.</summary>
/// <param name="Minutes">The most likely time.</param>
/// <param name="Low">Few journeys should be quicker than this.</param>
/// <param name="High">Few journeys should be slower than this.</param>
/// <param name="Source">What said so.</param>
public readonly record struct TravelTime(int Minutes, int Low, int High, TravelSource Source)
{
    public string SourceInWords => Source == TravelSource.RoutingServer ? "routing server" : "estimate";

    public override string ToString() => $"{Minutes} minutes ({Low} to {High}, {SourceInWords})";

    /// <summary>A time with its range, each rounded away from the middle, from exact minutes.</summary>
    internal static TravelTime Around(double minutes, double lowShare, double highShare, TravelSource source) => new(
        (int)Math.Round(minutes, MidpointRounding.AwayFromZero),
        (int)Math.Floor(minutes * lowShare),
        (int)Math.Ceiling(minutes * highShare),
        source);
}
