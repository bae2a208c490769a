namespace IttPartnerships.Planner;

/// <summary>For <see cref="ProofCheck"/>: the cheapest course of one trainee under prices, as if all places were free to take, in a case.</summary>
internal sealed class ProofCourse
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    // Dearer than any plan: of a slot that a case has nothing for.
    private const long NotInCase = 1L << 50;

    private readonly PlanningProblem problem;
    private readonly Trainee trainee;
    private readonly long parts;
    private readonly long label;
    private readonly List<Choice>[] choices;
    private readonly IReadOnlyList<ProofAnswer> answers;
    private readonly long[] stayOut;
    private readonly long[] rest;
    private readonly Choice?[] taken;
    private long best = long.MaxValue;

    public ProofCourse(
        PlanningProblem problem, int number, PlanWeights weights, long parts, long perSlot, Dictionary<(int, string), long> offers, Dictionary<(int, string), long> schools,
        Dictionary<(int, int, int, int), CompanyPrice> paired, IReadOnlyList<ProofAnswer> answers)
    {
        (this.problem, this.parts, this.answers, trainee, label) = (problem, parts, answers, problem.Trainees[number], weights.SharedLabel);
        var count = trainee.Pattern.Count;
        (choices, stayOut, rest, taken) = (new List<Choice>[count], new long[count], new long[count + 1], new Choice?[count]);
        for (var s = count - 1; s >= 0; s--)
        {
            var isPinned = trainee.Pins.Keys.Any(letter => string.Equals(letter, trainee.Pattern[s].Letter, AnyCase));
            stayOut[s] = (perSlot * (isPinned ? PlanWeights.PinSlots : 1)) + (trainee.Before.ContainsKey(s) ? weights.Change * parts : 0);
            stayOut[s] += parts * weights.Apart * Company(number, s).Count(other => Paired(paired, (number, s), other) is not null);
            stayOut[s] += IsInCase(s, school: null, offer: null) ? 0 : NotInCase;
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
            if (!May(number, s, o) || !IsInCase(s, offer.School, o))
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

    private bool IsInCase(int s, int? school, int? offer) => answers.All(answer => answer.Slot != s || (answer.School == school && (answer.Offer is null || answer.Offer == offer)) == answer.IsYes);

    // Whom a trainee asked to be with, and who asked for them.
    private static IEnumerable<int> Wanted(PlanningProblem problem, int number) =>
        problem.Trainees[number].With.Concat(Enumerable.Range(0, problem.Trainees.Count).Where(other => problem.Trainees[other].With.Contains(number))).Where(other => other != number).Distinct();

    private sealed record Choice(int Offer, int School, KeyStages Stages, bool InSetting, long Cost);
}
