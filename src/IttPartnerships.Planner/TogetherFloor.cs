namespace IttPartnerships.Planner;

/// <summary>
/// What the wish to be together costs at least, told to each trainee alone. A slot at a school where the partner cannot be in that window costs half of being apart; to
/// make up for a partner who then has no place at all, leaving a slot unfilled costs half less for each window shared. Both halves together are
/// never more than what being apart costs (<see cref="Costing.Apart"/>): half and half where neither can be at the other's school, half or nothing elsewhere.
/// </summary>
internal sealed class TogetherFloor
{
    private readonly Model model;
    private readonly Dictionary<int, long[]> extra = [];
    private readonly Dictionary<int, long> outs = [];

    /// <param name="companions">Pairs left out: what they cost is worked out for the two together (<see cref="CompanionsOracle"/>).</param>
    public TogetherFloor(Model model, IReadOnlyList<Companions> companions)
    {
        this.model = model;
        var leftOut = companions.SelectMany(pair => (Companions[])[pair, new(pair.Other, pair.One)]).ToHashSet();
        for (var trainee = 0; trainee < model.TraineeCount; trainee++)
        {
            foreach (var partner in model.Partners[trainee].Where(partner => !leftOut.Contains(new(trainee, partner))))
            {
                Add(trainee, partner);
            }
        }
    }

    /// <summary>Points of this candidate besides its own.</summary>
    public long Of(int slot, int choice) => extra.TryGetValue(slot, out var points) ? points[choice] : 0;

    /// <summary>Points of leaving this slot unfilled, 0 or less.</summary>
    public long Out(int slot) => outs.GetValueOrDefault(slot);

    /// <summary>By choice; null where nothing is added.</summary>
    public long[]? At(int slot) => extra.GetValueOrDefault(slot);

    private void Add(int trainee, int partner)
    {
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            for (var theirs = model.FirstSlot[partner]; theirs < model.FirstSlot[partner + 1]; theirs++)
            {
                if (model.WindowOf[slot] == model.WindowOf[theirs])
                {
                    Add(slot, theirs, model.Weights.Apart / 2);
                }
            }
        }
    }

    private void Add(int slot, int theirs, long half)
    {
        if (!extra.TryGetValue(slot, out var points))
        {
            extra[slot] = points = new long[model.Candidates[slot].Length];
        }

        outs[slot] = outs.GetValueOrDefault(slot) - half;
        var both = model.Candidates[theirs].ToLookup(candidate => candidate.School, candidate => candidate.Offer);
        for (var choice = 0; choice < points.Length; choice++)
        {
            var candidate = model.Candidates[slot][choice];
            points[choice] += model.Problem.Schools[candidate.School].Places is null or >= 2 && both[candidate.School].Any(offer => offer != candidate.Offer || model.Problem.Offers[offer].Places >= 2) ? 0 : half;
        }
    }
}
