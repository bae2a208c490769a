namespace IttPartnerships.Planner;

/// <summary>
/// Makes prices prove more: an ascent in which trainees choose softly ends at prices a little too even, since it pays for their indifference. From there every price moves by how much more
/// is wanted than there is when everybody takes just the cheapest course, with some of its last move; all together as far as would prove a part of what may be hoped for
/// (Polyak 1969; Camerini, Fratta and Maffioli 1975). Where nothing is gained for a while, the part gets smaller. O(rounds × candidates).
/// </summary>
internal sealed class SharpenPrices
{
    private const double FirstPart = 0.5;
    private const double Smaller = 0.7;
    private const double LeastPart = 0.002;
    private const double Momentum = 0.7;
    private const int Patience = 15;

    /// <summary>Good plans lie about so much above what is proved when this begins.</summary>
    public const double HopedFor = 1 / 250.0;
    private readonly Model model;
    private readonly Company company;
    private readonly OracleRound round;
    private readonly double[] prices;
    private readonly double[] wanted;
    private readonly double[] move;
    private readonly int schools;
    private readonly int meetings;

    /// <param name="start">In <see cref="LowerBound.Scale"/> parts of a point.</param>
    public SharpenPrices(Model model, Company company, OracleRound round, Prices start)
    {
        (this.model, this.company, this.round) = (model, company, round);
        (schools, meetings) = (start.Places.Length, start.Places.Length + start.Schools.Length);
        prices = [.. ((IEnumerable<long>)[.. start.Places, .. start.Schools, .. start.Meetings, start.PerSlot]).Select(price => (double)price / LowerBound.Scale)];
        (wanted, move) = (new double[prices.Length], new double[prices.Length]);
    }

    /// <param name="rounds">At most so many.</param>
    /// <param name="known">Points that a known plan costs, each of its unfilled slots at no price.</param>
    /// <param name="isGood">Whether so much may be hoped for; no more than <see cref="HopedFor"/> at a time where it may not.</param>
    /// <param name="unfilled">Slots that plan leaves unfilled.</param>
    /// <param name="prove">Told the prices; answers what they prove a plan with so many unfilled slots costs at least.</param>
    public void Run(int rounds, long known, bool isGood, long unfilled, Func<Prices, long> prove, CancellationToken stop)
    {
        var (best, most, part, since) = (prices.ToArray(), double.MinValue, FirstPart, 0);
        for (var i = 0; i < rounds && part > LeastPart; i++)
        {
            var proved = (double)prove(Whole());
            if (stop.IsCancellationRequested || proved >= known)
            {
                return;
            }

            if (proved > most)
            {
                (most, since) = (proved, 0);
                prices.CopyTo(best, 0);
            }
            else if (++since > Patience)
            {
                (part, since) = (part * Smaller, 0);
                best.CopyTo(prices, 0);
                Array.Clear(move);
                continue;
            }

            Count(unfilled);
            Move(part * ((isGood ? known : Math.Min(known, most + Math.Max(1, Math.Abs(most) * HopedFor))) - proved));
        }
    }

    private Prices Whole() => new(Parts(0, schools), Parts(schools, meetings), Parts(meetings, prices.Length - 1), (long)Math.Max(1, Math.Round(prices[^1])) * LowerBound.Scale);

    private long[] Parts(int from, int to)
    {
        var parts = new long[to - from];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = (long)Math.Round(prices[from + i] * LowerBound.Scale);
        }

        return parts;
    }

    // How much more of everything is wanted by the courses chosen than there is; what stays unfilled, beside what the plan leaves unfilled.
    private void Count(long unfilled)
    {
        var stretches = model.Stretches.Count;
        for (var i = 0; i < schools; i++)
        {
            wanted[i] = -Math.Max(0, model.Problem.Offers[i / stretches].Places);
        }

        for (var i = schools; i < meetings; i++)
        {
            wanted[i] = -Math.Max(0, model.Problem.Schools[(i - schools) / stretches].Places ?? 0);
        }

        wanted[^1] = -unfilled;
        for (var slot = 0; slot < model.SlotCount; slot++)
        {
            if (round.Chosen[slot] < 0)
            {
                wanted[^1] += model.OutSlots(slot);
                continue;
            }

            ref readonly var candidate = ref model.Candidates[slot][round.Chosen[slot]];
            foreach (var stretch in model.Stretches.Of(model.WindowOf[slot]))
            {
                wanted[model.OfferLimit(candidate.Offer, stretch)]++;
                wanted[schools + model.SchoolLimit(candidate.School, stretch)]++;
            }
        }

        for (var i = 0; i < meetings; i++)
        {
            var isFree = (i >= schools && model.Problem.Schools[(i - schools) / stretches].Places is null) || (prices[i] <= 0 && wanted[i] < 0);
            wanted[i] = isFree ? 0 : wanted[i];
        }

        for (var i = 0; i < company.Meetings.Count; i++)
        {
            var (pairing, school) = (company.Pairings[company.Meetings[i].Pairing], company.Meetings[i].School);
            wanted[meetings + i] = IsAt(pairing.Slot, school) - IsAt(pairing.Theirs, school);
        }
    }

    private int IsAt(int slot, int school) => round.Chosen[slot] >= 0 && model.Candidates[slot][round.Chosen[slot]].School == school ? 1 : 0;

    private void Move(double open)
    {
        var length = 0.0;
        for (var i = 0; i < move.Length; i++)
        {
            move[i] = wanted[i] + (Momentum * move[i]);
            length += move[i] * move[i];
        }

        for (var i = 0; i < move.Length && length > 0; i++)
        {
            var most = i >= meetings && i < move.Length - 1 ? model.Weights.Apart : (double)model.Weights.Unfilled;
            prices[i] = Math.Clamp(prices[i] + (open / length * move[i]), 0, most);
        }
    }
}
