namespace IttPartnerships.Planner;

/// <summary>One run from the first plan to the finished one: fill, prove, decide at the prices of the proof, and exchange where it leaves something open.</summary>
internal sealed class PlanningRun(Model model, PlanningChoices choices, IProgress<PlanProgress>? progress, CancellationToken stop)
{
    // Of prices, before some are decided. A few do where everybody is decided once more, subject by subject; in larger years that would take longer than all else.
    private const int RoundsEach = 16;
    private const int RoundsBeforeParts = 4;
    private const int MostByParts = 6_000;

    // Where a slot may still be filled: so many times what it costs under the prices is added to that.
    private const int DearerSlots = 9;

    // Where so much is open once groups were decided, more is to be proved; where so much still is, groups are decided again.
    private const double MuchOpen = 0.002;
    private const double SomeOpen = 0.001;

    // So much is open of no plan by then, but by the proof.
    private const double MostlyProof = 0.006;

    // Trainees of a small year, for which there is time to prove by cases what prices leave open.
    private const int MostInSmall = 600;

    // Where so much of a small year is open, more than was hoped for while prices were sharpened, they are sharpened again towards the plan. Of large ones that proves next to nothing.
    private const double FarOpen = 2 * SharpenPrices.HopedFor;
    private readonly Draft draft = new(model);
    private readonly BestSoFar best = new(model);
    private readonly List<int[]> turns = FillWindows.Turns(model);
    private readonly Lazy<List<List<List<int>>>> parts = new(() => new PartsOfYear(model).Groups());
    private LowerBound? bound;

    public Plan Run()
    {
        // Ready at once, so that stopping early never gives less than a person with a list would have.
        NearestFirst.Fill(draft);
        var byList = Finished.Journeys(draft);
        best.Keep(draft);
        Tell("Going down the list");
        StartingPlans starting = new(draft, best, turns, Tell, stop);
        starting.Mend();
        if (!choices.Prove)
        {
            Take(starting.WindowByWindow(FillingWindows));
        }

        if (!choices.Prove || IsSmall)
        {
            starting.Fill();
        }

        bound = choices.Prove ? new LowerBound(model, () => Tell("Listing the courses each trainee could have"), stop) : null;
        if (bound is not null && !stop.IsCancellationRequested)
        {
            Prove(bound, starting);
        }

        draft.CopyFrom(best.Chosen);
        return Finished.Plan(draft, byList, stop.IsCancellationRequested, bound);
    }

    // No plan is worse than one window after the other.
    private void Take(Draft windows)
    {
        draft.CopyFrom(windows.Chosen);
        best.Keep(draft);
    }

    // Prices that choose softly lead to plans; sharper ones prove more, and show what can still be had.
    private void Prove(LowerBound bound, StartingPlans starting)
    {
        bound.Prove(best.Filled, best.Unfilled, best.Rest, Proving, stop);
        if (stop.IsCancellationRequested || best.Cost <= bound.Proven.Bound(model.Weights))
        {
            return;
        }

        FirstPlan(bound);
        Beside<Draft> windows = new(model.Cores, starting.WindowByWindow);
        bound.Sharpen(bound.Proven.LeastUnfilled, rest: long.MaxValue, isGood: false, Proving, stop);
        Take(windows.Wait(FillingWindows));
        if (IsSmall && IsOpen(bound, FarOpen))
        {
            bound.Sharpen(best.Unfilled, best.Rest, isGood: true, Proving, stop);
        }

        ByCases(bound);
        if (IsSmall && !IsOpen(bound, SomeOpen) && !MayFillMore(bound))
        {
            return;
        }

        if (!IsOpen(bound, MostlyProof))
        {
            Groups(bound);
        }

        if (IsOpen(bound, MuchOpen))
        {
            bound.ProveMore(best.Unfilled, best.Rest, Proving, stop);
        }

        if (IsOpen(bound, SomeOpen) || MayFillMore(bound))
        {
            Groups(bound);
        }

        if (IsOpen(bound, MuchOpen))
        {
            Anew(bound, priced => Groups(priced, bound, KindOfGroups.Large).Run());
        }

        ByCases(bound);
    }

