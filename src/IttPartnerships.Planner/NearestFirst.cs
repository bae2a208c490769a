namespace IttPartnerships.Planner;

/// <summary>
/// The plan a person makes with a list and a map: trainees in the order of the file, each slot at the nearest place that is free and
/// keeps every rule. Made beside every plan worth comparing: it shows what planning all together brings.
/// </summary>
public static class NearestFirst
{
    /// <param name="seed">Breaks ties between schools equally near.</param>
    public static Plan For(PlanningProblem problem, ulong seed = 1)
    {
        ProblemShape.Check(problem);
        var draft = new Draft(new Model(problem, seed));
        Fill(draft);
        return Finished.Plan(draft, Finished.Journeys(draft), stoppedEarly: false);
    }

    /// <summary>Slots that have a place keep it; into an empty plan everybody comes first where they were told they are, as whoever mends one by hand would have it.</summary>
    internal static void Fill(Draft draft)
    {
        var model = draft.Model;
        if (draft.Filled == 0)
        {
            KeptPlan.Place(draft);
        }

        for (var slot = 0; slot < model.SlotCount; slot++)
        {
            if (draft.IsFilled(slot))
            {
                continue;
            }

            var rest = TogetherRules.Rest(draft, slot);
            draft.Place(slot, Array.FindIndex(model.Candidates[slot], candidate => draft.Fits(slot, candidate) && rest.Allows(draft, slot, candidate)));
        }
    }
}
