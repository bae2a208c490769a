namespace IttPartnerships.Planner;

/// <summary>One run from the first plan to the finished one: fill, prove, decide at the prices of the proof, and exchange where it leaves something open.</summary>
internal sealed class PlanningRun
{
    private const int Starts = 4;
    private const int RoundsEach = 16;

    // Where so much is open once groups were decided, more is to be proved; where so much still is, groups are decided again.
    private const double MuchOpen = 0.002;
    private const double SomeOpen = 0.001;

    // Further plans, from prices near those of the proof: as many as small years have time for, while more than a thousandth is open.
    private const int MostFurther = 3;
    private const int TraineesOfOne = 600;

    // Another plan, where a slot may still be had. In larger years one always may.
    private const int MostOfAnother = 6_000;
    private const long OpenOf = 1_000;

    // Where so much of a small year is open, more than was hoped for while prices were sharpened, they are sharpened again towards the plan. Of large ones that proves next to nothing.
    private const double FarOpen = 2 * SharpenPrices.HopedFor;
    private readonly Model model;
    private readonly PlanningChoices choices;
    private readonly IProgress<PlanProgress>? progress;
    private readonly CancellationToken stop;
    private readonly Draft draft;
    private readonly List<int[]> turns;
    private int[] best;
    private long bestCost;
    private int bestFilled;
    private long bestUnfilled;
    private LowerBound? bound;

    public PlanningRun(Model model, PlanningChoices choices, IProgress<PlanProgress>? progress, CancellationToken stop)
    {
        (this.model, this.choices, this.progress, this.stop) = (model, choices, progress, stop);
        draft = new Draft(model);
        turns = FillWindows.Turns(model);
        best = [.. draft.Chosen];
    }

    public Plan Run()
    {
        // Ready at once, so that stopping early never gives less than a person with a list would have.
        NearestFirst.Fill(draft);
        var byList = Finished.Journeys(draft);
        (bestCost, bestFilled) = (long.MaxValue, draft.Filled);
        Keep();
        Tell("Going down the list");

        // No plan is worse than one window after the other.
        Beside<Draft> windows = new(model.Cores, Windows);
        Mend();
        if (!choices.Prove || model.TraineeCount <= TraineesOfOne)
        {
            Fill();
        }

        bound = choices.Prove ? new LowerBound(model, () => Tell("Listing the courses each trainee could have"), stop) : null;

        draft.CopyFrom(windows.Wait(() => Tell("Filling window by window")).Chosen);
        Keep();
        if (bound is not null && !stop.IsCancellationRequested)
        {
            Prove(bound);
        }

        draft.CopyFrom(best);
        return Finished.Plan(draft, byList, stop.IsCancellationRequested, bound);
    }

    private Draft Windows(Action? told)
    {
        Draft own = new(model);
        WindowByWindow.Fill(own, turns, told, stop);
        return own;
    }

    // Prices that choose softly lead to plans; sharper ones prove more, and show what can still be had.
    private void Prove(LowerBound bound)
    {
        bound.Prove(bestFilled, bestUnfilled, RestOfBest, Proving, stop);
        if (stop.IsCancellationRequested || bestCost <= bound.Proven.Bound(model.Weights))
        {
            return;
        }

        var sharpening = bound.StartSharpening(bound.Proven.LeastUnfilled, rest: long.MaxValue, isGood: false, stop);
        Decide(bound.SurestFirst(), bound.PerSlot);
        Better(bound, thoroughly: model.TraineeCount <= TraineesOfOne);
        if (model.TraineeCount <= MostOfAnother && bestUnfilled > bound.Proven.LeastUnfilled && !stop.IsCancellationRequested)
        {
            var (surest, perSlot) = bound.WhereSlotsAreDearer(bestUnfilled, RestOfBest, Proving, stop);
            Decide(surest, perSlot);
            Better(bound, thoroughly: false);
            if (bestUnfilled > bound.Proven.LeastUnfilled)
            {
                draft.CopyFrom(best);
                Chain(new PricedDraft(draft, bound));
            }
        }

        bound.Finish(sharpening, Proving, stop);
        if (model.TraineeCount <= TraineesOfOne && IsOpen(bound, FarOpen))
        {
            bound.Finish(bound.StartSharpening(bestUnfilled, RestOfBest, isGood: true, stop), Proving, stop);
        }

        draft.CopyFrom(best);
        Groups(bound);
        if (IsOpen(bound, MuchOpen))
        {
            bound.ProveMore(bestUnfilled, RestOfBest, Proving, stop);
        }

        if (IsOpen(bound, SomeOpen) || bestUnfilled > bound.Proven.LeastUnfilled)
        {
            Groups(bound);
        }

        for (var number = 1; number <= Math.Min(MostFurther, TraineesOfOne / Math.Max(1, model.TraineeCount)) && MuchIsOpen(bound) && !stop.IsCancellationRequested; number++)
        {
            Further(bound, number);
        }
    }

