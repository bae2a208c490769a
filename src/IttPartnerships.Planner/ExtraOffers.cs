namespace IttPartnerships.Planner;

/// <summary>
/// Finds the fewest offers, as far as a greedy choice can, that would fill the unfilled slots: each names what has to be taught, when, and near which
/// school. Counts only slots that fit with every other placement as it is, so an offer fills at least what is said.
/// </summary>
internal sealed class ExtraOffers(Draft draft)
{
    private readonly Model model = draft.Model;
    private readonly HashSet<(int Trainee, int Letter, int School)> promised = [];
    private readonly Dictionary<int, int[]> minutes = [];

    private sealed record Need(int Slot, KeyStages Stages, string? Setting, int? At);

    public IReadOnlyList<ExtraOffer> Find()
    {
        List<ExtraOffer> extra = [];
        var groups = Enumerable.Range(0, model.SlotCount).Where(slot => !draft.IsFilled(slot)).Select(NeedOf)
            .GroupBy(need => (Subject: model.Trainee(need.Slot).Subject.ToUpperInvariant(), Window: model.WindowOf[need.Slot], Kind: model.SlotAt(need.Slot).Kind?.ToUpperInvariant(), Setting: need.Setting?.ToUpperInvariant(), need.At));
        foreach (var group in groups)
        {
            var left = group.ToList();
            while (left.Count > 0)
            {
                var (school, filled) = Best(left);
                left.RemoveAll(filled.Contains);
                if (school is null && !CanBeNearHome(filled[0]))
                {
                    continue;
                }

                foreach (var need in filled)
                {
                    promised.Add((model.TraineeOf[need.Slot], model.LetterOf[need.Slot], school ?? Home(need)));
                }

                extra.Add(Offer(filled, school));
            }
        }

        return [.. extra.OrderByDescending(offer => offer.Fills.Count).ThenBy(offer => offer.Subject, StringComparer.Ordinal).ThenBy(offer => offer.Window, StringComparer.Ordinal).ThenBy(offer => offer.NearSchool ?? int.MaxValue)];
    }

    private Need NeedOf(int slot)
    {
        var trainee = model.Trainee(slot);
        var rest = TogetherRules.Rest(draft, slot);

        // With other slots still unfilled, the one that covers all that is missing is sure to help; nothing missing means anything will do.
        var stages = rest.Missing == KeyStages.None ? trainee.KeyStages : rest.Missing;
        return new Need(slot, stages, rest.SettingMissing ? trainee.NeedsSetting : null, SchoolOfLetter(slot));
    }

    // Where the letter's other slots are already, if anywhere: an extra offer has to be at that very school.
    private int? SchoolOfLetter(int slot)
    {
        var trainee = model.TraineeOf[slot];
        for (var other = model.FirstSlot[trainee]; other < model.FirstSlot[trainee + 1]; other++)
        {
            if (draft.IsFilled(other) && model.LetterOf[other] == model.LetterOf[slot])
            {
                return draft.At(other).School;
            }
        }

        return null;
    }

    private int Home(Need need) => -1 - model.FirstSlot[model.TraineeOf[need.Slot]] - model.LetterOf[need.Slot];

    private bool CanBeNearHome(Need need) =>
        need.At is null
        && !IsPinned(need)
        && promised.All(one => one.Trainee != model.TraineeOf[need.Slot] || (one.Letter == model.LetterOf[need.Slot]) == (one.School == Home(need)));

    private bool IsPinned(Need need) => HardRules.Pin(model.Trainee(need.Slot), model.SlotAt(need.Slot), out _);

    // The school near which one offer fills most; of several the one with the shortest journeys.
    private (int? School, List<Need> Filled) Best(List<Need> needs)
    {
        var best = (Count: 0, Minutes: long.MaxValue, School: -1);
        for (var school = 0; school < model.Problem.Schools.Count; school++)
        {
            var near = needs.Where(need => Helps(need, school)).ToList();
            var total = near.Sum(need => (long)MinutesOf(model.TraineeOf[need.Slot])[school]);
            if (near.Count > best.Count || (near.Count == best.Count && near.Count > 0 && total < best.Minutes))
            {
                best = (near.Count, total, school);
            }
        }

        return best.Count == 0 ? (null, [needs[0]]) : (best.School, OncePerTrainee(needs.Where(need => Helps(need, best.School))));
    }

    private List<Need> OncePerTrainee(IEnumerable<Need> needs) => [.. needs.DistinctBy(need => model.TraineeOf[need.Slot])];

    private bool Helps(Need need, int school)
    {
        var trainee = model.Trainee(need.Slot);
        var number = model.TraineeOf[need.Slot];
        return MinutesOf(number)[school] <= trainee.MaxMinutes
            && !trainee.ExcludedSchools.Contains(school)
            && !IsPinned(need)
            && (need.At is null || (need.At == school && (need.Setting is null || Model.Same(need.Setting, model.Problem.Schools[school].Setting))))
            && TogetherRules.KeepsLetters(draft, need.Slot, school)
            && promised.All(one => one.Trainee != number || (one.Letter == model.LetterOf[need.Slot]) == (one.School == school));
    }

    private int[] MinutesOf(int trainee)
    {
        if (!minutes.TryGetValue(trainee, out var row))
        {
            minutes[trainee] = row = [.. Enumerable.Range(0, model.Problem.Schools.Count).Select(school => model.Problem.Minutes(trainee, school))];
        }

        return row;
    }

    private ExtraOffer Offer(List<Need> filled, int? school)
    {
        var first = filled[0].Slot;
        return new ExtraOffer(
            model.Trainee(first).Subject,
            filled.Aggregate(KeyStages.None, (all, need) => all | need.Stages),
            model.SlotAt(first).Window,
            model.SlotAt(first).Kind,
            filled[0].Setting,
            school,
            school is null ? model.TraineeOf[first] : null,
            OnlyThere: filled[0].At is not null,
            RaisesTotal: filled[0].At is { } at && draft.SchoolFree(at, model.WindowOf[first]) < filled.Count,
            [.. filled.Select(need => new UnfilledSlot(model.TraineeOf[need.Slot], need.Slot - model.FirstSlot[model.TraineeOf[need.Slot]]))]);
    }
}
