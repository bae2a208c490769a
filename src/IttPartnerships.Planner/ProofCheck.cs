namespace IttPartnerships.Planner;

/// <summary>
/// Works out what a <see cref="PlanProof"/> proves, from the problem, the weights and the prices alone, in one pass over the trainees. Shares no code with the
/// planner on purpose, as <see cref="PlanCheck"/> does not: every course is searched slot by slot, without tables or short lists.
/// </summary>
public static class ProofCheck
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    /// <returns>What is proved. A planner that told more than this was wrong.</returns>
    /// <exception cref="ArgumentException">A price is negative, an unfilled slot's is dearer than it weighs or in no whole points, or one stands for a school without a total or for windows that share no day.</exception>
    public static Proven Recompute(PlanningProblem problem, PlanProof proof, PlanWeights? weights = null)
    {
        var used = weights ?? PlanWeights.Default;
        var slots = Sum(problem, proof, proof.Slots, used, journeysCount: false);
        var journeys = Sum(problem, proof, proof.Journeys, used, journeysCount: true);
        return new Proven(
            slots <= 0 ? 0 : (long)Math.Ceiling((decimal)slots / proof.Slots.PerSlot),
            (long)Math.Ceiling((decimal)journeys / proof.PartsOfPoint),
            proof.Journeys.PerSlot / proof.PartsOfPoint);
    }

    private static long Sum(PlanningProblem problem, PlanProof proof, PriceList list, PlanWeights weights, bool journeysCount)
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
            .Sum(t => new Course(problem, t, weights, journeysCount ? proof.PartsOfPoint : 0, list.PerSlot, offers, schools, company).Cheapest()) - paid;
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

    // Whom a trainee asked to be with, and who asked for them.
    private static IEnumerable<int> Wanted(PlanningProblem problem, int number) =>
        problem.Trainees[number].With.Concat(Enumerable.Range(0, problem.Trainees.Count).Where(other => problem.Trainees[other].With.Contains(number))).Where(other => other != number).Distinct();

    private sealed record Choice(int Offer, int School, KeyStages Stages, bool InSetting, long Cost);

    private sealed class Course
    {
        private readonly PlanningProblem problem;
        private readonly Trainee trainee;
        private readonly long parts;
        private readonly long label;
        private readonly List<Choice>[] choices;
        private readonly long[] stayOut;
        private readonly long[] rest;
        private readonly Choice?[] taken;
        private long best = long.MaxValue;

        public Course(
            PlanningProblem problem, int number, PlanWeights weights, long parts, long perSlot, Dictionary<(int, string), long> offers, Dictionary<(int, string), long> schools,
            Dictionary<(int, int, int, int), CompanyPrice> paired)
        {
            (this.problem, this.parts, trainee, label) = (problem, parts, problem.Trainees[number], weights.SharedLabel);
            var count = trainee.Pattern.Count;
            (choices, stayOut, rest, taken) = (new List<Choice>[count], new long[count], new long[count + 1], new Choice?[count]);
            for (var s = count - 1; s >= 0; s--)
            {
                var isPinned = trainee.Pins.Keys.Any(letter => string.Equals(letter, trainee.Pattern[s].Letter, AnyCase));
                stayOut[s] = (perSlot * (isPinned ? PlanWeights.PinSlots : 1)) + (trainee.Before.ContainsKey(s) ? weights.Change * parts : 0);
                stayOut[s] += parts * weights.Apart * Company(number, s).Count(other => Paired(paired, (number, s), other) is not null);
                choices[s] = [.. Possible(number, s, weights, offers, schools, paired).OrderBy(choice => choice.Cost)];
                rest[s] = rest[s + 1] + Math.Min(stayOut[s], choices[s].Count == 0 ? long.MaxValue : choices[s][0].Cost);
            }
        }

        public long Cheapest()
        {
            Try(0, 0, trainee.KeyStages, trainee.NeedsSetting is not null, whole: true);
            return best;
        }

        private void Try(int s, long cost, KeyStages missing, bool settingMissing, bool whole)
        {
            if (cost + rest[s] >= best)
            {
                return;
            }

            if (s == taken.Length)
            {
                if (!whole || (missing == KeyStages.None && !settingMissing))
                {
                    best = cost;
                }

                return;
            }

            foreach (var choice in choices[s])
            {
                if (cost + choice.Cost + rest[s + 1] >= best)
                {
                    break;
                }

                if (Agrees(s, choice, out var alike))
                {
                    taken[s] = choice;
                    Try(s + 1, cost + choice.Cost + alike, missing & ~choice.Stages, settingMissing && !choice.InSetting, whole);
                }
            }

            taken[s] = null;
            Try(s + 1, cost + stayOut[s], missing, settingMissing, whole: false);
        }

        private bool Agrees(int s, Choice choice, out long alike)
        {
            alike = 0;
            for (var other = 0; other < s; other++)
            {
                if (taken[other] is not { } before)
                {
                    continue;
                }

                var sameLetter = string.Equals(trainee.Pattern[other].Letter, trainee.Pattern[s].Letter, AnyCase);
                if (sameLetter != (before.School == choice.School))
                {
                    return false;
                }

                alike += sameLetter ? 0 : parts * label * problem.Schools[before.School].Contrast.Intersect(problem.Schools[choice.School].Contrast, StringComparer.OrdinalIgnoreCase).Count();
            }

            return true;
        }

        private IEnumerable<Choice> Possible(
            int number, int s, PlanWeights weights, Dictionary<(int, string), long> offers, Dictionary<(int, string), long> schools, Dictionary<(int, int, int, int), CompanyPrice> paired)
        {
            var window = trainee.Pattern[s].Window.ToUpperInvariant();
            List<(int Trainee, int Slot)> company = parts == 0 ? [] : [.. Company(number, s)];
            for (var o = 0; o < problem.Offers.Count; o++)
            {
                var offer = problem.Offers[o];
                if (!May(number, s, o))
                {
                    continue;
                }

                var (minutes, school) = (problem.Minutes(number, offer.School), problem.Schools[offer.School]);
                var forCompany = company.Sum(other => PaysFor(other, (number, s), paired, offer.School, parts * weights.Apart));
                yield return new Choice(
                    o, offer.School, offer.KeyStages, trainee.NeedsSetting is { } need && need.AnyOf.Any(setting => string.Equals(setting, school.Setting, AnyCase)),
                    (parts * Points(weights, s, o, minutes)) + forCompany + offers.GetValueOrDefault((o, window)) + schools.GetValueOrDefault((offer.School, window)));
            }
        }

        private long PaysFor((int Trainee, int Slot) other, (int Trainee, int Slot) own, Dictionary<(int, int, int, int), CompanyPrice> paired, int school, long whole)
        {
            if (Paired(paired, own, other) is not { } price)
            {
                return 0;
            }

            var part = price.Meetings.FirstOrDefault(meeting => meeting.School == school).Parts;
            return !CouldMeet(own.Trainee, own.Slot, other.Trainee, other.Slot, school) ? whole : (price.Trainee, price.Slot) == own ? part : whole - part;
        }

        // A price stands under the one or the other of the two.
        private static CompanyPrice? Paired(Dictionary<(int, int, int, int), CompanyPrice> paired, (int Trainee, int Slot) own, (int Trainee, int Slot) other) =>
            paired.GetValueOrDefault((own.Trainee, own.Slot, other.Trainee, other.Slot)) ?? paired.GetValueOrDefault((other.Trainee, other.Slot, own.Trainee, own.Slot));

        private bool CouldMeet(int one, int slot, int other, int theirSlot, int school)
        {
            List<int> here = [.. Enumerable.Range(0, problem.Offers.Count).Where(offer => problem.Offers[offer].School == school)];
            return problem.Schools[school].Places is null or >= 2
                && here.Any(mine => May(one, slot, mine) && here.Any(theirs => (theirs != mine || problem.Offers[mine].Places >= 2) && May(other, theirSlot, theirs)));
        }

        // Slots in the same window of those who are to be at the same schools.
        private IEnumerable<(int Trainee, int Slot)> Company(int number, int s)
        {
            return from other in Wanted(problem, number)
                from slot in Enumerable.Range(0, problem.Trainees[other].Pattern.Count)
                where string.Equals(problem.Trainees[other].Pattern[slot].Window, trainee.Pattern[s].Window, AnyCase)
                select (other, slot);
        }

        private bool May(int number, int s, int o)
        {
            var (who, offer) = (problem.Trainees[number], problem.Offers[o]);
            var (slot, minutes) = (who.Pattern[s], problem.Minutes(number, offer.School));
            var isFor = offer.Subject is { } subject ? string.Equals(subject, who.Subject, AnyCase) : who.KeyStages == KeyStages.None || (offer.KeyStages & who.KeyStages) != KeyStages.None;
            return isFor && offer.Places > 0 && In(offer.Windows, slot.Window) && (slot.Kind is null || In(offer.Kinds, slot.Kind))
                && In(offer.Audiences, who.Audience) && In(offer.Routes, who.Route) && !who.ExcludedSchools.Contains(offer.School) && AsPinned(who, slot, o)
                && (minutes <= who.MaxMinutes || (minutes < int.MaxValue && who.AllowedFarther.Contains(offer.School)));
        }

        private long Points(PlanWeights weights, int s, int o, int minutes)
        {
            long m = Math.Min(minutes, 300);
            var journey = (weights.Squares * m * m / 100) + (weights.Worst * m * m * m / 3_000) + (weights.Minutes * m);
            var school = problem.Schools[problem.Offers[o].School];
            return journey
                + (string.Equals(trainee.Pattern[s].Kind, "main", AnyCase) ? weights.MainFirst * journey / 100 : 0)
                + (weights.Carried * journey * Math.Min(trainee.EarlierMinutes, 300) / 3_000)
                + (trainee.Prefers.Count > 0 && !trainee.Prefers.Contains(problem.Offers[o].School) ? weights.Preference : 0)
                + (In(school.PreferredWindows, trainee.Pattern[s].Window) ? 0 : weights.SchoolWindow)
                + (trainee.Before.TryGetValue(s, out var told) && told != o ? weights.Change : 0);
        }

        private bool AsPinned(Trainee who, Slot slot, int o)
        {
            foreach (var (letter, pin) in who.Pins)
            {
                if (string.Equals(letter, slot.Letter, AnyCase))
                {
                    return In(problem.Offers[pin].Windows, slot.Window) ? o == pin : problem.Offers[o].School == problem.Offers[pin].School;
                }
            }

            return true;
        }

        private static bool In(IReadOnlyCollection<string> any, string? one) => any.Count == 0 || (one is not null && any.Contains(one, StringComparer.OrdinalIgnoreCase));
    }
}
