namespace IttPartnerships.Planner;

/// <summary>Plans a year: every slot of every trainee decided together.</summary>
public static class MakePlan
{
    private const int Starts = 4;

    /// <summary>
    /// The same problem and seed give the same plan on any machine, unless stopped early. Stopping gives the best plan so far; it keeps
    /// every hard rule like any other.
    /// </summary>
    /// <param name="seed">Only breaks ties between equally good choices, so that nobody gains by standing first in a file.</param>
    /// <param name="progress">Told after every step.</param>
    /// <exception cref="ArgumentException">The problem refers to a school, offer or trainee that is not in it.</exception>
    public static Plan For(PlanningProblem problem, ulong seed = 1, IProgress<PlanProgress>? progress = null, CancellationToken stop = default)
    {
        ProblemShape.Check(problem);
        var model = new Model(problem, seed);
        var turns = FillWindows.Turns(model);
        var prices = new long[problem.Offers.Count * model.WindowNames.Length];
        var draft = new Draft(model);

        // Ready at once, so that stopping early never gives less than a person with a list would have.
        NearestFirst.Fill(draft);
        var byList = Finished.Journeys(draft);
        int[] best = [.. draft.Chosen];
        var bestCost = Costing.Total(draft);
        for (var start = 0; start < Starts && turns.Count > 0 && !stop.IsCancellationRequested; start++)
        {
            List<int[]> order = [.. turns.Skip(start % turns.Count), .. turns.Take(start % turns.Count)];
            new FillWindows(draft, stop).Run(order, prices);
            var cost = Costing.Total(draft);

            // Where they cost the same, the flow's: it does not favour who stands first in the file.
            if (cost < bestCost || (start == 0 && cost == bestCost))
            {
                (best, bestCost) = ([.. draft.Chosen], cost);
            }

            progress?.Report(new PlanProgress($"First plan {start + 1} of {Starts}", draft.Filled, model.SlotCount, bestCost));
        }

        draft.CopyFrom(best);
        new Improve(draft, turns, prices, progress, stop).Run();
        return Finished.Plan(draft, byList, stop.IsCancellationRequested);
    }
}
