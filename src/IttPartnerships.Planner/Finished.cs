namespace IttPartnerships.Planner;

/// <summary>Turns a draft into the plan people get. Nobody changes the draft any more: reasons and advice are worked out from it when they are asked for.</summary>
internal static class Finished
{
    public static Plan Plan(Draft draft, PlanJourneys byList, bool stoppedEarly, LowerBound? bound = null)
    {
        var model = draft.Model;
        var costs = Costing.ByGoal(draft);
        var objective = costs.Values.Sum();
        var slots = Unfilled(draft);
        var rest = objective - (slots * model.Weights.Unfilled);
        Explanations explained = new(draft, stoppedEarly);

        // Stopped before anything was proved, there is no proof.
        bound = stoppedEarly && bound?.Proven.Bound(model.Weights) <= 0 ? null : bound;
        return new Plan(
            Slots(draft, explained),
            objective,
            bound?.Proven.Bound(model.Weights),
            costs,
            byList,
            stoppedEarly,
            model.Seed)
        {
            Explained = explained,
            LeastUnfilled = bound?.Proven.LeastUnfilled,
            JourneyGap = bound is null ? null : rest <= 0 ? 0 : (rest - bound.Proven.WithUnfilled(slots)) / (double)rest,
            Proof = bound?.Proof(),
        };
    }

    /// <summary>Slots left unfilled, each counted as the problem's pins make it.</summary>
    public static long Unfilled(Draft draft) => Enumerable.Range(0, draft.Model.SlotCount).Where(slot => !draft.IsFilled(slot)).Sum(slot => (long)draft.Model.OutSlots(slot));

    public static PlanJourneys Journeys(Draft draft) =>
        PlanJourneys.Of(Enumerable.Range(0, draft.Model.SlotCount).Where(draft.IsFilled).Select(slot => draft.At(slot).Minutes));

    private static PlannedSlot[] Slots(Draft draft, Explanations explained)
    {
        var model = draft.Model;
        return [.. Enumerable.Range(0, model.SlotCount).Select(slot =>
        {
            var (trainee, filled) = (model.TraineeOf[slot], draft.IsFilled(slot));
            return new PlannedSlot(trainee, slot - model.FirstSlot[trainee], filled ? draft.At(slot).Offer : null, filled ? draft.At(slot).Minutes : 0, explained, slot);
        })];
    }
}
