namespace IttPartnerships.Planner;

/// <summary>
/// Says by whom the places are taken that a slot could have, and whether anybody could move. "No other choice" is said only after every chain of moves at that time was followed, and where that settles it.
/// </summary>
internal sealed class WhyTaken(Draft draft, bool stoppedEarly, int[]?[] couldHave)
{
    private const int MostNames = 3;
    private readonly Model model = draft.Model;
    private readonly MoveChain chain = new(draft, couldHave);

    public string Of(int slot, IReadOnlyList<int> offers)
    {
        var all = offers.Count == 1 ? "it is" : $"all {offers.Count} are";
        if (chain.FindsFree(slot, offers))
        {
            return stoppedEarly
                ? $"{all} taken, and the planner was stopped before it had tried every move"
                : $"{all} taken, and no better arrangement was found";
        }

        var window = model.WindowOf[slot];
        var caps = offers.Count(offer => draft.OfferFree(offer, window) > 0);
        var full = caps == 0 ? $"{all} taken" : $"{all} taken ({caps} of them because the school takes no more trainees at one time)";
        if (chain.FirstHolders.Count == 0)
        {
            return full;
        }

        var (names, then) = (Names(chain.FirstHolders), $"{(chain.InOneWindow ? "in" : "at the time of")} {model.SlotAt(slot).Window}");
        if (chain.IsUnsure)
        {
            return $"{full} {then}, by {names}, and no better arrangement was found";
        }

        return chain.Holders == chain.FirstHolders.Count
            ? $"{full}, by {(chain.Holders == 1 ? "a trainee" : "trainees")} with no other choice {then}: {names}"
            : $"{full}, by {names}, and so is every place they could move to: {chain.Holders + 1} trainees share {WhyUnfilled.Count(chain.Holders, "place")} {then}";
    }

    private string Names(IReadOnlyList<int> trainees)
    {
        string[] names = [.. trainees.Take(MostNames).Select(trainee => model.Problem.Trainees[trainee].Name)];
        var others = trainees.Count - names.Length;
        return others > 0
            ? $"{string.Join(", ", names)} and {(others == 1 ? "1 other" : $"{others} others")}"
            : names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
