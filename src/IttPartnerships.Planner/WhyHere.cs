using System.Globalization;

namespace IttPartnerships.Planner;

/// <summary>Says in one sentence why a slot is where it is, and why not at the nearest school.</summary>
internal static class WhyHere
{
    public static string Of(Draft draft, int slot)
    {
        var model = draft.Model;
        var at = draft.At(slot);
        var trainee = model.Trainee(slot);
        if (HardRules.Pin(trainee, model.SlotAt(slot), out _))
        {
            return PlannedSlot.Fixed;
        }

        if (trainee.Before.TryGetValue(slot - model.FirstSlot[model.TraineeOf[slot]], out var before) && before == at.Offer)
        {
            return PlannedSlot.Kept;
        }

        var (nearest, nearer) = (at, 0);
        HashSet<int> possible = [];
        foreach (ref readonly var candidate in model.Candidates[slot].AsSpan())
        {
            if (possible.Add(candidate.School) && candidate.Minutes < at.Minutes)
            {
                nearer++;
                nearest = candidate.Minutes < nearest.Minutes ? candidate : nearest;
            }
        }

        if (nearer == 0)
        {
            return possible.Count == 1 ? "The only school possible" : $"The nearest of {possible.Count} possible schools";
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Ordinal(nearer + 1)} nearest of {possible.Count} possible schools. {model.Problem.Schools[nearest.School].Name} is {Minutes(at.Minutes - nearest.Minutes)} nearer, but {WhyNot(draft, slot, nearest.School)}");
    }

    private static string Minutes(int count) => count == 1 ? "1 minute" : $"{count} minutes";

    private static string WhyNot(Draft draft, int slot, int school)
    {
        var model = draft.Model;
        var trainee = model.TraineeOf[slot];
        for (var other = model.FirstSlot[trainee]; other < model.FirstSlot[trainee + 1]; other++)
        {
            if (other == slot || !draft.IsFilled(other))
            {
                continue;
            }

            if (model.LetterOf[other] == model.LetterOf[slot])
            {
                return $"placement {model.SlotAt(other).Letter} is at one school all along";
            }

            if (draft.At(other).School == school)
            {
                return $"placement {model.SlotAt(other).Letter} is at that school";
            }
        }

        var rest = TogetherRules.Rest(draft, slot);
        var there = model.Candidates[slot].Where(candidate => candidate.School == school).ToList();
        if (!there.Any(candidate => rest.Completes(candidate)))
        {
            return there.Exists(candidate => (rest.Missing & ~candidate.Stages) == KeyStages.None)
                ? $"no other placement is in {model.Trainee(slot).NeedsSetting!.InWords}"
                : $"the other placements leave {KeyStageNames.InWords(rest.Missing)} to this one";
        }

        return there.Any(candidate => rest.Completes(candidate) && draft.Fits(slot, candidate))
            ? "other wishes count for more: schools that differ, being with somebody, or what people were told already"
            : "its places went to trainees for whom another school would be worse";
    }

    private static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => $"{number}th",
        (_, 1) => $"{number}st",
        (_, 2) => $"{number}nd",
        (_, 3) => $"{number}rd",
        _ => $"{number}th",
    };
}
