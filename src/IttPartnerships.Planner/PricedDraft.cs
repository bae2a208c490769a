namespace IttPartnerships.Planner;

/// <summary>A draft under the prices of the proof: how much of what it costs the proof leaves open, trainee by trainee, and what else each could have.</summary>
internal sealed class PricedDraft(Draft draft, LowerBound bound)
{
    private readonly Model model = draft.Model;
    private readonly CourseLists lists = bound.CourseLists();
    private readonly Dictionary<string, IReadOnlyList<PricedCourse>>?[] changeable = new Dictionary<string, IReadOnlyList<PricedCourse>>?[draft.Model.TraineeCount];
    private readonly IReadOnlyList<PricedCourse>?[] known = new IReadOnlyList<PricedCourse>?[draft.Model.TraineeCount];

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
    public IReadOnlyList<PricedCourse> CoursesOf(int trainee) => known[trainee] ??= lists.Of(trainee, bound.LeastOf(trainee), bound.PerSlot * 2 * LowerBound.Scale);

    /// <summary>
    /// The trainee's few cheapest courses, and the one it had with the choice of one slot another; cheapest first. Where some of those the trainee asked to be with are decided, their company
    /// is what it is and not what the prices say.
    /// </summary>
    /// <param name="had">The draft the trainee had it in.</param>
    /// <param name="decided">Whether a trainee's course is as it stands in the draft.</param>
    public IReadOnlyList<PricedCourse> CoursesOf(Draft had, int trainee, Func<int, bool> decided)
    {
        var byOthers = changeable[trainee] ??= [];
        var others = Others(trainee, decided);
        if (!byOthers.TryGetValue(others, out var courses))
        {
            byOthers[others] = courses = [.. CoursesBeside(trainee, others, decided).Concat(Changed(had, trainee, decided)).OrderBy(course => course.Dearer)];
        }

        return courses;
    }

    /// <summary>Must be told whose courses are no longer as they were in the draft of <see cref="CoursesOf(Draft, int, Func{int, bool})"/>.</summary>
    public void Forget(IEnumerable<int> group)
    {
        foreach (var trainee in group)
        {
            changeable[trainee] = null;
        }
    }

    private string Others(int trainee, Func<int, bool> decided) => model.Partners[trainee].Length == 0 ? "" :
        string.Join(' ', model.Partners[trainee].Where(decided).SelectMany(other => Enumerable.Range(model.FirstSlot[other], model.FirstSlot[other + 1] - model.FirstSlot[other])).Select(slot => (slot, draft.Chosen[slot])));

    private IReadOnlyList<PricedCourse> CoursesBeside(int trainee, string others, Func<int, bool> decided) => others.Length == 0
        ? CoursesOf(trainee)
        : lists.Of(trainee, bound.LeastOf(trainee), bound.PerSlot * 2 * LowerBound.Scale, (slot, choice) => bound.Beside(draft, slot, choice, decided));

    // The course the trainee had, with the choice of one slot another.
    private IEnumerable<PricedCourse> Changed(Draft had, int trainee, Func<int, bool> decided)
    {
        var (first, end) = (model.FirstSlot[trainee], model.FirstSlot[trainee + 1]);
        var now = new long[end - first];
        var all = LowerBound.Scale * Costing.Similar(had, trainee);
        for (var slot = first; slot < end; slot++)
        {
            all += now[slot - first] = CostOf(slot, had.Chosen[slot]);
        }

        for (var slot = first; slot < end; slot++)
        {
            var rest = TogetherRules.Rest(had, slot);
            var without = all - now[slot - first] - bound.LeastOf(trainee) - (had.IsFilled(slot) ? LowerBound.Scale * Costing.SimilarTo(had, slot, had.At(slot).School) : 0);
            for (var choice = -1; choice < model.Candidates[slot].Length; choice++)
            {
                if (choice < 0 || rest.Allows(had, slot, model.Candidates[slot][choice]))
                {
                    var alike = choice < 0 ? 0 : LowerBound.Scale * Costing.SimilarTo(had, slot, model.Candidates[slot][choice].School);
                    yield return new(With(had.Chosen.AsSpan(first, end - first), slot - first, choice), without + CostOf(slot, choice) + alike);
                }
            }
        }

        long CostOf(int slot, int choice) => (choice < 0 ? bound.Out(slot) : bound.CostOf(slot, choice)) + bound.Beside(draft, slot, choice, decided);
    }

    private static int[] With(ReadOnlySpan<int> choices, int at, int choice)
    {
        int[] changed = [.. choices];
        changed[at] = choice;
        return changed;
    }

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
}
