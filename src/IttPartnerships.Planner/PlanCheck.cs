namespace IttPartnerships.Planner;

/// <summary>One hard rule of a plan, judged from the problem and the plan alone.</summary>
/// <param name="Id">Stable, for example <c>PC-04</c>.</param>
/// <param name="Statement">What always holds, in plain English.</param>
/// <param name="Broken">A sentence for each place where it does not hold.</param>
public sealed record HardRule(string Id, string Statement, Func<PlannedYear, IEnumerable<string>> Broken);

/// <summary>One broken hard rule: which, and where.</summary>
public sealed record BrokenRule(string Id, string Statement, string Where);

/// <summary>
/// Checks a plan against every hard rule. Shares no code with the planner on purpose: it is the judge of it, in tests and wherever a plan
/// comes back from elsewhere.
/// </summary>
public static class PlanCheck
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    public static readonly IReadOnlyList<HardRule> Rules =
    [
        new("PC-01", "Every slot of every trainee is in the plan exactly once", year =>
            year.Problem.Trainees.SelectMany((trainee, t) => trainee.Pattern.Select((_, s) => (Trainee: t, Slot: s, IsPlanned: false)))
                .Concat(year.Slots.Select(slot => (slot.Trainee, slot.Slot, IsPlanned: true)))
                .GroupBy(slot => (slot.Trainee, slot.Slot)).Where(group => group.Count(slot => slot.IsPlanned) != 1 || group.Count() != 2)
                .Select(group => $"{year.Problem.Trainees[group.Key.Trainee].Name}, slot {group.Key.Slot + 1}")),
        new("PC-02", "The offer is for the trainee’s subject, or for any subject and a key stage of theirs", year =>
            year.Each(p => string.Equals(p.Offer.Subject ?? p.Trainee.Subject, p.Trainee.Subject, AnyCase) && (p.Offer.Subject is not null || p.Trainee.KeyStages == KeyStages.None || (p.Offer.KeyStages & p.Trainee.KeyStages) != KeyStages.None))),
        new("PC-03", "The offer holds in the slot’s window", year =>
            year.Each(p => p.Offer.Windows.Count == 0 || p.Offer.Windows.Any(w => string.Equals(w, p.Slot.Window, AnyCase)))),
        new("PC-04", "The offer is for the slot’s kind of placement", year =>
            year.Each(p => p.Slot.Kind is null || p.Offer.Kinds.Count == 0 || p.Offer.Kinds.Any(k => string.Equals(k, p.Slot.Kind, AnyCase)))),
        new("PC-05", "The journey is within the trainee’s limit, unless a person allowed that school", year =>
            year.Each(p => p.Minutes < int.MaxValue && (p.Minutes <= p.Trainee.MaxMinutes || p.Trainee.AllowedFarther.Contains(p.Offer.School)) && p.Minutes == year.Problem.Minutes(p.TraineeNumber, p.Offer.School))),
        new("PC-06", "The school is not one the trainee is kept from", year =>
            year.Each(p => !p.Trainee.ExcludedSchools.Contains(p.Offer.School))),
        new("PC-07", "A pinned letter is at the pinned offer, or at its school in windows where the offer does not hold", year =>
            year.Each(p => p.Trainee.Pins.All(pin => !string.Equals(pin.Key, p.Slot.Letter, AnyCase) || pin.Value == p.OfferNumber
                || (!Holds(year.Problem.Offers[pin.Value], p.Slot.Window) && year.Problem.Offers[pin.Value].School == p.Offer.School)))),
        new("PC-08", "No offer has more trainees at one time than places", year =>
            year.Filled.GroupBy(p => p.OfferNumber).SelectMany(there => year.AtOneTime(there)
                .Where(time => time.There.Count > time.There[0].Offer.Places)
                .Select(time => $"{time.There[0].Offer.Name} in {time.Window}: {time.There.Count} trainees"))),
        new("PC-09", "No school has more trainees at one time than it takes in all", year =>
            year.Filled.GroupBy(p => p.Offer.School).SelectMany(there => year.AtOneTime(there)
                .Where(time => time.There.Count > (year.Problem.Schools[there.Key].Places ?? int.MaxValue))
                .Select(time => $"{year.Problem.Schools[there.Key].Name} in {time.Window}: {time.There.Count} trainees"))),
        new("PC-10", "Slots with the same letter are at the same school", year =>
            year.Pairs().Where(pair => string.Equals(pair.One.Slot.Letter, pair.Other.Slot.Letter, AnyCase) && pair.One.Offer.School != pair.Other.Offer.School)
                .Select(pair => pair.One.ToString())),
        new("PC-11", "Slots with different letters are at different schools", year =>
            year.Pairs().Where(pair => !string.Equals(pair.One.Slot.Letter, pair.Other.Slot.Letter, AnyCase) && pair.One.Offer.School == pair.Other.Offer.School)
                .Select(pair => pair.One.ToString())),
        new("PC-12", "A trainee with every slot filled covers all of their key stages", year =>
            year.Complete().Where(all => all.Aggregate(all[0].Trainee.KeyStages, (missing, p) => missing & ~p.Offer.KeyStages) != KeyStages.None)
                .Select(all => all[0].Trainee.Name)),
        new("PC-13", "A trainee with every slot filled has a placement in a setting they need", year =>
            year.Complete().Where(all => all[0].Trainee.NeedsSetting is { } needed
                && !all.Any(p => needed.AnyOf.Any(setting => string.Equals(year.Problem.Schools[p.Offer.School].Setting, setting, AnyCase))))
                .Select(all => all[0].Trainee.Name)),
        new("PC-14", "Every unfilled slot says why", year =>
            year.Slots.Where(slot => slot.Offer is null && string.IsNullOrWhiteSpace(slot.Why))
                .Select(slot => $"{year.Problem.Trainees[slot.Trainee].Name}, slot {slot.Slot + 1}")),
        new("PC-15", "The offer is made to the trainee’s provider or partner", year =>
            year.Each(p => p.Offer.Audiences.Count == 0 || p.Offer.Audiences.Any(a => string.Equals(a, p.Trainee.Audience, AnyCase)))),
        new("PC-16", "The offer is for the trainee’s route", year =>
            year.Each(p => p.Offer.Routes.Count == 0 || p.Offer.Routes.Any(r => string.Equals(r, p.Trainee.Route, AnyCase)))),
    ];

    /// <returns>Every rule that does not hold, with where; empty when the plan is good.</returns>
    public static IReadOnlyList<BrokenRule> Broken(PlanningProblem problem, IReadOnlyList<PlannedSlot> slots)
    {
        var year = new PlannedYear(problem, slots);
        return [.. Rules.SelectMany(rule => rule.Broken(year).Select(where => new BrokenRule(rule.Id, rule.Statement, where)))];
    }

    private static bool Holds(Offer offer, string window) => offer.Windows.Count == 0 || offer.Windows.Any(w => string.Equals(w, window, AnyCase));
}

