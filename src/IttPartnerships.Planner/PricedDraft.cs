namespace IttPartnerships.Planner;

/// <summary>A draft under the prices of the proof: how much of what it costs the proof leaves open, trainee by trainee, and what else each could have.</summary>
internal sealed class PricedDraft(Draft draft, LowerBound bound)
{
    private readonly Model model = draft.Model;
    private readonly CourseLists lists = bound.CourseLists();
    private readonly IReadOnlyList<PricedCourse>?[] known = new IReadOnlyList<PricedCourse>?[draft.Model.TraineeCount];

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

    /// <summary>What the proof leaves open about these trainees, and about the company they asked for, in parts of a point.</summary>
    public long Open(IReadOnlyCollection<int> trainees) => trainees.Sum(GapOf) + bound.CompanyOpen(draft, trainees);

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
