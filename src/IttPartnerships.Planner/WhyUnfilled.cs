namespace IttPartnerships.Planner;

/// <summary>
/// Says why a slot has no place, narrowed step by step: so many offers, so many left after each rule, and what became of the last of them.
/// Every number is counted. What many slots ask alike was counted once (<see cref="OffersFor"/>); the rest is O(offers left) a slot and the chain of moves.
/// </summary>
internal sealed class WhyUnfilled(Draft draft, bool stoppedEarly, int[]?[] couldHave)
{
    private readonly Model model = draft.Model;
    private readonly WhyTaken taken = new(draft, stoppedEarly, couldHave);
    private readonly CompleteCourse course = new(draft.Model);

    public string Of(int slot)
    {
        if (model.TraineeOf[slot] >= model.LookedAt)
        {
            return "The run was stopped before this trainee was looked at";
        }

        var trainee = model.Trainee(slot);
        var narrowed = model.Offers.OfSubject(trainee);
        if (narrowed.Offers.Count == 0)
        {
            return $"No offers for {trainee.Subject}";
        }

        var left = narrowed.Offers;
        var kind = left.Any(offer => model.Problem.Offers[offer].Subject is null) ? $"{trainee.Subject} or any-subject offer" : $"{trainee.Subject} offer";
        var said = Count(left.Count, kind);
        foreach (var step in Steps(slot))
        {
            IReadOnlyList<int> kept;
            if (step.Rule is { Asks: not null } rule)
            {
                narrowed = narrowed.By(rule, trainee, model.SlotAt(slot));
                kept = narrowed.Offers;
            }
            else
            {
                kept = [.. left.Where(step.Holds)];
            }

            var always = step.Rule == HardRules.Window;
            if (kept.Count == 0)
            {
                return $"{said}{(always ? ", none " : "; none ")}{step.Text}{(step.Rule == HardRules.Limit ? Nearest(slot, left) : "")}{Pinned(slot)}{Impossible(slot)}";
            }

            if (always || kept.Count < left.Count)
            {
                said = always ? $"{Count(kept.Count, kind)} {step.Text}" : $"{said}; {kept.Count} {step.Text}";
            }

            left = kept;
        }

        return $"{said}; {taken.Of(slot, left)}{Pinned(slot)}{Impossible(slot)}";
    }

    public static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    private sealed record Step(string Text, Func<int, bool> Holds, PairRule? Rule = null);

    private IEnumerable<Step> Steps(int slot)
    {
        var problem = model.Problem;
        var trainee = model.Trainee(slot);
        foreach (var rule in HardRules.OfPair)
        {
            yield return new(rule.Narrows(trainee, model.SlotAt(slot)), offer => rule.Holds(At(slot, offer)), rule);
        }

        var rest = TogetherRules.Rest(draft, slot);
        yield return new(Letters(slot), offer => TogetherRules.KeepsLetters(draft, slot, problem.Offers[offer].School));
        yield return new(
            $"with {KeyStageNames.InWords(rest.Missing)}, which the other placements leave out",
            offer => !rest.Last || (rest.Missing & ~problem.Offers[offer].KeyStages) == KeyStages.None);
        yield return new(
            $"in {trainee.NeedsSetting?.InWords}, which the other placements are not in",
            offer => !rest.Last || !rest.SettingMissing || trainee.NeedsSetting!.IsMetBy(problem.Schools[problem.Offers[offer].School].Setting));
    }

    private Placement At(int slot, int offer) =>
        new(model.Problem, model.Trainee(slot), slot - model.FirstSlot[model.TraineeOf[slot]], model.Problem.Offers[offer], offer, Minutes(slot, offer));

    private int Minutes(int slot, int offer) => model.Problem.Minutes(model.TraineeOf[slot], model.Problem.Offers[offer].School);

    private string Nearest(int slot, IReadOnlyList<int> offers) => offers.Min(offer => Minutes(slot, offer)) is var nearest and < int.MaxValue ? $" (the nearest takes {nearest})" : "";

    private string Pinned(int slot)
    {
        if (!HardRules.Pin(model.Trainee(slot), model.SlotAt(slot), out var pin))
        {
            return "";
        }

        var offer = model.Problem.Offers[pin];
        var broken = HardRules.IsFor(offer, model.Trainee(slot))
            ? Steps(slot).FirstOrDefault(step => !step.Holds(pin))?.Text
            : $"for {model.Trainee(slot).Subject}";
        return $"; it is fixed at {offer.Name}{(broken is null ? "" : $", which is not {broken}")}";
    }

    private string Letters(int slot)
    {
        var trainee = model.TraineeOf[slot];
        for (var other = model.FirstSlot[trainee]; other < model.FirstSlot[trainee + 1]; other++)
        {
            if (draft.IsFilled(other) && model.LetterOf[other] == model.LetterOf[slot])
            {
                return $"at {model.Problem.Schools[draft.At(other).School].Name}, where placement {model.SlotAt(other).Letter} is in {model.SlotAt(other).Window}";
            }
        }

        return "at a school without another placement of the same trainee";
    }

    private string Impossible(int slot) =>
        course.IsPossible(model.TraineeOf[slot]) ? "" : ". Even with every place free, this trainee’s course cannot be completed by these offers";
}