/// <summary>A plan beside its problem, as the rules look at it.</summary>
public sealed record PlannedYear(PlanningProblem Problem, IReadOnlyList<PlannedSlot> Slots)
{
    public IReadOnlyList<FilledSlot> Filled { get; } =
    [
        .. Slots.Where(slot => slot.Offer is not null).Select(slot => new FilledSlot(
            slot.Trainee,
            slot.Offer!.Value,
            Problem.Trainees[slot.Trainee],
            Problem.Trainees[slot.Trainee].Pattern[slot.Slot],
            Problem.Offers[slot.Offer!.Value],
            slot.Minutes)),
    ];

    public IEnumerable<string> Each(Func<FilledSlot, bool> holds) => Filled.Where(slot => !holds(slot)).Select(slot => slot.ToString());

    public IEnumerable<(FilledSlot One, FilledSlot Other)> Pairs() =>
        Filled.GroupBy(slot => slot.TraineeNumber).SelectMany(group => group.SelectMany((one, i) => group.Skip(i + 1).Select(other => (one, other))));

    /// <summary>Of these, who is there when a window begins: in it, or in one whose days that first day is among. On other days are no more of them than on one of those.</summary>
    internal IEnumerable<(string Window, List<FilledSlot> There)> AtOneTime(IEnumerable<FilledSlot> all)
    {
        var slots = all.ToList();
        foreach (var window in slots.Select(p => p.Slot.Window).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var first = DaysOf(window)?.First;
            yield return (window, slots.FindAll(p => string.Equals(p.Slot.Window, window, StringComparison.OrdinalIgnoreCase) || (first is { } day && DaysOf(p.Slot.Window) is { } days && days.First <= day && day <= days.Last)));
        }
    }

    private WindowDays? DaysOf(string window) =>
        Problem.Days.Where(one => string.Equals(one.Key, window, StringComparison.OrdinalIgnoreCase)).Select(one => (WindowDays?)one.Value).FirstOrDefault();

    public IEnumerable<FilledSlot[]> Complete() =>
        Filled.GroupBy(slot => slot.TraineeNumber).Select(group => group.ToArray()).Where(all => all.Length == all[0].Trainee.Pattern.Count);
}

/// <summary>One filled slot with everything the rules ask about it.</summary>
public sealed record FilledSlot(int TraineeNumber, int OfferNumber, Trainee Trainee, Slot Slot, Offer Offer, int Minutes)
{
    public override string ToString() => $"{Trainee.Name} at {Offer.Name}, {Slot.Letter} in {Slot.Window}";
}
