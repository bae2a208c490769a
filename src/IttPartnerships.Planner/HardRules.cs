namespace IttPartnerships.Planner;

/// <summary>A rule about one slot and one offer that is kept always and never weighed.</summary>
/// <param name="Sentence">What always holds, in plain English.</param>
/// <param name="Narrows">How an explanation goes on where it narrows the offers down: "6 within 60 minutes".</param>
/// <param name="Holds">Its test.</param>
/// <param name="Asks">
/// All it looks at of trainee and slot, where that is one word that many share: offers are then narrowed once for all of them (<see cref="OffersFor"/>). Null where it looks at more.
/// </param>
public sealed record PairRule(string Id, string Sentence, Func<Trainee, Slot, string> Narrows, PairRule.Test Holds, Func<Trainee, Slot, string>? Asks = null)
{
    /// <summary>Words of an offer, where the rule holds for no offers but those without any and those that have the word it asks: what to find them by among many.</summary>
    public Func<Offer, IReadOnlyCollection<string>>? Words { get; init; }

    public delegate bool Test(in Placement placement);
}

/// <summary>
/// The hard rules in one list, in the order explanations narrow by. Those about one slot and one offer have their tests here; those about a whole
/// course are kept by <see cref="TogetherRules"/> and the course oracle, those about places by <see cref="Draft"/>. <see cref="PlanCheck"/> judges all of
/// them once more and shares no code with these.
/// </summary>
public static class HardRules
{
    public static readonly PairRule Window = new("HR-01", "The offer holds in the slot’s window", (_, slot) => $"in {slot.Window}",
        (in p) => HoldsIn(p.Offer, p.Slot.Window), (_, slot) => slot.Window);

    public static readonly PairRule Limit = new("HR-07", "The journey is within the trainee’s limit, unless a person allowed that school", (trainee, _) => $"within {trainee.MaxMinutes} minutes",
        (in p) => p.Minutes <= p.Trainee.MaxMinutes || (p.Minutes < int.MaxValue && p.Trainee.AllowedFarther.Contains(p.Offer.School)));

    public static readonly PairRule Fixed = new("HR-09", "A pinned letter is at the pinned offer, or at its school in windows where that offer does not hold", (_, _) => "at the place that is fixed",
        (in p) => KeepsPin(p));

    public static readonly IReadOnlyList<PairRule> OfPair =
    [
        Window,
        new("HR-02", "The offer is for the slot’s kind of placement", (_, slot) => $"for a {slot.Kind} placement",
            (in p) => p.Slot.Kind is null || p.Offer.Kinds.Count == 0 || Has(p.Offer.Kinds, p.Slot.Kind), (_, slot) => slot.Kind ?? ""),
        new("HR-03", "The offer is made to the trainee’s provider or partner", (trainee, _) => $"made to {trainee.Audience ?? "everybody"}",
            (in p) => p.Offer.Audiences.Count == 0 || (p.Trainee.Audience is { } audience && Has(p.Offer.Audiences, audience)), (trainee, _) => trainee.Audience ?? "") { Words = offer => offer.Audiences },
        new("HR-04", "The offer is for the trainee’s route", (trainee, _) => $"for the route {trainee.Route ?? "that was not given"}",
            (in p) => p.Offer.Routes.Count == 0 || (p.Trainee.Route is { } route && Has(p.Offer.Routes, route)), (trainee, _) => trainee.Route ?? ""),
        new("HR-05", "The offer has places", (_, _) => "with places",
            (in p) => p.Offer.Places > 0, (_, _) => ""),
        Limit,
        new("HR-08", "The school is not one the trainee is kept from", (_, _) => "at a school open to this trainee",
            (in p) => !p.Trainee.ExcludedSchools.Contains(p.Offer.School)),
        Fixed,
    ];

    /// <summary>Those that ask one word, in the order of all.</summary>
    internal static readonly PairRule[] OfMany = [.. OfPair.Where(rule => rule.Asks is not null)];

    /// <summary>Those about one trainee alone.</summary>
    private static readonly PairRule[] OfOne = [.. OfPair.Where(rule => rule.Asks is null)];

    /// <summary>Rules about a course or about places, for people to read beside the others.</summary>
    public static readonly IReadOnlyList<(string Id, string Sentence)> OfMore =
    [
        ("HR-06", "The offer is for the trainee’s subject, or for any subject and a key stage of theirs"),
        ("HR-10", "Slots with the same letter are at the same school"),
        ("HR-11", "Slots with different letters are at different schools"),
        ("HR-12", "A trainee with every slot filled covers all of their key stages"),
        ("HR-13", "A trainee with every slot filled has a placement in a setting they need"),
        ("HR-14", "No offer has more trainees at one time than places"),
        ("HR-15", "No school has more trainees at one time than it takes in all"),
    ];

    /// <summary>HR-06.</summary>
    internal static bool IsFor(Offer offer, Trainee trainee) => offer.Subject is null
        ? trainee.KeyStages == KeyStages.None || (offer.KeyStages & trainee.KeyStages) != KeyStages.None
        : Model.Same(offer.Subject, trainee.Subject);

    internal static bool HoldsIn(Offer offer, string window) => offer.Windows.Count == 0 || Has(offer.Windows, window);

    /// <summary>For an offer that <see cref="OffersFor"/> left: whether the rest of the rules hold too.</summary>
    internal static bool Rest(in Placement placement) => All(OfOne, placement);

    /// <summary>Whether all that <see cref="Rest"/> asks for this trainee is that the journey is within the limit: so for most.</summary>
    internal static bool AskNothingOfOne(Trainee trainee) => trainee.ExcludedSchools.Count == 0 && trainee.Pins.Count == 0 && trainee.AllowedFarther.Count == 0;

    /// <summary>Whether those hold that look at no journey: asked of many offers before the journey is.</summary>
    internal static bool BeforeJourneys(in Placement placement) => All(OfMany, placement);

    private static bool All(PairRule[] rules, in Placement placement)
    {
        foreach (var rule in rules)
        {
            if (!rule.Holds(placement))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The offer a slot's letter is pinned to, if it is.</summary>
    internal static bool Pin(Trainee trainee, Slot slot, out int offer)
    {
        foreach (var (letter, pinned) in trainee.Pins)
        {
            if (Model.Same(letter, slot.Letter))
            {
                offer = pinned;
                return true;
            }
        }

        offer = -1;
        return false;
    }

    // Asked millions of times, mostly of lists of one word: the general way allocates each time.
    private static bool Has(IReadOnlyCollection<string> words, string word)
    {
        if (words is not IReadOnlyList<string> list)
        {
            return words.Contains(word, StringComparer.OrdinalIgnoreCase);
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (Model.Same(list[i], word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool KeepsPin(in Placement p)
    {
        if (p.Trainee.Pins.Count == 0 || !Pin(p.Trainee, p.Slot, out var pinned))
        {
            return true;
        }

        return HoldsIn(p.Problem.Offers[pinned], p.Slot.Window) ? p.Number == pinned : p.Offer.School == p.Problem.Offers[pinned].School;
    }
}
