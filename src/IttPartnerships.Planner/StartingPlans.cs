namespace IttPartnerships.Planner;

/// <summary>Plans that need no prices of a proof.</summary>
/// <param name="best">Keeps those that are better than all before.</param>
/// <param name="turns">The slots of each window (<see cref="FillWindows.Turns"/>).</param>
internal sealed class StartingPlans(Draft draft, BestSoFar best, List<int[]> turns, Action<string> tell, CancellationToken stop)
{
    private const int Starts = 4;
    private readonly Model model = draft.Model;

    /// <summary>Where people were told a plan: what it takes to mend it is never more than this one changes.</summary>
    public void Mend()
    {
        if (model.Problem.Trainees.Any(trainee => trainee.Before.Count > 0))
        {
            draft.CopyFrom([.. draft.Chosen.Select(_ => -1)]);
            new Mending(draft, stop).Run();
            best.Keep(draft);
        }
    }

    /// <summary>
    /// Fills every window anew in several orders, and makes each plan better. Prices of a proof lead to better ones, but not always in a handful of trainees where every place is needed; there is time for both in small
    /// years.
    /// </summary>
    public void Fill()
    {
        for (var start = 0; start < Starts && turns.Count > 0 && !stop.IsCancellationRequested; start++)
        {
            List<int[]> order = [.. turns.Skip(start % turns.Count), .. turns.Take(start % turns.Count)];
            var prices = new long[model.OfferResources];
            new FillWindows(draft, () => tell("Filling every window"), stop).Run(order, prices);
            new Improve(draft, turns, prices, () => tell("Making the plan better"), stop).Run();
            best.Keep(draft);
            tell($"Plan {start + 1} of {Starts}");
        }
    }

    /// <summary>One window after the other, in a draft of its own.</summary>
    public Draft WindowByWindow(Action? told)
    {
        Draft own = new(model);
        Planner.WindowByWindow.Fill(own, turns, told, stop);
        return own;
    }
}
