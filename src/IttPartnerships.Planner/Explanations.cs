namespace IttPartnerships.Planner;

/// <summary>
/// The reasons of a finished plan and the extra offers that would help it, worked out when somebody first asks: so a plan that is stopped comes back at once, and whoever asks pays.
/// Any number of threads may ask; all get the same. What a plan is explained from is kept until both were asked for.
/// </summary>
internal sealed class Explanations
{
    private readonly Lazy<string[]> reasons;
    private readonly Lazy<IReadOnlyList<ExtraOffer>> advice;

    /// <param name="draft">Finished: nobody changes it any more.</param>
    public Explanations(Draft draft, bool stoppedEarly)
    {
        reasons = new(() => ReasonsOf(draft, stoppedEarly));
        advice = new(() => new ExtraOffers(draft).Find());
    }

    /// <summary>One for each slot.</summary>
    public IReadOnlyList<string> Reasons => reasons.Value;

    /// <summary>Most useful first.</summary>
    public IReadOnlyList<ExtraOffer> Advice => advice.Value;

    // On all cores.
    private static string[] ReasonsOf(Draft draft, bool stoppedEarly)
    {
        var model = draft.Model;
        var all = new string[model.SlotCount];
        var couldHave = new int[]?[model.SlotCount];
        var workers = AmongThreads.Workers(model);
        WhyUnfilled[] why = [.. Enumerable.Range(0, workers).Select(_ => new WhyUnfilled(draft, stoppedEarly, couldHave))];
        AmongThreads.Run(
            model,
            workers,
            (worker, trainee) =>
            {
                for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
                {
                    all[slot] = draft.IsFilled(slot) ? WhyHere.Of(draft, slot) : why[worker].Of(slot);
                }
            },
            CancellationToken.None);
        return all;
    }
}
