namespace IttPartnerships.Planner;

/// <summary>A draft under the prices of the proof: how much of what it costs the proof leaves open, trainee by trainee, and what else each could have.</summary>
internal sealed class PricedDraft(Draft draft, LowerBound bound)
{
    private readonly Model model = draft.Model;
    private readonly CourseLists lists = bound.CourseLists();

    /// <summary>Parts of a point not worth a move.</summary>
    public const long Hair = 20 * LowerBound.Scale;

    /// <summary>Trainees about whom more than a hair is open, those about whom most is first.</summary>
    /// <param name="openOf">How much is open about a trainee, in parts of a point.</param>
    public List<int> MostOpenFirst(Func<int, long> openOf) =>
        [.. Enumerable.Range(0, model.TraineeCount).Select(trainee => (Trainee: trainee, Open: openOf(trainee))).Where(one => one.Open > Hair).OrderByDescending(one => one.Open).ThenBy(one => model.Shuffle(one.Trainee)).Select(one => one.Trainee)];

    /// <summary>How much dearer under the prices the trainee's course is than the cheapest, in parts of a point.</summary>
    public long GapOf(int trainee)
    {
        var cost = 0L;
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            cost += draft.IsFilled(slot) ? bound.CostOf(slot, draft.Chosen[slot]) : bound.Out(slot);
        }

        return cost + (LowerBound.Scale * Costing.Similar(draft, trainee)) - bound.LeastOf(trainee);
    }

    /// <summary>The trainee's few cheapest courses, cheapest first.</summary>
    public IReadOnlyList<PricedCourse> CoursesOf(int trainee) => bound.KnownCourses[trainee] ??= lists.Of(trainee, bound.LeastOf(trainee), bound.PerSlot * 2 * LowerBound.Scale);

    /// <summary>The same beside the company of those the trainee asked to be with who are decided.</summary>
    /// <param name="decided">Whether a trainee's course is as it stands in the draft.</param>
    public IReadOnlyList<PricedCourse> CoursesBeside(int trainee, Func<int, bool> decided) => !model.Partners[trainee].Any(decided)
        ? CoursesOf(trainee)
        : lists.Of(trainee, bound.LeastOf(trainee), bound.PerSlot * 2 * LowerBound.Scale, (slot, choice) => bound.Beside(draft, slot, choice, decided));

    /// <summary>The cheapest of them under a group's own prices besides, how dear they are included.</summary>
    /// <param name="within">Parts of a point that they may be dearer than the trainee's cheapest course under the prices of the proof.</param>
    /// <inheritdoc cref="CoursesBeside(int, Func{int, bool})"/>
    public IReadOnlyList<PricedCourse> CoursesBeside(int trainee, Func<int, bool> decided, long within, GroupPrices own) =>
        lists.Of(trainee, bound.LeastOf(trainee), within, (slot, choice) => bound.Beside(draft, slot, choice, decided) + own.Of(slot, choice));

    /// <summary>What the proof leaves open about these trainees, and about the company they asked for, in parts of a point.</summary>
    public long Open(IReadOnlyCollection<int> trainees) => trainees.Sum(GapOf) + bound.CompanyOpen(draft, trainees);

    /// <summary>What the proof leaves open about a trainee and those they asked to be with, in parts of a point.</summary>
    public long OpenOf(int trainee) => Open([trainee, .. model.Partners[trainee]]);

    /// <summary>What the proof leaves open about a trainee, and about company with those who are decided, in parts of a point.</summary>
    public long Open(int trainee, Func<int, bool> decided) => GapOf(trainee) + Enumerable.Range(model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee])
        .Sum(slot => bound.Beside(draft, slot, draft.Chosen[slot], decided));

    /// <summary>Takes a course where every place of it is free.</summary>
    /// <returns>False where it is not; some of it may then be taken.</returns>
    public bool Place(int trainee, int[] choices)
    {
        for (var i = 0; i < choices.Length; i++)
        {
            var slot = model.FirstSlot[trainee] + i;
            if (choices[i] >= 0)
            {
                if (!draft.Fits(slot, model.Candidates[slot][choices[i]]))
                {
                    return false;
                }

                draft.Place(slot, choices[i]);
            }
        }

        return true;
    }

    /// <summary>Takes over other courses of some trainees, where that makes a settled draft better.</summary>
    /// <returns>Whether it does.</returns>
    public bool Replace(List<(int Trainee, int[] Choices)> courses)
    {
        var before = Costing.Total(draft);
        courses.ForEach(one => draft.TakeOut(one.Trainee));
        if (courses.TrueForAll(one => Place(one.Trainee, one.Choices)) && Costing.Total(draft) < before)
        {
            draft.Settle();
            return true;
        }

        draft.Rollback(0);
        return false;
    }
}
