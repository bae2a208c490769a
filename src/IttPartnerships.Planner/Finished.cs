namespace IttPartnerships.Planner;

/// <summary>Turns a draft into the plan people get, with its reasons.</summary>
internal static class Finished
{
    public static Plan Plan(Draft draft, PlanJourneys byList, bool stoppedEarly, LowerBound? bound = null)
    {
        var model = draft.Model;
        var costs = Costing.ByGoal(draft);
        var objective = costs.Values.Sum();
        var slots = Unfilled(draft);
        var rest = objective - (slots * model.Weights.Unfilled);
        return new Plan(
            Slots(draft, stoppedEarly),
            objective,
            bound?.Proven.Bound(model.Weights),
            costs,
            new ExtraOffers(draft).Find(),
            byList,
            stoppedEarly,
            model.Seed)
        {
            LeastUnfilled = bound?.Proven.LeastUnfilled,
            JourneyGap = bound is null ? null : rest <= 0 ? 0 : (rest - bound.Proven.WithUnfilled(slots)) / (double)rest,
            Proof = bound?.Proof(),
        };
    }

    /// <summary>Slots left unfilled, each counted as the problem's pins make it.</summary>
    public static long Unfilled(Draft draft) => Enumerable.Range(0, draft.Model.SlotCount).Where(slot => !draft.IsFilled(slot)).Sum(slot => (long)draft.Model.OutSlots(slot));

    public static PlanJourneys Journeys(Draft draft) =>
        PlanJourneys.Of(Enumerable.Range(0, draft.Model.SlotCount).Where(draft.IsFilled).Select(slot => draft.At(slot).Minutes));

    /// <summary>Every slot with its reason, on all cores.</summary>
    public static PlannedSlot[] Slots(Draft draft, bool stoppedEarly)
    {
        var model = draft.Model;
        var slots = new PlannedSlot[model.SlotCount];
        var couldHave = new int[]?[model.SlotCount];
        var workers = AmongThreads.Workers(model);
        WhyUnfilled[] why = [.. Enumerable.Range(0, workers).Select(_ => new WhyUnfilled(draft, stoppedEarly, couldHave))];
        AmongThreads.Run(
            model,
            workers,
            (worker, trainee) =>
            {
                for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
                {
                    slots[slot] = Slot(draft, slot, why[worker]);
                }
            },
            CancellationToken.None);
        return slots;
    }

    private static PlannedSlot Slot(Draft draft, int slot, WhyUnfilled why)
    {
        var model = draft.Model;
        var trainee = model.TraineeOf[slot];
        var position = slot - model.FirstSlot[trainee];
        return draft.IsFilled(slot)
            ? new PlannedSlot(trainee, position, draft.At(slot).Offer, draft.At(slot).Minutes, WhyHere.Of(draft, slot))
            : new PlannedSlot(trainee, position, null, 0, why.Of(slot));
    }
}
