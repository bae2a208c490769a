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

    // So seldom are all candidates looked at.
    private const int RoundsBetweenAll = 75;

    /// <summary>Good plans lie about so much above what is proved when this begins.</summary>
    public const double HopedFor = 1 / 250.0;
    private readonly Model model;
    private readonly Company company;
    private readonly NearCourses courses;
    private readonly double[] prices;
    private readonly double[] wanted;
    private readonly double[] move;
    private readonly int schools;
    private readonly int meetings;

    /// <param name="start">In <see cref="LowerBound.Scale"/> parts of a point.</param>
    public SharpenPrices(Model model, Company company, NearCourses courses, Prices start)
    {
        (this.model, this.company, this.courses) = (model, company, courses);
        (schools, meetings) = (start.Places.Length, start.Places.Length + start.Schools.Length);
        prices = [.. ((IEnumerable<long>)[.. start.Places, .. start.Schools, .. start.Meetings, start.PerSlot]).Select(price => (double)price / LowerBound.Scale)];
        (wanted, move) = (new double[prices.Length], new double[prices.Length]);
    }

    /// <param name="rounds">At most so many.</param>
    /// <param name="known">Points that a known plan costs, each of its unfilled slots at no price.</param>
    /// <param name="isGood">Whether so much may be hoped for; no more than <see cref="HopedFor"/> at a time where it may not.</param>
    /// <param name="unfilled">Slots that plan leaves unfilled.</param>
    /// <param name="prove">Told the prices, and whether all candidates have to be looked at or only those that were near; answers what they prove a plan with so many unfilled slots costs at least.</param>
    public void Run(int rounds, long known, bool isGood, long unfilled, Func<Prices, bool, long> prove, CancellationToken stop)
    {
        var (best, most, part, since) = (prices.ToArray(), double.MinValue, FirstPart, 0);
        for (var i = 0; i < rounds && part > LeastPart; i++)
        {
            // What near ones said about the best prices may have been too much.
            var all = i % RoundsBetweenAll == 0;
            if (all)
            {
                (most, since) = (double.MinValue, 0);
                best.CopyTo(prices, 0);
            }

            var proved = (double)prove(Whole(prices), all);
            if (stop.IsCancellationRequested || (proved >= known && prove(Whole(prices), true) >= known))
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

        prove(Whole(best), true);
    }

    private Prices Whole(double[] all)
    {
        return new(Parts(0, schools), Parts(schools, meetings), Parts(meetings, all.Length - 1), (long)Math.Max(1, Math.Round(all[^1])) * LowerBound.Scale);

        long[] Parts(int from, int to) => Array.ConvertAll(all[from..to], price => (long)Math.Round(price * LowerBound.Scale));
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
            if (courses.At(slot) is not { } candidate)
            {
                wanted[^1] += model.OutSlots(slot);
                continue;
            }

            foreach (var stretch in model.Stretches.Of(model.WindowOf[slot]))
            {
                wanted[model.OfferLimit(candidate.Offer, stretch)]++;
                wanted[model.SchoolLimitInRow(candidate.School, stretch)]++;
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

    private int IsAt(int slot, int school) => courses.At(slot) is { } candidate && candidate.School == school ? 1 : 0;

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
