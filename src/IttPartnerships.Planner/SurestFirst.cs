namespace IttPartnerships.Planner;

/// <summary>
/// Decides trainees by prices that go on moving: those are decided first who are surest of their course, then prices settle among the others for what is left, and so on. What two
/// trainees would have fought over at prices that stand still has found its price by the time they are decided.
/// O(rounds × options of the undecided).
/// </summary>
/// <param name="start">What prices are at first.</param>
internal sealed class SurestFirst(Model model, Prices start, SoftRound soft, OracleRound round, Company company)
{
    // Tried on years with known bounds: warm enough for prices to move as far as one decided trainee moves them, cold enough for most to be sure.
    private const double Warmest = 100;
    private const double Coldest = 40;
    private const double Cooling = 0.93;
    private const int RoundsAtFirst = 3;

    // Decided at once: all who are so sure, and a tenth of the others.
    private const double Sure = 0.97;
    private const int OneIn = 10;
    private readonly PriceBoard board = new(model, LowerBound.Scale, company);

    /// <summary>Decides these trainees anew while all others stay as they are. Once stopped, some are left without places.</summary>
    /// <param name="roundsEach">Rounds of prices before some are decided.</param>
    /// <param name="perSlot">Points of an unfilled slot.</param>
    public void Decide(Draft draft, IReadOnlyList<int> trainees, int roundsEach, long perSlot, Action? told, CancellationToken stop)
    {
        foreach (var trainee in trainees)
        {
            draft.TakeOut(trainee);
        }

        round.Forget(trainees);
        PlacesLeft left = new(model);
        var ascent = new PriceAscent(model, soft, company, Asked.Of(model, company, trainees), left, perSlot, journeys: 1);
        ascent.From(start, LowerBound.Scale);
        var free = trainees.ToHashSet();
        foreach (var other in Enumerable.Range(0, model.TraineeCount).Where(other => !free.Contains(other)))
        {
            Tell(draft, other, ascent, left);
        }

        List<int> undecided = [.. trainees];
        for (var (temperature, rounds) = (Warmest, RoundsAtFirst * roundsEach); undecided.Count > 0; (temperature, rounds) = (Math.Max(Coldest, temperature * Cooling), roundsEach))
        {
            for (var i = 0; i < rounds; i++)
            {
                if (!ascent.Round(temperature, undecided, stop, sure: i == rounds - 1))
                {
                    return;
                }

                told?.Invoke();
            }

            var atLeast = (undecided.Count + OneIn - 1) / OneIn;
            List<int> surest = [.. undecided.OrderByDescending(trainee => soft.Sure[trainee]).ThenBy(model.Shuffle).TakeWhile((trainee, at) => at < atLeast || soft.Sure[trainee] >= Sure)];
            board.Read(ascent.Whole(LowerBound.Scale));
            round.Run(board, surest, stop);
            if (stop.IsCancellationRequested)
            {
                return;
            }

            var decided = surest.Where(trainee => Take(draft, trainee, ascent, left)).ToHashSet();
            if (decided.Count == 0)
            {
                // Nothing the oracle knows can be had, which is no reason to ask for ever.
                decided.Add(surest[0]);
            }

            undecided.RemoveAll(decided.Contains);
        }
    }

    // The trainee's cheapest course, if somebody decided a moment before did not take a place of it. The first to be asked always can.
    private bool Take(Draft draft, int trainee, PriceAscent ascent, PlacesLeft left)
    {
        var mark = draft.Mark();
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            if (round.Chosen[slot] < 0)
            {
                continue;
            }

            if (!draft.Fits(slot, model.Candidates[slot][round.Chosen[slot]]))
            {
                draft.Rollback(mark);
                return false;
            }

            draft.Place(slot, round.Chosen[slot]);
        }

        Tell(draft, trainee, ascent, left);
        return true;
    }

    private void Tell(Draft draft, int trainee, PriceAscent ascent, PlacesLeft left)
    {
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            if (draft.IsFilled(slot))
            {
                left.Take(slot, draft.At(slot));
            }
        }

        ascent.Company.Decide(trainee, slot => draft.IsFilled(slot) ? draft.At(slot).School : Costing.Nowhere);
    }
}
