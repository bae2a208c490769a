namespace IttPartnerships.Planner;

/// <summary>Turns a draft into the plan people get, with its reasons.</summary>
internal static class Finished
{
    public static Plan Plan(Draft draft, PlanJourneys byList, bool stoppedEarly)
    {
        var model = draft.Model;
        var costs = Costing.ByRule(draft);
        var why = new WhyUnfilled(draft, stoppedEarly);
        return new Plan(
            [.. Enumerable.Range(0, model.SlotCount).Select(slot => Slot(draft, slot, why))],
            costs.Values.Sum(),
            Bound: null,
            costs,
            new ExtraOffers(draft).Find(),
            byList,
            stoppedEarly,
            model.Seed);
    }

    public static PlanJourneys Journeys(Draft draft) =>
        PlanJourneys.Of(Enumerable.Range(0, draft.Model.SlotCount).Where(draft.IsFilled).Select(slot => draft.At(slot).Minutes));

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
