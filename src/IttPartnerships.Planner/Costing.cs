namespace IttPartnerships.Planner;

/// <summary>What a draft costs under the soft rules, for one trainee, for a few and for all.</summary>
internal static class Costing
{
    /// <summary>The school of a slot without a place.</summary>
    public const int Nowhere = -1;

    /// <summary>Everything one trainee costs but the wish to be with others.</summary>
    public static long Alone(Draft draft, int trainee)
    {
        var model = draft.Model;
        var cost = 0L;
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            cost += draft.IsFilled(slot) ? draft.At(slot).Cost : model.OutCost(slot);
        }

        return cost + Similar(draft, trainee);
    }

    public static long Similar(Draft draft, int trainee)
    {
        var cost = 0L;
        for (var slot = draft.Model.FirstSlot[trainee]; slot < draft.Model.FirstSlot[trainee + 1]; slot++)
        {
            cost += draft.IsFilled(slot) ? SimilarTo(draft, slot, draft.At(slot).School, before: true) : 0;
        }

        return cost;
    }

    /// <summary>What it costs that a slot at this school is like the trainee's placements under other letters.</summary>
    /// <param name="before">Only those earlier in the pattern, so that a sum over slots counts each pair once.</param>
    public static long SimilarTo(Draft draft, int slot, int school, bool before = false)
    {
        var model = draft.Model;
        var trainee = model.TraineeOf[slot];
        var cost = 0L;
        var end = before ? slot : model.FirstSlot[trainee + 1];
        for (var other = model.FirstSlot[trainee]; other < end; other++)
        {
            if (other != slot && draft.IsFilled(other) && model.LetterOf[other] != model.LetterOf[slot])
            {
                cost += model.Weights.SharedLabel * model.SharedLabels(school, draft.At(other).School);
            }
        }

        return cost;
    }

    /// <summary>
    /// What it costs that two trainees who asked to be together are not, over the windows they share. One without a place is not with the other: else a plan would be better
    /// for leaving out somebody who asked for company.
    /// </summary>
    public static long Apart(Draft draft, int trainee, int other)
    {
        var model = draft.Model;
        var cost = 0L;
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            for (var theirs = model.FirstSlot[other]; theirs < model.FirstSlot[other + 1]; theirs++)
            {
                var together = draft.IsFilled(slot) && draft.IsFilled(theirs) && draft.At(theirs).School == draft.At(slot).School;
                cost += model.WindowOf[slot] == model.WindowOf[theirs] && !together ? model.Weights.Apart : 0;
            }
        }

        return cost;
    }

    /// <summary>What it costs that this slot has no place, when the trainee's partners are where they are now.</summary>
    public static long Out(Draft draft, int slot) => draft.Model.OutCost(slot) + ApartAt(draft, slot, Nowhere);

    /// <summary>
    /// What it costs that this slot at this school is apart from the trainee's partners where they are now. Partners without a place are left out: they cost as much wherever
    /// this slot is.
    /// </summary>
    public static long ApartAt(Draft draft, int slot, int school)
    {
        var model = draft.Model;
        var cost = 0L;
        foreach (var partner in model.Partners[model.TraineeOf[slot]])
        {
            for (var theirs = model.FirstSlot[partner]; theirs < model.FirstSlot[partner + 1]; theirs++)
            {
                var apart = model.WindowOf[slot] == model.WindowOf[theirs] && draft.IsFilled(theirs) && draft.At(theirs).School != school;
                cost += apart ? model.Weights.Apart : 0;
            }
        }

        return cost;
    }

    /// <summary>All that these trainees' placements cost, each pair of partners counted once.</summary>
    public static long Of(Draft draft, params ReadOnlySpan<int> trainees)
    {
        var cost = 0L;
        foreach (var trainee in trainees)
        {
            cost += Alone(draft, trainee);
            foreach (var partner in draft.Model.Partners[trainee])
            {
                cost += trainees.Contains(partner) && partner < trainee ? 0 : Apart(draft, trainee, partner);
            }
        }

        return cost;
    }

    /// <summary>What each soft goal adds, by its name. O(slots × goals).</summary>
    public static Dictionary<string, long> ByGoal(Draft draft)
    {
        var model = draft.Model;
        var costs = SoftGoals.All.ToDictionary(goal => goal.Name, _ => 0L, StringComparer.Ordinal);
        var goals = SoftGoals.OfOnePlacement;
        var ofOne = new long[goals.Length];
        for (var slot = 0; slot < model.SlotCount; slot++)
        {
            if (!draft.IsFilled(slot))
            {
                costs[SoftGoals.Unfilled.Name] += model.OutCost(slot);
                continue;
            }

            var placement = model.Placement(slot, draft.At(slot));
            for (var goal = 0; goal < goals.Length; goal++)
            {
                ofOne[goal] += goals[goal].Of(model.Weights, placement);
            }
        }

        for (var goal = 0; goal < goals.Length; goal++)
        {
            costs[goals[goal].Name] += ofOne[goal];
        }

        for (var trainee = 0; trainee < model.TraineeCount; trainee++)
        {
            costs[SoftGoals.Contrast.Name] += Similar(draft, trainee);
            costs[SoftGoals.Together.Name] += ApartFromLater(draft, trainee);
        }

        return costs;
    }

    /// <summary>The sum of <see cref="ByGoal"/>. O(slots).</summary>
    public static long Total(Draft draft)
    {
        var total = 0L;
        for (var trainee = 0; trainee < draft.Model.TraineeCount; trainee++)
        {
            total += Alone(draft, trainee) + ApartFromLater(draft, trainee);
        }

        return total;
    }

    private static long ApartFromLater(Draft draft, int trainee)
    {
        var cost = 0L;
        foreach (var partner in draft.Model.Partners[trainee])
        {
            cost += partner > trainee ? Apart(draft, trainee, partner) : 0;
        }

        return cost;
    }
}
