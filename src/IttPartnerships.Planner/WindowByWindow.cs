namespace IttPartnerships.Planner;

/// <summary>
/// The plan that exact flows make one after the other: the first window as cheaply as it can be, then the next with the first as it is. Made beside every plan: planning all
/// windows together is never worse.
/// </summary>
public static class WindowByWindow
{
    /// <param name="seed">Breaks ties between schools equally near.</param>
    public static Plan For(PlanningProblem problem, ulong seed = 1)
    {
        ProblemShape.Check(problem);
        var draft = new Draft(new Model(problem, seed));
        Fill(draft, FillWindows.Turns(draft.Model), told: null, CancellationToken.None);
        return Finished.Plan(draft, Finished.Journeys(draft), stoppedEarly: false);
    }

    /// <param name="turns">What to fill, in order.</param>
    internal static void Fill(Draft draft, IReadOnlyList<int[]> turns, Action? told, CancellationToken stop)
    {
        var (model, window) = (draft.Model, new WindowFill(draft, stop, told));
        foreach (var turn in turns)
        {
            window.Fill(turn, prepare: null, (slot, choice) => model.Candidates[slot][choice].Cost, model.OutCost);
        }
    }
}