    private void Further(LowerBound proved, int number)
    {
        Decide(proved.SurestFirst(number), proved.PerSlot);
        Better(proved, thoroughly: true);
        Groups(proved);
    }

    private bool IsOpen(LowerBound proved, double part) => !stop.IsCancellationRequested && RestOfBest - proved.Proven.WithUnfilled(bestUnfilled) > RestOfBest * part;

    private bool MuchIsOpen(LowerBound proved) => (bestCost - proved.Proven.Bound(model.Weights)) * OpenOf > RestOfBest;

    // Points of everything but unfilled slots.
    private long RestOfBest => bestCost - (bestUnfilled * model.Weights.Unfilled);

    // Where people were told a plan: what it takes to mend it is never more than this one changes.
    private void Mend()
    {
        if (model.Problem.Trainees.Any(trainee => trainee.Before.Count > 0))
        {
            draft.CopyFrom([.. draft.Chosen.Select(_ => -1)]);
            new Mending(draft, stop).Run();
            Keep();
        }
    }

    // Fills every window anew in several orders, and makes each plan better. Prices of a proof lead to better ones, but not always in a handful of trainees where every place is needed; there is time for both in small years.
    private void Fill()
    {
        for (var start = 0; start < Starts && turns.Count > 0 && !stop.IsCancellationRequested; start++)
        {
            List<int[]> order = [.. turns.Skip(start % turns.Count), .. turns.Take(start % turns.Count)];
            var prices = new long[model.OfferResources];
            new FillWindows(draft, () => Tell("Filling every window"), stop).Run(order, prices);
            new Improve(draft, turns, prices, () => Tell("Making the plan better"), stop).Run();
            Keep();
            Tell($"Plan {start + 1} of {Starts}");
        }
    }

    // All trainees at once, at prices that go on moving as they are decided.
    private void Decide(SurestFirst surest, long perSlot)
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }

        surest.Decide(draft, [.. Enumerable.Range(0, model.TraineeCount)], RoundsEach, perSlot, () => Tell("Deciding the surest first"), stop);
        if (!stop.IsCancellationRequested)
        {
            Keep();
        }
    }

    private void Better(LowerBound proved, bool thoroughly)
    {
        if (!stop.IsCancellationRequested)
        {
            Improve improve = new(draft, turns, [.. proved.Points], () => Tell("Making the plan better"), stop);
            if (thoroughly && Finished.Unfilled(draft) > proved.Proven.LeastUnfilled)
            {
                improve.Run();
            }
            else
            {
                improve.Once();
            }

            Keep();
        }
    }

    // What no filling of windows can see: chains of trainees who change places, led by the prices of the proof.
    private void Chain(PricedDraft priced)
    {
        if (!stop.IsCancellationRequested && new Chains(draft, priced, () => Tell("Changing places in chains"), stop).Run() > 0)
        {
            Keep();
        }
    }

    // Where the proof leaves most open, groups of trainees whose courses are chosen all at once.
    private void Groups(LowerBound proved)
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }

        var priced = new PricedDraft(draft, proved);
        if (new DecideGroups(draft, priced, proved, () => Tell("Deciding groups anew"), stop).Run() > 0)
        {
            Keep();
        }

        Chain(priced);
    }

    // Where they cost the same, the flow's: it does not favour who stands first in the file.
    private void Keep()
    {
        var cost = Costing.Total(draft);
        if (cost <= bestCost)
        {
            (best, bestCost, bestFilled, bestUnfilled) = ([.. draft.Chosen], cost, draft.Filled, Finished.Unfilled(draft));
        }
    }

    private void Proving() => Tell("Proving how good it is");

    private void Tell(string step) =>
        progress?.Report(new PlanProgress(step, bestFilled, model.SlotCount, bestCost, bound?.Proven.Bound(model.Weights) is > 0 and var proved ? proved : null));
}
