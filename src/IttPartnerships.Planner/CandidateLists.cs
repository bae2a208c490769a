namespace IttPartnerships.Planner;

/// <summary>Works out which offers each slot could have, from the rules that look at one trainee and one offer.</summary>
internal static class CandidateLists
{
    public static Candidate[][] Of(Model model)
    {
        var problem = model.Problem;
        var bySubject = problem.Offers.Select((offer, i) => (offer, i)).GroupBy(pair => pair.offer.Subject, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.i).ToArray(), StringComparer.OrdinalIgnoreCase);
        var lists = new Candidate[model.SlotCount][];
        var minutes = new int[problem.Schools.Count];
        for (var t = 0; t < model.TraineeCount; t++)
        {
            Array.Fill(minutes, -1);
            var offers = bySubject.GetValueOrDefault(problem.Trainees[t].Subject, []);
            for (var slot = model.FirstSlot[t]; slot < model.FirstSlot[t + 1]; slot++)
            {
                lists[slot] = Eligible(model, slot, offers, minutes);
            }
        }

        return lists;
    }

    private static Candidate[] Eligible(Model model, int slot, int[] offers, int[] minutes)
    {
        var problem = model.Problem;
        var trainee = model.Trainee(slot);
        var at = model.SlotAt(slot);
        var position = slot - model.FirstSlot[model.TraineeOf[slot]];
        List<Candidate> eligible = [];
        foreach (var index in offers)
        {
            var offer = problem.Offers[index];
            if (!Eligibility.InWindow(offer, at) || !Eligibility.OfKind(offer, at) || !Eligibility.KeepsPin(problem, trainee, at, index)
                || trainee.ExcludedSchools.Contains(offer.School) || offer.Places <= 0)
            {
                continue;
            }

            if (minutes[offer.School] < 0)
            {
                minutes[offer.School] = problem.Minutes(model.TraineeOf[slot], offer.School);
            }

            if (minutes[offer.School] <= trainee.MaxMinutes)
            {
                eligible.Add(new Candidate(
                    index,
                    offer.School,
                    minutes[offer.School],
                    offer.KeyStages,
                    trainee.NeedsSetting is { } needed && Model.Same(problem.Schools[offer.School].Setting, needed),
                    PlanWeights.Journey(minutes[offer.School]) + (Eligibility.Changes(trainee, position, index) ? PlanWeights.Change : 0)));
            }
        }

        return [.. eligible.OrderBy(candidate => candidate.Cost).ThenBy(candidate => model.Shuffle(candidate.Offer)).ThenBy(candidate => candidate.Offer)];
    }
}

/// <summary>The rules that look at one slot and one offer, each by its own name.</summary>
internal static class Eligibility
{
    public static bool InWindow(Offer offer, Slot slot) =>
        offer.Windows.Count == 0 || offer.Windows.Contains(slot.Window, StringComparer.OrdinalIgnoreCase);

    public static bool OfKind(Offer offer, Slot slot) =>
        slot.Kind is null || offer.Kinds.Count == 0 || offer.Kinds.Contains(slot.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>A pinned letter is at the pinned offer; in windows where that offer does not hold, at its school.</summary>
    public static bool KeepsPin(PlanningProblem problem, Trainee trainee, Slot slot, int offer)
    {
        if (!Pin(trainee, slot, out var pinned))
        {
            return true;
        }

        return InWindow(problem.Offers[pinned], slot) ? offer == pinned : problem.Offers[offer].School == problem.Offers[pinned].School;
    }

    public static bool Pin(Trainee trainee, Slot slot, out int offer)
    {
        foreach (var (letter, pinned) in trainee.Pins)
        {
            if (Model.Same(letter, slot.Letter))
            {
                offer = pinned;
                return true;
            }
        }

        offer = -1;
        return false;
    }

    public static bool Changes(Trainee trainee, int position, int offer) =>
        trainee.Before.TryGetValue(position, out var before) && before != offer;
}
