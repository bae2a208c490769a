namespace IttPartnerships.Planner;

/// <summary>Two slots in the same window of trainees who asked to be together.</summary>
/// <param name="Sides">What each candidate of the slot pays for; see <see cref="Company"/>.</param>
internal sealed record Pairing(int Slot, int Theirs, int[] Sides, int[] TheirSides);

/// <summary>A school at which both of a pairing could be, each in a place of their own.</summary>
/// <param name="Pairing">Its number.</param>
internal readonly record struct Meeting(int Pairing, int School);

/// <summary>
/// What the wish to be together costs at least, told to each trainee alone under prices. A pairing has a price, never more than being apart costs, which is paid back once
/// whatever happens. At a school where the two could meet they pay it together, the one a part and the other the rest; at any other school each pays all of it; who has no place
/// there pays nothing. So two who meet pay nothing in the end, two who are apart never more than that costs, and one alone no more than nothing.
/// (The dual of a transport between the two trainees' schools.)
/// </summary>
internal sealed class Company
{
    private readonly Model model;
    private readonly Dictionary<int, List<int[]>> sides = [];
    private readonly List<Pairing> pairings = [];
    private readonly Dictionary<int, List<int>> pairingsOf = [];
    private readonly List<Meeting> meetings = [];

    public Company(Model model)
    {
        this.model = model;
        for (var trainee = 0; trainee < model.TraineeCount && model.Weights.Apart > 0; trainee++)
        {
            foreach (var partner in model.Partners[trainee].Where(partner => partner > trainee))
            {
                Add(trainee, partner);
            }
        }
    }

    public IReadOnlyList<Pairing> Pairings => pairings;

    public IReadOnlyList<Meeting> Meetings => meetings;

    /// <summary>Slots of trainees who asked for company.</summary>
    public IEnumerable<int> Slots => sides.Keys;

    /// <summary>Numbers of what is paid for company: pairings, then two sides of each meeting.</summary>
    public int Count => pairings.Count + (2 * meetings.Count);

    /// <summary>What this candidate pays for company, by those numbers.</summary>
    public IEnumerable<int> PaidFor(int slot, int choice) => sides.TryGetValue(slot, out var own) ? own.Select(side => Number(side[choice])) : [];

    /// <summary>What each candidate of the slot pays for company.</summary>
    public long[] At(int slot, Prices prices)
    {
        var costs = new long[model.Candidates[slot].Length];
        foreach (var side in sides[slot])
        {
            for (var choice = 0; choice < costs.Length; choice++)
            {
                costs[choice] += Part(side[choice], prices);
            }
        }

        return costs;
    }

    /// <summary>Numbers of a trainee's pairings.</summary>
    public IReadOnlyList<int> PairingsOf(int trainee) => pairingsOf.TryGetValue(trainee, out var own) ? own : [];

    /// <summary>What a pairing costs in the draft beyond what its prices say, in parts of a point. Never below 0.</summary>
    public long Open(Draft draft, int pairing, Prices prices, long parts)
    {
        var pair = pairings[pairing];
        var (mine, theirs) = (draft.Chosen[pair.Slot], draft.Chosen[pair.Theirs]);
        var apart = mine >= 0 && theirs >= 0 && model.Candidates[pair.Slot][mine].School != model.Candidates[pair.Theirs][theirs].School ? model.Weights.Apart * parts : 0;
        return apart + prices.Pairings[pairing] - (mine < 0 ? 0 : Part(pair.Sides[mine], prices)) - (theirs < 0 ? 0 : Part(pair.TheirSides[theirs], prices));
    }

    private long Part(int side, Prices prices) => side < 0 ? prices.Pairings[~side] :
        (side & 1) == 0 ? prices.Meetings[side / 2] : prices.Pairings[meetings[side / 2].Pairing] - prices.Meetings[side / 2];

    private int Number(int side) => side < 0 ? ~side : pairings.Count + side;

    private void Add(int trainee, int partner)
    {
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            for (var theirs = model.FirstSlot[partner]; theirs < model.FirstSlot[partner + 1]; theirs++)
            {
                if (model.WindowOf[slot] == model.WindowOf[theirs])
                {
                    Dictionary<int, int> met = [];
                    Keep(trainee, pairings.Count);
                    Keep(partner, pairings.Count);
                    pairings.Add(new(slot, theirs, Add(slot, theirs, met, side: 0), Add(theirs, slot, met, side: 1)));
                }
            }
        }
    }

    // Sides of meetings by choice, and below 0 the pairing where the two could not meet.
    private int[] Add(int slot, int theirs, Dictionary<int, int> met, int side)
    {
        var mine = model.Candidates[slot].ToLookup(candidate => candidate.School, candidate => candidate.Offer);
        var both = model.Candidates[theirs].ToLookup(candidate => candidate.School, candidate => candidate.Offer);
        var own = new int[model.Candidates[slot].Length];
        for (var choice = 0; choice < own.Length; choice++)
        {
            var school = model.Candidates[slot][choice].School;
            var meet = model.Problem.Schools[school].Places is null or >= 2
                && mine[school].Any(offer => both[school].Any(other => other != offer || model.Problem.Offers[offer].Places >= 2));
            if (meet && met.TryAdd(school, meetings.Count))
            {
                meetings.Add(new(pairings.Count, school));
            }

            own[choice] = meet ? (2 * met[school]) + side : ~pairings.Count;
        }

        (sides.TryGetValue(slot, out var all) ? all : sides[slot] = []).Add(own);
        return own;
    }

    private void Keep(int trainee, int pairing) => (pairingsOf.TryGetValue(trainee, out var own) ? own : pairingsOf[trainee] = []).Add(pairing);
}
