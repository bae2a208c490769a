namespace IttPartnerships.Planner;

/// <summary>
/// What still stands of what people were told. Places that are offered no more, are too few now, or break a rule that changed are left open; of too many at one place those with the
/// fewest other choices stay.
/// </summary>
internal static class KeptPlan
{
    /// <summary>Puts everybody where they were told, as far as every hard rule is kept.</summary>
    /// <returns>Trainees who lost a place they were told of, in their order.</returns>
    public static IReadOnlyList<int> Place(Draft draft)
    {
        var model = draft.Model;
        SortedSet<int> lost = [.. Enumerable.Range(0, model.TraineeCount).Where(trainee => model.Problem.Trainees[trainee].Lost.Count > 0)];
        foreach (var slot in Enumerable.Range(0, model.SlotCount).Where(slot => Told(model, slot) is not null).OrderBy(slot => model.Candidates[slot].Length).ThenBy(model.Shuffle))
        {
            var offer = Told(model, slot);
            var choice = Array.FindIndex(model.Candidates[slot], candidate => candidate.Offer == offer);
            if (choice >= 0 && draft.Fits(slot, model.Candidates[slot][choice]) && TogetherRules.Rest(draft, slot).Allows(draft, slot, model.Candidates[slot][choice]))
            {
                draft.Place(slot, choice);
            }
            else
            {
                lost.Add(model.TraineeOf[slot]);
            }
        }

        draft.Settle();
        return [.. lost];
    }

    /// <summary>The offer people were told; null where they were told of none.</summary>
    public static int? Told(Model model, int slot)
    {
        var trainee = model.TraineeOf[slot];
        return model.Problem.Trainees[trainee].Before.TryGetValue(slot - model.FirstSlot[trainee], out var offer) ? offer : null;
    }
}
