using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>One more place of an offer there is, or one more trainee at a school over all its offers, and what it would be worth.</summary>
/// <param name="Offer">Null where the school as a whole takes no more.</param>
/// <param name="Window">Several with "and" between them where they share days: the place would be for one trainee at a time over all of them.</param>
/// <param name="Minutes">It is worth about as much as sparing somebody a journey of so long, one way.</param>
/// <param name="FillsSlot">It is worth as much as filling a slot.</param>
public sealed record WantedPlace(string School, string? Offer, string Subject, string Window, long Points, int Minutes, bool FillsSlot, string Sentence)
{
    private const int Most = 20;
    private const int LongestMinutes = 300;

    /// <summary>The dearest prices of the proof: under them everybody could choose freely, so they say what is short and how much. None without a proof.</summary>
    public static IReadOnlyList<WantedPlace> Of(PlanningProblem problem, Plan plan, PlanWeights weights)
    {
        if (plan.Proof is not { } proof)
        {
            return [];
        }

        var slot = proof.Journeys.PerSlot / proof.PartsOfPoint;
        var offers = proof.Journeys.Offers.Select(price => (Offer: (int?)price.Of, School: problem.Offers[price.Of].School, price.Stretch, Points: price.Parts / proof.PartsOfPoint));
        var schools = proof.Journeys.Schools.Select(price => (Offer: (int?)null, School: price.Of, price.Stretch, Points: price.Parts / proof.PartsOfPoint));
        var pinned = Pinned(problem);
        return
        [
            .. offers.Where(price => proof.Stretches[price.Stretch].Sum(window => pinned.GetValueOrDefault((price.Offer!.Value, window.ToUpperInvariant()))) < problem.Offers[price.Offer!.Value].Places)
                .Concat(schools).Where(price => price.Points > 0).OrderByDescending(price => price.Points).ThenBy(price => price.School).ThenBy(price => price.Offer).ThenBy(price => price.Stretch)
                .Take(Most).Select(price => Row(problem, price.Offer, price.School, proof.Stretches[price.Stretch], price.Points, slot, weights)),
        ];
    }

    // Where every place is pinned, the price says what a pin is worth and not what is short.
    private static Dictionary<(int Offer, string Window), int> Pinned(PlanningProblem problem) => problem.Trainees
        .SelectMany(trainee => trainee.Pattern.SelectMany(slot => trainee.Pins.Where(pin => string.Equals(pin.Key, slot.Letter, StringComparison.OrdinalIgnoreCase)).Select(pin => (pin.Value, slot.Window.ToUpperInvariant()))))
        .CountBy(place => place).ToDictionary();

    private static WantedPlace Row(PlanningProblem problem, int? at, int school, IReadOnlyList<string> windows, long points, long slot, PlanWeights weights)
    {
        var offer = at is { } known ? problem.Offers[known] : null;
        var window = string.Join(" and ", windows.Where(one => offer is null || offer.Windows.Count == 0 || offer.Windows.Contains(one, StringComparer.OrdinalIgnoreCase)));
        var minutes = 1;
        while (minutes < LongestMinutes && weights.Journey(minutes + 1) <= points)
        {
            minutes++;
        }

        var fills = slot > 0 && points >= slot * 9 / 10;
        var worth = fills ? "filling a slot" : $"sparing somebody a journey of {minutes} {(minutes == 1 ? "minute" : "minutes")}";
        var what = offer is null ? $"One more trainee at one time at {problem.Schools[school].Name}" : $"One more place of {offer.Name} at {problem.Schools[school].Name}, for {offer.Subject ?? "any subject"}";
        return new(problem.Schools[school].Name, offer?.Name, offer?.Subject ?? "", window, points, minutes, fills, $"{what} in {window} is worth about as much as {worth}");
    }
}
