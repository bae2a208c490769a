namespace IttPartnerships.Planner;

/// <summary>
/// Makes a first plan better until nothing helps any more: every window filled anew by its exact flow, then moves that cross windows for
/// those without a place, for those who asked to be together, and for everybody. Never makes a plan worse, so it can stop at any moment.
/// </summary>
internal sealed class Improve(Draft draft, IReadOnlyList<int[]> turns, long[] prices, Action? told, CancellationToken stop)
{
    private const int MostRounds = 12;
    private const int SchoolsForPair = 8;
    private readonly Model model = draft.Model;
    private readonly WindowFill fill = new(draft, stop, told);
    private readonly Resettle resettle = new(draft, prices);

    // Pairs who could not be brought together in one round are not tried again in the next: hardly any could be then.
    private readonly HashSet<(int Trainee, int Partner)> tried = [];

    public void Run()
    {
        for (var round = 0; round < MostRounds && !stop.IsCancellationRequested; round++)
        {
            var before = Costing.Total(draft);
            Windows();
            Unfilled();
            Together();
            Everybody();
            var after = Costing.Total(draft);
            told?.Invoke();

            // A hair's breadth is not worth another round, but a slot always is.
            if (before - after <= before % model.Weights.Unfilled / 1000)
            {
                break;
            }
        }

        Windows();
    }

    /// <summary>What is left to do for a plan that prices led to: whatever crosses windows but company is done better by them.</summary>
    public void Once()
    {
        Windows();
        Together();
        Everybody();
    }

    /// <summary>Fills every window anew, each once: prices leave slots open that a whole window can fill.</summary>
    public void EachWindow()
    {
        foreach (var turn in turns.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            Window(turn);
        }
    }

    // One after the other, until each was filled with nothing changed in the others since.
    private void Windows()
    {
        var same = 0;
        for (var turn = 0; same < turns.Count && turn < MostRounds * turns.Count && !stop.IsCancellationRequested; turn++)
        {
            same = Window(turns[turn % turns.Count]) ? 1 : same + 1;
        }
    }

    private bool Window(int[] turn)
    {
        draft.Settle();
        var before = Costing.Total(draft);
        var whole = fill.Fill(
            turn,
            prepare: null,
            (slot, choice) =>
            {
                var candidate = model.Candidates[slot][choice];
                return candidate.Cost + Costing.SimilarTo(draft, slot, candidate.School) + Costing.ApartAt(draft, slot, candidate.School);
            },
            slot => Costing.Out(draft, slot),
            prices);
        if (whole && Costing.Total(draft) < before)
        {
            return true;
        }

        draft.Rollback(0);
        return false;
    }

    private void Unfilled()
    {
        foreach (var trainee in Trainees().Where(IsUnfilled).OrderBy(Choice).ThenBy(model.Shuffle).ToList())
        {
            if (!stop.IsCancellationRequested && IsUnfilled(trainee))
            {
                resettle.Better([trainee], depth: 1);
            }
        }
    }

    private void Everybody()
    {
        foreach (var trainee in Trainees().OrderByDescending(trainee => Costing.Alone(draft, trainee)).ThenBy(model.Shuffle).ToList())
        {
            if (!stop.IsCancellationRequested && !IsUnfilled(trainee))
            {
                resettle.Better([trainee], depth: 1);
                told?.Invoke();
            }
        }
    }

    private void Together()
    {
        foreach (var trainee in Trainees())
        {
            foreach (var partner in model.Partners[trainee].Where(partner => partner > trainee && Costing.Apart(draft, trainee, partner) > 0 && tried.Add((trainee, partner))))
            {
                foreach (var (window, school) in Shared(trainee, partner))
                {
                    if (stop.IsCancellationRequested || resettle.Better([trainee, partner], depth: 1, Meet))
                    {
                        break;
                    }

                    bool Meet(int slot, in Candidate candidate) => model.WindowOf[slot] != window || candidate.School == school;
                }
            }
        }
    }

    // Schools both could be at in a window they share, nearest for the two of them first.
    private IEnumerable<(int Window, int School)> Shared(int trainee, int partner)
    {
        List<(long Cost, int Window, int School)> shared = [];
        foreach (var slot in Slots(trainee))
        {
            foreach (var theirs in Slots(partner).Where(theirs => model.WindowOf[slot] == model.WindowOf[theirs]))
            {
                var cheapest = CheapestAt(theirs);
                shared.AddRange(CheapestAt(slot).Where(one => cheapest.ContainsKey(one.Key))
                    .Select(one => (one.Value + cheapest[one.Key], model.WindowOf[slot], one.Key)));
            }
        }

        return shared.Order().Take(SchoolsForPair).Select(place => (place.Window, place.School));
    }

    private Dictionary<int, long> CheapestAt(int slot)
    {
        Dictionary<int, long> cheapest = [];
        foreach (var candidate in model.Candidates[slot])
        {
            cheapest.TryAdd(candidate.School, candidate.Cost);
        }

        return cheapest;
    }

    private IEnumerable<int> Trainees() => Enumerable.Range(0, model.TraineeCount);

    private IEnumerable<int> Slots(int trainee) => Enumerable.Range(model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee]);

    private bool IsUnfilled(int trainee) => Slots(trainee).Any(slot => !draft.IsFilled(slot));

    private int Choice(int trainee) => Slots(trainee).Min(slot => model.Candidates[slot].Length);
}
