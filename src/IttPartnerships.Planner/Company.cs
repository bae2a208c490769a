namespace IttPartnerships.Planner;

/// <summary>Two slots in the same window of trainees who asked to be together.</summary>
/// <param name="Sides">What each candidate of the slot pays for; see <see cref="Company"/>.</param>
internal sealed record Pairing(int Slot, int Theirs, int[] Sides, int[] TheirSides);

/// <summary>A school at which both of a pairing could be, each in a place of their own.</summary>
/// <param name="Pairing">Its number.</param>
internal readonly record struct Meeting(int Pairing, int School);

/// <summary>
/// What the wish to be together costs at least, told to each trainee alone under prices. Not being together in a window costs each of the two all of it, of which one is paid back
/// whatever happens; at a school where both could be, they pay it between them, the one a part and the other the rest. So two who meet pay nothing in the end, and
/// two who do not never more than that costs. (The dual of a transport between the two trainees' schools.)
/// </summary>
internal sealed class Company
{
    /// <summary>Of a candidate at whose school the two cannot meet.</summary>
    private const int NoMeeting = -1;
    private static readonly List<(int Pairing, int[] Sides)> nobodys = [];
    private readonly Model model;
    private readonly Dictionary<int, List<(int Pairing, int[] Sides)>> sides = [];
    private readonly List<Pairing> pairings = [];
    private readonly Dictionary<int, List<int>> pairingsOf = [];
    private readonly List<Meeting> meetings = [];
    private readonly ILookup<int, int> meetingsOf;

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

        meetingsOf = Enumerable.Range(0, meetings.Count).ToLookup(meeting => meetings[meeting].Pairing);
    }

    public IReadOnlyList<Pairing> Pairings => pairings;

    public IReadOnlyList<Meeting> Meetings => meetings;

    /// <summary>Slots of trainees who asked for company.</summary>
    public IEnumerable<int> Slots => sides.Keys;

    /// <summary>Prices of company: two sides of each meeting.</summary>
    public int Count => 2 * meetings.Count;

    /// <summary>Points paid back once, whatever happens.</summary>
    public long PaidBack => model.Weights.Apart * pairings.Count;

    /// <summary>Which prices of company this candidate pays.</summary>
    public IEnumerable<int> PaidFor(int slot, int choice) => sides.TryGetValue(slot, out var own) ? own.Select(pairing => pairing.Sides[choice]).Where(side => side != NoMeeting) : [];

    /// <summary>Points this candidate costs because nobody can be met there.</summary>
    public long Unmet(int slot, int choice) => sides.TryGetValue(slot, out var own) ? model.Weights.Apart * own.Count(pairing => pairing.Sides[choice] == NoMeeting) : 0;

    /// <summary>Points it costs for company to have no place.</summary>
    public long Out(int slot) => model.Weights.Apart * SidesOf(slot).Count;

    /// <summary>Writes down what each candidate of the slot pays for company, in parts of a point.</summary>
    public void Read(int slot, Prices prices, long parts, long[] paid)
    {
        Array.Clear(paid);
        foreach (var (_, own) in SidesOf(slot))
        {
            for (var choice = 0; choice < paid.Length; choice++)
            {
                paid[choice] += Part(own[choice], prices, parts);
            }
        }
    }

    /// <summary>Numbers of a trainee's pairings.</summary>
    public IReadOnlyList<int> PairingsOf(int trainee) => pairingsOf.TryGetValue(trainee, out var own) ? own : [];

    /// <summary>Numbers of a pairing's meetings.</summary>
    public IEnumerable<int> MeetingsOf(int pairing) => meetingsOf[pairing];

    /// <summary>Whether the trainee's is the first slot of the pairing.</summary>
    public bool IsFirst(int pairing, int trainee) => model.TraineeOf[pairings[pairing].Slot] == trainee;

    /// <summary>What a pairing costs in the draft beyond what the prices of its meetings say, in parts of a point. Never below 0.</summary>
    public long Open(Draft draft, int pairing, Prices prices, long parts) =>
        Open(pairings[pairing], draft.Chosen[pairings[pairing].Slot], draft.Chosen[pairings[pairing].Theirs], prices, parts);

    /// <summary>
    /// What this candidate, or none (-1), costs for company beyond its prices, where those the trainee asked to be with are decided: with it the prices and both trainees' courses
    /// add up to what a plan costs.
    /// </summary>
    /// <param name="decided">Whether a trainee's course is as it stands in the draft.</param>
    public long Beside(Draft draft, int slot, int choice, Func<int, bool> decided, Prices prices, long parts)
    {
        var more = 0L;
        foreach (var (number, _) in SidesOf(slot))
        {
            var pair = pairings[number];
            var other = pair.Slot == slot ? pair.Theirs : pair.Slot;
            if (decided(model.TraineeOf[other]))
            {
                more += pair.Slot == slot ? Open(pair, choice, draft.Chosen[other], prices, parts) : Open(pair, draft.Chosen[other], choice, prices, parts);
            }
        }

        return more;
    }

    private long Open(Pairing pair, int mine, int theirs, Prices prices, long parts)
    {
        var together = mine >= 0 && theirs >= 0 && model.Candidates[pair.Slot][mine].School == model.Candidates[pair.Theirs][theirs].School;
        var (side, theirSide) = (mine < 0 ? NoMeeting : pair.Sides[mine], theirs < 0 ? NoMeeting : pair.TheirSides[theirs]);
        return (model.Weights.Apart * parts * (together ? 1 : 2)) - Part(side, prices, parts) - Part(theirSide, prices, parts);
    }

    private long Part(int side, Prices prices, long parts) => side == NoMeeting ? model.Weights.Apart * parts :
        (side & 1) == 0 ? prices.Meetings[side / 2] : (model.Weights.Apart * parts) - prices.Meetings[side / 2];

    private List<(int Pairing, int[] Sides)> SidesOf(int slot) => sides.TryGetValue(slot, out var own) ? own : nobodys;

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

    // Sides of meetings by choice.
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

            own[choice] = meet ? (2 * met[school]) + side : NoMeeting;
        }

        (sides.TryGetValue(slot, out var all) ? all : sides[slot] = []).Add((pairings.Count, own));
        return own;
    }

    private void Keep(int trainee, int pairing) => (pairingsOf.TryGetValue(trainee, out var own) ? own : pairingsOf[trainee] = []).Add(pairing);
}
