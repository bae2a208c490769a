namespace IttPartnerships.Planner;

/// <summary>Mends a plan that people were told (<see cref="Trainee.Before"/>) with as few changes as can be found.</summary>
public static class MendPlan
{
    /// <summary>
    /// Starts from what people were told. Only what broke is opened, and slots that had no place; others move only in chains that give somebody a place. The same problem and seed
    /// give the same plan on any machine and number of cores. Takes a bound only where <see cref="PlanningChoices.Prove"/> asks for one: that is most of the time then.
    /// </summary>
    /// <inheritdoc cref="MakePlan.For(PlanningProblem, PlanningChoices, IProgress{PlanProgress}?, CancellationToken)"/>
    public static Plan For(PlanningProblem problem, PlanningChoices choices, IProgress<PlanProgress>? progress = null, CancellationToken stop = default)
    {
        ProblemShape.Check(problem);
        var draft = new Draft(MakePlan.Candidates(problem, choices, progress, stop));
        var lost = KeptPlan.Place(draft);
        NearestFirst.Fill(draft);
        var byList = Finished.Journeys(draft);
        draft.Rollback(0);
        new Mending(draft, stop).Run(lost);
        if (stop.IsCancellationRequested)
        {
            // Whoever stops has no less than what still stood and a list for the rest.
            NearestFirst.Fill(draft);
        }

        progress?.Report(new PlanProgress("Mending the plan", draft.Filled, draft.Model.SlotCount, Costing.Total(draft)));
        var bound = choices.Prove ? Bound(draft, progress, stop) : null;
        return Finished.Plan(draft, byList, stop.IsCancellationRequested, bound);
    }

    private static LowerBound Bound(Draft draft, IProgress<PlanProgress>? progress, CancellationToken stop)
    {
        var (unfilled, cost, filled) = (Finished.Unfilled(draft), Costing.Total(draft), draft.Filled);
        LowerBound bound = new(draft.Model, () => progress?.Report(new PlanProgress("Listing the courses each trainee could have", filled, draft.Model.SlotCount, cost)), stop);
        bound.Prove(
            filled,
            unfilled,
            cost - (unfilled * draft.Model.Weights.Unfilled),
            () => progress?.Report(new PlanProgress("Proving how good it is", filled, draft.Model.SlotCount, cost, bound.Proven.Bound(draft.Model.Weights))),
            stop);
        return bound;
    }
}

/// <summary>
/// The steps of a mending: what still stands, then every window by chains of moves, then whole courses of those who lost a place, and last everybody who moved goes back where that
/// can be. No step makes the plan worse.
/// </summary>
internal sealed class Mending(Draft draft, CancellationToken stop)
{
    private const int MostRounds = 4;
    private readonly Model model = draft.Model;
    private readonly long[] prices = new long[draft.Model.OfferResources];
    private readonly List<int[]> turns = FillWindows.Turns(draft.Model);
    private readonly SlotsByOffer couldHave = new(draft.Model);

    /// <summary>From an empty plan.</summary>
    public void Run() => Run(KeptPlan.Place(draft));

    /// <summary>From what still stands.</summary>
    /// <param name="lost">Trainees who lost a place they were told of.</param>
    public void Run(IReadOnlyList<int> lost)
    {
        Windows();
        Resettle resettle = new(draft, prices);
        for (var round = 0; round < MostRounds && !stop.IsCancellationRequested; round++)
        {
            var better = false;
            foreach (var trainee in lost.Concat(Moved()).Concat(OpenBesideOthers()).Distinct().Where(trainee => Slots(trainee).Any(slot => !draft.IsFilled(slot) || HasMoved(slot))).ToList())
            {
                better |= !stop.IsCancellationRequested && resettle.Better([trainee], depth: 1);
            }

            if (!better)
            {
                break;
            }

            Windows();
        }
    }

    private void Windows()
    {
        HashSet<int> open = [.. Enumerable.Range(0, model.SlotCount).Where(slot => !draft.IsFilled(slot) && model.Candidates[slot].Length > 0)];
        MendWindow window = new(draft, prices, couldHave, stop);
        foreach (var turn in turns)
        {
            open.ExceptWith(turn);
            window.Fill(turn, open);
        }

        draft.Settle();
    }

    private IEnumerable<int> Moved() => Enumerable.Range(0, model.SlotCount).Where(HasMoved).Select(slot => model.TraineeOf[slot]);

    // No filling of one window moves whoever has a place in another one at the same time.
    private IEnumerable<int> OpenBesideOthers() =>
        Enumerable.Range(0, model.SlotCount).Where(slot => !draft.IsFilled(slot) && model.Candidates[slot].Length > 0 && model.Stretches.IsShared(model.WindowOf[slot])).Select(slot => model.TraineeOf[slot]);

    private bool HasMoved(int slot) => KeptPlan.Told(model, slot) is { } offer && !(draft.IsFilled(slot) && draft.At(slot).Offer == offer);

    private IEnumerable<int> Slots(int trainee) => Enumerable.Range(model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee]);
}
