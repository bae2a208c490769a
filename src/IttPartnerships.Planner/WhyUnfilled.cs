namespace IttPartnerships.Planner;

/// <summary>
/// Says why a slot has no place, narrowed step by step: so many offers, so many left after each rule, and what became of the last of them.
/// Every number is counted, and "nobody can move" is said only after every chain of moves in that window was followed.
/// </summary>
internal sealed class WhyUnfilled(Draft draft, bool stoppedEarly)
{
    private const int MostNames = 3;
    private readonly Model model = draft.Model;
    private readonly TraineeSearch search = new(draft.Model);
    private readonly Dictionary<int, int[]> couldHave = [];

    public string Of(int slot)
    {
        var trainee = model.Trainee(slot);
        var at = model.SlotAt(slot);
        List<int> left = [.. Enumerable.Range(0, model.Problem.Offers.Count).Where(offer => Model.Same(model.Problem.Offers[offer].Subject, trainee.Subject))];
        if (left.Count == 0)
        {
            return $"No offers for {trainee.Subject}";
        }

        var said = $"{Count(left.Count, $"{trainee.Subject} offer")}";
        var pinned = Pinned(slot);
        foreach (var step in Steps(slot))
        {
            var kept = left.Where(step.Holds).ToList();
            if (kept.Count == 0)
            {
                return $"{said}{(step.Always ? ", none " : "; none ")}{step.Text}{step.Nearest?.Invoke(left)}{pinned}{Impossible(slot)}";
            }

            if (step.Always || kept.Count < left.Count)
            {
                said = step.Always ? $"{Count(kept.Count, $"{trainee.Subject} offer")} {step.Text}" : $"{said}; {kept.Count} {step.Text}";
            }

            left = kept;
        }

        return $"{said}; {Taken(slot, left)}{pinned}{Impossible(slot)}";
    }

    private string Pinned(int slot)
    {
        if (!HardRules.Pin(model.Trainee(slot), model.SlotAt(slot), out var pin))
        {
            return "";
        }

        var offer = model.Problem.Offers[pin];
        var broken = Model.Same(offer.Subject, model.Trainee(slot).Subject)
            ? Steps(slot).FirstOrDefault(step => !step.Holds(pin))?.Text
            : $"for {model.Trainee(slot).Subject}";
        return $"; it is pinned to {offer.Name}{(broken is null ? "" : $", which is not {broken}")}";
    }

    private static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    private sealed record Step(string Text, Func<int, bool> Holds, bool Always = false, Func<List<int>, string>? Nearest = null);

    private IEnumerable<Step> Steps(int slot)
    {
        var problem = model.Problem;
        var (trainee, number, at) = (model.Trainee(slot), model.TraineeOf[slot], model.SlotAt(slot));
        int Minutes(int offer) => problem.Minutes(number, problem.Offers[offer].School);
        foreach (var rule in HardRules.OfPair)
        {
            yield return new(
                rule.Narrows(trainee, at),
                offer => rule.Holds(new Placement(problem, trainee, slot - model.FirstSlot[number], problem.Offers[offer], offer, Minutes(offer))),
                Always: rule == HardRules.Window,
                Nearest: rule != HardRules.Limit ? null : offers => offers.Min(Minutes) is var nearest and < int.MaxValue ? $" (the nearest takes {nearest})" : "");
        }

        var rest = TogetherRules.Rest(draft, slot);
        yield return new(Letters(slot), offer => TogetherRules.KeepsLetters(draft, slot, problem.Offers[offer].School));
        yield return new(
            $"with {KeyStageNames.InWords(rest.Missing)}, which the other placements leave out",
            offer => !rest.Last || (rest.Missing & ~problem.Offers[offer].KeyStages) == KeyStages.None);
        yield return new(
            $"in the setting “{trainee.NeedsSetting}”, which the other placements are not in",
            offer => !rest.Last || !rest.SettingMissing || Model.Same(problem.Schools[problem.Offers[offer].School].Setting, trainee.NeedsSetting!));
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

    private string Taken(int slot, List<int> offers)
    {
        var window = model.WindowOf[slot];
        var chain = new MoveChain(draft, slot, couldHave);
        var all = offers.Count == 1 ? "it is" : $"all {offers.Count} are";
        if (chain.FindsFree(offers))
        {
            return stoppedEarly
                ? $"{all} taken, and the planner was stopped before it had tried every move"
                : $"{all} taken, and no better arrangement was found";
        }

        var holders = chain.FirstHolders;
        var caps = offers.Count(offer => draft.OfferFree(offer, window) > 0);
        var full = caps == 0 ? $"{all} taken" : $"{all} taken ({caps} of them because the school takes no more trainees at one time)";
        if (holders.Count == 0)
        {
            return full;
        }

        var names = Names(holders);
        return chain.Holders.Count == holders.Count
            ? $"{full}, by {(holders.Count == 1 ? "a trainee" : "trainees")} with no other choice in {model.SlotAt(slot).Window}: {names}"
            : $"{full}, by {names}, and so is every place they could move to: {chain.Holders.Count + 1} trainees share {Count(chain.Holders.Count, "place")} in {model.SlotAt(slot).Window}";
    }

    private string Names(SortedSet<int> trainees)
    {
        string[] names = [.. trainees.Take(MostNames).Select(trainee => model.Problem.Trainees[trainee].Name)];
        var others = trainees.Count - names.Length;
        return others > 0
            ? $"{string.Join(", ", names)} and {(others == 1 ? "1 other" : $"{others} others")}"
            : names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private string Impossible(int slot)
    {
        var trainee = model.TraineeOf[slot];
        for (var other = model.FirstSlot[trainee]; other < model.FirstSlot[trainee + 1]; other++)
        {
            var options = search.Options(other - model.FirstSlot[trainee]);
            options.Clear();
            options.AddRange(model.Candidates[other].Select((candidate, choice) => new Priced(candidate.Cost, choice)));
        }

        return search.Run(trainee, mostSteps: 20_000) < model.Weights.Unfilled
            ? ""
            : ". Even with every place free, this trainee's course cannot be completed by these offers";
    }
}