    private void FirstPlan(LowerBound proved)
    {
        if (model.TraineeCount > MostByParts)
        {
            Decide(proved.SurestFirst(), proved.PerSlot, RoundsEach);
            Better(proved, improve => improve.Once());
            return;
        }

        Decide(proved.SurestFirst(), proved.PerSlot, RoundsBeforeParts);
        Anew(proved, priced => Parts(priced, proved).Run());
        if (!IsSmall)
        {
            FillSoon(proved);
        }

        if (MayFillMore(proved))
        {
            Anew(proved, priced => Parts(priced, proved).Run(DearerSlots * proved.PerSlot));
        }

        draft.CopyFrom(best.Chosen);
        if (IsSmall || MayFillMore(proved))
        {
            Better(proved, improve => Thoroughly(proved, improve));
        }
    }

    // What most often leaves something open after subjects: slots that only a whole window can fill, then courses that cross subjects' groups.
    private void FillSoon(LowerBound proved)
    {
        if (MayFillMore(proved))
        {
            Better(proved, improve => improve.EachWindow());
        }

        Exchange(proved);
    }

    // Of small years: prices may have proved all they can, and the plan be as good as any.
    private void ByCases(LowerBound proved)
    {
        draft.CopyFrom(best.Chosen);
        if (IsSmall)
        {
            Anew(proved, priced => new ProveByCases(draft, priced, proved, stop).Run(Proving));
            best.Keep(draft);
        }
    }

    private void Thoroughly(LowerBound proved, Improve improve)
    {
        if (IsSmall && Finished.Unfilled(draft) > proved.Proven.LeastUnfilled)
        {
            improve.Run();
        }
        else
        {
            improve.Once();
        }
    }

    private bool IsSmall => model.TraineeCount <= MostInSmall;

    private bool MayFillMore(LowerBound proved) => best.Unfilled > proved.Proven.LeastUnfilled;

    private bool IsOpen(LowerBound proved, double part) => !stop.IsCancellationRequested && best.Rest - proved.Proven.WithUnfilled(best.Unfilled) > best.Rest * part;

    // All trainees at once, at prices that go on moving as they are decided.
    private void Decide(SurestFirst surest, long perSlot, int roundsEach)
    {
        if (!stop.IsCancellationRequested)
        {
            surest.Decide(draft, [.. Enumerable.Range(0, model.TraineeCount)], roundsEach, perSlot, () => Tell("Deciding the surest first"), stop);
        }

        if (!stop.IsCancellationRequested)
        {
            best.Keep(draft);
        }
    }

    private void Better(LowerBound proved, Action<Improve> how)
    {
        if (!stop.IsCancellationRequested)
        {
            how(new(draft, turns, [.. proved.Points], () => Tell("Making the plan better"), stop));
            best.Keep(draft);
        }
    }

    // What no filling of windows can see: chains of trainees who change places, led by the prices of the proof.
    private void Chain(PricedDraft priced)
    {
        if (!stop.IsCancellationRequested && new Chains(draft, priced, () => Tell("Changing places in chains"), stop).Run() > 0)
        {
            best.Keep(draft);
        }
    }

    // Where the proof leaves most open, groups of trainees whose courses are chosen all at once, and then chains of a few.
    private void Exchange(LowerBound proved)
    {
        Anew(proved, priced => Groups(priced, proved, KindOfGroups.Many).Run());
        Chain(new PricedDraft(draft, proved));
    }

    // After that, parts of the year about which much is open still.
    private void Groups(LowerBound proved)
    {
        Exchange(proved);
        if (model.TraineeCount <= MostByParts && IsOpen(proved, SomeOpen))
        {
            Anew(proved, priced => Parts(priced, proved).RunWanting(best.Rest));
        }
    }

    private void Anew(LowerBound proved, Action<PricedDraft> decide)
    {
        if (!stop.IsCancellationRequested)
        {
            decide(new PricedDraft(draft, proved));
        }
    }

    private DecideParts Parts(PricedDraft priced, LowerBound proved) => new(draft, priced, proved, parts.Value, () => best.Keep(draft), () => Tell("Deciding subject by subject"), stop);

    private DecideGroups Groups(PricedDraft priced, LowerBound proved, KindOfGroups kind) => new(draft, priced, proved, kind, () => best.Keep(draft), () => Tell("Deciding groups anew"), stop);

    private void FillingWindows() => Tell("Filling window by window");

    private void Proving() => Tell("Proving how good it is");

    private void Tell(string step) =>
        progress?.Report(new PlanProgress(step, best.Filled, model.SlotCount, best.Cost, bound?.Proven.Bound(model.Weights) is > 0 and var proved ? proved : null));
}
