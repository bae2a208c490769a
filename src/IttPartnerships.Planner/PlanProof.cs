namespace IttPartnerships.Planner;

/// <summary>The price of an offer, or of a school over all its offers, in one stretch.</summary>
/// <param name="Of">Position of the offer or school in the problem.</param>
/// <param name="Stretch">Position in <see cref="PlanProof.Stretches"/>.</param>
/// <param name="Parts">Never negative.</param>
public readonly record struct PlacePrice(int Of, int Stretch, long Parts);

/// <summary>How two trainees pay for their company in a window they share: at a school where both could be, between them; elsewhere and without a place each all of it. It is paid back once.</summary>
/// <param name="Slot">Position in the pattern of <paramref name="Trainee"/>.</param>
/// <param name="TheirSlot">Position in the pattern of <paramref name="Other"/>.</param>
/// <param name="Meetings">Schools where both could be.</param>
public sealed record CompanyPrice(int Trainee, int Slot, int Other, int TheirSlot, IReadOnlyList<MeetingPrice> Meetings);

/// <param name="Parts">What the first of the two pays there, no less than nothing and no more than not being together costs; the other pays the rest.</param>
public readonly record struct MeetingPrice(int School, long Parts);

/// <summary>Prices under which every trainee could choose freely.</summary>
/// <param name="PerSlot">Price of leaving a slot unfilled, in parts of a point.</param>
/// <param name="Offers">Those that are not 0.</param>
/// <param name="Schools">Those that are not 0.</param>
/// <param name="Company">Of trainees who asked to be together; a pairing that is not there pays nothing.</param>
public sealed record PriceList(long PerSlot, IReadOnlyList<PlacePrice> Offers, IReadOnlyList<PlacePrice> Schools, IReadOnlyList<CompanyPrice> Company);

/// <summary>Prices under which every trainee could choose freely, in those plans in which some questions are answered so.</summary>
/// <param name="Answers">One after the other; of two cases that begin alike the next answers the same question.</param>
public sealed record ProofCase(IReadOnlyList<ProofAnswer> Answers, PriceList Prices);

/// <summary>Whether a slot is at a school, or stays unfilled: yes or no.</summary>
/// <param name="Trainee">Position in the problem.</param>
/// <param name="Slot">Position in the trainee's pattern.</param>
/// <param name="School">Position in the problem; null for unfilled.</param>
/// <param name="Offer">Position in the problem of one of the school's; null for any.</param>
public readonly record struct ProofAnswer(int Trainee, int Slot, int? School, int? Offer, bool IsYes);

/// <summary>
/// Why no plan can be better than the bound, for anybody to work out again in one pass and with no trust in the planner (<see cref="ProofCheck"/>).
/// <para>
/// Let everybody choose their cheapest legal course as if all places were free to take, each at its price in every stretch its window is in. What those courses cost together, less the
/// price of every place there is, is never more than any plan costs: a plan takes no place twice on one day and no course is cheaper than the cheapest. With
/// <paramref name="Slots"/> and journeys for nothing this says how many slots stay unfilled at least: u. With <paramref name="Journeys"/> it says that
/// P × unfilled + everything else is at least L, where P is that list's price of a slot. Together no plan costs less than (W − P) × u + L, where W is what an
/// unfilled slot weighs.
/// </para>
/// <para>
/// What not being together costs two trainees is told to each of them alone: at a school where both could be in that window they pay it between them, at any other or without a place each
/// pays all of it, and one of the two is paid back. Whatever the two do, that is no more than it costs them in the plan.
/// </para>
/// <para>
/// Where prices for all plans leave much open, plans are told apart by questions about single slots, and each case has prices of its own (<see cref="Cases"/>). Every plan is in one of them, so what is proved about each is proved.
/// </para>
/// </summary>
/// <param name="Stretches">What prices refer to: names of windows that all have a day in common, or of one window.</param>
/// <param name="PartsOfPoint">Prices are whole numbers of this part of a point.</param>
public sealed record PlanProof(IReadOnlyList<IReadOnlyList<string>> Stretches, long PartsOfPoint, PriceList Slots, PriceList Journeys)
{
    /// <summary>None where <see cref="Journeys"/> proves as much; otherwise they prove the rest in its place.</summary>
    public IReadOnlyList<ProofCase> Cases { get; init; } = [];
}

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

    /// <summary>What is proved about every plan, where this is proved about some each and every plan is one of these: at the highest price of an unfilled slot among them, since of each price so many are paid at least as stay unfilled in any.</summary>
    public static Proven OfAll(IReadOnlyCollection<Proven> cases)
    {
        var (unfilled, perSlot) = (cases.Min(one => one.LeastUnfilled), cases.Max(one => one.PerSlot));
        return new(unfilled, cases.Min(one => one.Journeys + ((perSlot - one.PerSlot) * unfilled)), perSlot);
    }
}
