using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Organisations.Finding;

/// <summary>How far from a place: straight-line miles, or minutes by a way of travelling.</summary>
internal sealed record Reach(GridReference From, int? Within, TravelMode? By)
{
    private const double MetresInAMile = 1609.344;

    /// <summary>Faster than any estimate: what lies further needs no estimate to be too far.</summary>
    private const double MostMetresAMinute = 2000;

    public double Metres(RegisterRow row) => From.MetresTo(row.Place);

    public TravelTime? Journey(RegisterRow row) => By is { } mode ? TravelEstimate.Minutes(From, row.Place, mode) : null;

    public bool Holds(RegisterRow row)
    {
        if (Within is not { } limit)
        {
            return true;
        }

        var metres = Metres(row);
        return By is null
            ? metres <= limit * MetresInAMile
            : metres <= limit * MostMetresAMinute && Journey(row)!.Value.Minutes <= limit;
    }
}
