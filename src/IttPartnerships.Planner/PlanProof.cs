namespace IttPartnerships.Planner;

/// <summary>The price of an offer, or of a school over all its offers, in one window.</summary>
/// <param name="Of">Position of the offer or school in the problem.</param>
/// <param name="Window">Position in <see cref="PlanProof.Windows"/>.</param>
/// <param name="Parts">Never negative.</param>
public readonly record struct PlacePrice(int Of, int Window, long Parts);

/// <summary>Prices under which every trainee could choose freely.</summary>
/// <param name="PerSlot">Price of leaving a slot unfilled, in parts of a point.</param>
/// <param name="Offers">Those that are not 0.</param>
/// <param name="Schools">Those that are not 0.</param>
public sealed record PriceList(long PerSlot, IReadOnlyList<PlacePrice> Offers, IReadOnlyList<PlacePrice> Schools);

/// <summary>
/// Why no plan can be better than the bound, for anybody to work out again in one pass and with no trust in the planner (<see cref="ProofCheck"/>).
/// <para>
/// Let everybody choose their cheapest legal course as if all places were free to take, each at its price. What those courses cost together, less the price of
/// every place there is, is never more than any plan costs: a plan takes no place twice and no course is cheaper than the cheapest. With
/// <paramref name="Slots"/> and journeys for nothing this says how many slots stay unfilled at least: u. With <paramref name="Journeys"/> it says that
/// P × unfilled + everything else is at least L, where P is that list's price of a slot. Together no plan costs less than (W − P) × u + L, where W is what an
/// unfilled slot weighs.
/// </para>
/// </summary>
/// <param name="Windows">Names of the windows prices refer to.</param>
/// <param name="PartsOfPoint">Prices are whole numbers of this part of a point.</param>
public sealed record PlanProof(IReadOnlyList<string> Windows, long PartsOfPoint, PriceList Slots, PriceList Journeys);

/// <summary>What a proof proves.</summary>
/// <param name="LeastUnfilled">Slots that stay unfilled in every plan, a pin that is not kept counted as <see cref="PlanWeights.PinSlots"/>.</param>
/// <param name="Journeys">L of <see cref="PlanProof"/>, in points.</param>
/// <param name="PerSlot">P of <see cref="PlanProof"/>, in points.</param>
public readonly record struct Proven(long LeastUnfilled, long Journeys, long PerSlot)
{
    /// <summary>Points no plan can go below.</summary>
    public long Bound(PlanWeights weights) => ((weights.Unfilled - PerSlot) * LeastUnfilled) + Journeys;

    /// <summary>Points that everything but unfilled slots costs at least, in plans that leave no more than so many unfilled.</summary>
    public long WithUnfilled(long unfilled) => Journeys - (PerSlot * unfilled);
}
