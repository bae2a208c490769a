namespace IttPartnerships.Planner;

/// <summary>
/// Works out what a <see cref="PlanProof"/> proves, from the problem, the weights and the prices alone, in one pass over the trainees. Shares no code with the
/// planner on purpose, as <see cref="PlanCheck"/> does not: every course is searched slot by slot, without tables or short lists (<see cref="ProofCourse"/>).
/// </summary>
public static class ProofCheck
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    /// <returns>What is proved. A planner that told more than this was wrong.</returns>
    /// <exception cref="ArgumentException">A price is negative, an unfilled slot's is dearer than it weighs or in no whole points, one stands for a school without a total or for windows that share no day, or some plan is in no case.</exception>
    public static Proven Recompute(PlanningProblem problem, PlanProof proof, PlanWeights? weights = null)
    {
        var used = weights ?? PlanWeights.Default;
        IReadOnlyList<ProofCase> cases = proof.Cases.Count > 0 ? proof.Cases : [new ProofCase([], proof.Journeys)];
        if (!HaveEveryPlan(cases, answered: 0))
        {
            throw new ArgumentException("A question of the cases is answered yes and not no, or no and not yes, or not the same in all of them: some plan may be in none.", nameof(proof));
        }

        var slots = Sum(problem, proof, proof.Slots, [], used, journeysCount: false);
        var least = slots <= 0 ? 0 : (long)Math.Ceiling((decimal)slots / proof.Slots.PerSlot);
        return Proven.OfAll([.. cases.Select(one => new Proven(
            least,
            (long)Math.Ceiling((decimal)Sum(problem, proof, one.Prices, one.Answers, used, journeysCount: true) / proof.PartsOfPoint),
            one.Prices.PerSlot / proof.PartsOfPoint))]);
    }

    // Of cases that begin alike: the next question is the same in all, and there are such that have every plan for either answer.
    private static bool HaveEveryPlan(IReadOnlyList<ProofCase> cases, int answered)
    {
        if (cases.Count == 1 && cases[0].Answers.Count == answered)
        {
            return true;
        }

        if (cases.Count < 2 || cases.Any(one => one.Answers.Count <= answered || Question(one) != Question(cases[0])))
        {
            return false;
        }

        return HaveEveryPlan([.. cases.Where(one => one.Answers[answered].IsYes)], answered + 1) && HaveEveryPlan([.. cases.Where(one => !one.Answers[answered].IsYes)], answered + 1);

        ProofAnswer Question(ProofCase one) => one.Answers[answered] with { IsYes = true };
    }

    private static long Sum(PlanningProblem problem, PlanProof proof, PriceList list, IReadOnlyList<ProofAnswer> answers, PlanWeights weights, bool journeysCount)
    {
        if (list.Offers.Concat(list.Schools).Any(price => price.Parts < 0) || list.Schools.Any(price => problem.Schools[price.Of].Places is null)
            || list.Company.Any(price => price.Meetings.Any(meeting => meeting.Parts < 0 || meeting.Parts > weights.Apart * proof.PartsOfPoint))
            || proof.PartsOfPoint < 1 || list.PerSlot < (journeysCount ? 0 : 1) || (journeysCount && (list.PerSlot % proof.PartsOfPoint != 0 || list.PerSlot / proof.PartsOfPoint > weights.Unfilled))
            || proof.Stretches.Any(stretch => !ShareADay(problem, stretch)))
        {
            throw new ArgumentException("A price is negative or too high, is no whole point of an unfilled slot, stands for a school that has no total, or for windows that share no day. Maybe the proof is of another year.", nameof(proof));
        }

        Dictionary<(int Offer, string Window), long> offers = InWindows(list.Offers, proof);
        Dictionary<(int School, string Window), long> schools = InWindows(list.Schools, proof);
        var paid = list.Offers.Sum(price => price.Parts * problem.Offers[price.Of].Places) + list.Schools.Sum(price => price.Parts * problem.Schools[price.Of].Places!.Value) + (list.Company.Count * weights.Apart * proof.PartsOfPoint);
        var company = list.Company.ToDictionary(price => (price.Trainee, price.Slot, price.Other, price.TheirSlot));
        return Enumerable.Range(0, problem.Trainees.Count)
            .Sum(t => new ProofCourse(problem, t, weights, journeysCount ? proof.PartsOfPoint : 0, list.PerSlot, offers, schools, company, [.. answers.Where(answer => answer.Trainee == t)]).Cheapest()) - paid;
    }

    // A price is paid in every window of its stretch.
    private static Dictionary<(int, string), long> InWindows(IEnumerable<PlacePrice> prices, PlanProof proof) => prices
        .SelectMany(price => proof.Stretches[price.Stretch].Select(window => (price.Of, Window: window.ToUpperInvariant(), price.Parts)))
        .GroupBy(price => (price.Of, price.Window)).ToDictionary(group => group.Key, group => group.Sum(price => price.Parts));

    // Whether places are taken at one time: only then may what is paid for one be asked of all windows together.
    private static bool ShareADay(PlanningProblem problem, IReadOnlyList<string> windows)
    {
        if (windows.Distinct(StringComparer.OrdinalIgnoreCase).Count() < windows.Count)
        {
            return false;
        }

        var days = windows.Select(window => problem.Days.Where(one => string.Equals(one.Key, window, AnyCase)).Select(one => (WindowDays?)one.Value).FirstOrDefault()).ToList();
        return windows.Count == 1 || (days.TrueForAll(one => one is not null) && days.Max(one => one!.Value.First) <= days.Min(one => one!.Value.Last));
    }
}
