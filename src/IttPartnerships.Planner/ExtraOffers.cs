namespace IttPartnerships.Planner;

/// <summary>A slot without a place and what an offer has to bring for it.</summary>
/// <param name="Setting">The settings of which it has to be in one; null for any.</param>
/// <param name="At">The school it has to be at; null for any.</param>
internal sealed record Need(int Slot, KeyStages Stages, SettingNeed? Setting, int? At);

/// <summary>
/// Finds the fewest offers, as far as a greedy choice can (<see cref="FewestSchools"/>), that would fill the unfilled slots: each names what has to be taught, when, and near which
/// school. Counts only slots that fit with every other placement as it is, so an offer fills at least what is said. O(unfilled slots × schools near them).
/// </summary>
internal sealed class ExtraOffers(Draft draft)
{
    private readonly Model model = draft.Model;
    private readonly Dictionary<int, List<(int Letter, int School)>> promised = [];
    private readonly (int Needs, long Minutes)[] met = new (int, long)[draft.Model.Problem.Schools.Count];
    private readonly KeyStages[] taught = Taught(draft.Model.Problem);
    private readonly int[] everySchool = [.. Enumerable.Range(0, draft.Model.Problem.Schools.Count)];

    public IReadOnlyList<ExtraOffer> Find()
    {
        List<ExtraOffer> extra = [];
        var groups = Enumerable.Range(0, model.SlotCount).Where(slot => !draft.IsFilled(slot) && model.TraineeOf[slot] < model.LookedAt).Select(NeedOf)
            .GroupBy(need => (Subject: model.Trainee(need.Slot).Subject.ToUpperInvariant(), Window: model.WindowOf[need.Slot], Kind: model.SlotAt(need.Slot).Kind?.ToUpperInvariant(), Setting: need.Setting?.Key, need.At));
        foreach (var group in groups)
        {
            FewestSchools schools = new([.. group], model, met, Near);
            while (schools.Next() is { } next)
            {
                var (school, filled) = next;
                if (school is null && !CanBeNearHome(filled[0]))
                {
                    continue;
                }

                foreach (var need in filled)
                {
                    PromisedTo(model.TraineeOf[need.Slot]).Add((model.LetterOf[need.Slot], school ?? Home(need)));
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

    private bool CanBeNearHome(Need need) => need.At is null && !IsPinned(need) && KeepsPromises(need, Home(need));

    private bool IsPinned(Need need) => HardRules.Pin(model.Trainee(need.Slot), model.SlotAt(need.Slot), out _);

    private List<(int Letter, int School)> PromisedTo(int trainee) => promised.TryGetValue(trainee, out var own) ? own : promised[trainee] = [];

    private bool KeepsPromises(Need need, int school) =>
        !promised.TryGetValue(model.TraineeOf[need.Slot], out var own) || own.TrueForAll(one => (one.Letter == model.LetterOf[need.Slot]) == (one.School == school));

    // Where an offer would fill it. Several threads ask at once, and none changes anything.
    private SchoolNear[] Near(Need need)
    {
        if (IsPinned(need))
        {
            return [];
        }

        var (trainee, number) = (model.Trainee(need.Slot), model.TraineeOf[need.Slot]);
        List<SchoolNear> near = [];
        foreach (var school in need.At is { } at ? [at] : model.Problem.SchoolsNear?.Invoke(number) ?? everySchool)
        {
            if ((need.At is null || need.Setting is null || need.Setting.IsMetBy(model.Problem.Schools[school].Setting))
                && TogetherRules.KeepsLetters(draft, need.Slot, school) && !trainee.ExcludedSchools.Contains(school)
                && model.Problem.Minutes(number, school) is var minutes && minutes <= trainee.MaxMinutes)
            {
                near.Add(new(school, minutes));
            }
        }

        // Schools in a setting that is needed come first, and of them those known to teach it: others only where those are too few, for each of the trainee's placements may take one.
        if (need.Setting is { } needed && near.FindAll(one => needed.IsMetBy(model.Problem.Schools[one.School].Setting)) is var suited && suited.Count >= trainee.Pattern.Count)
        {
            near = suited;
        }

        var teaching = near.FindAll(one => (need.Stages & ~taught[one.School]) == KeyStages.None);
        return [.. (teaching.Count >= trainee.Pattern.Count ? teaching : near).Where(one => KeepsPromises(need, one.School))];
    }

    private static KeyStages[] Taught(PlanningProblem problem)
    {
        var stages = new KeyStages[problem.Schools.Count];
        foreach (var offer in problem.Offers)
        {
            stages[offer.School] |= offer.KeyStages;
        }

        return stages;
    }

    private ExtraOffer Offer(List<Need> filled, int? school)
    {
        var first = filled[0].Slot;
        var stages = filled.Aggregate(KeyStages.None, (all, need) => all | need.Stages);
        return new ExtraOffer(
            model.Trainee(first).Subject,
            stages,
            model.SlotAt(first).Window,
            model.SlotAt(first).Kind,
            filled[0].Setting,
            school,
            school is null ? model.TraineeOf[first] : null,
            TaughtThere: school is { } known && (stages & ~taught[known]) == KeyStages.None,
            OnlyThere: filled[0].At is not null,
            RaisesTotal: filled[0].At is { } at && draft.SchoolFree(at, model.WindowOf[first]) < filled.Count,
            [.. filled.Select(need => new UnfilledSlot(model.TraineeOf[need.Slot], need.Slot - model.FirstSlot[model.TraineeOf[need.Slot]]))]);
    }
}
