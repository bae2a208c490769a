namespace IttPartnerships.Planner;

/// <summary>One offer a slot could have, with every rule kept that looks at nothing but the two of them. 16 bytes: there are millions.</summary>
internal readonly struct Candidate(int offer, int school, int minutes, KeyStages stages, bool inSetting, int brings, long cost)
{
    private const byte SettingBit = 128;
    private readonly int cost = (int)Math.Min(cost, int.MaxValue);
    private readonly ushort minutes = (ushort)minutes;
    private readonly byte stagesAndSetting = (byte)((byte)stages | (inSetting ? SettingBit : 0));
    private readonly byte brings = (byte)brings;

    public int Offer { get; } = offer;

    public int School { get; } = school;

    /// <summary>One way.</summary>
    public int Minutes => minutes;

    public KeyStages Stages => (KeyStages)(stagesAndSetting & ~SettingBit);

    /// <summary>In a setting of which its trainee needs one.</summary>
    public bool InSetting => (stagesAndSetting & SettingBit) != 0;

    /// <summary>What of its trainee's <see cref="CourseNeeds"/> it brings, as a set of bits.</summary>
    public int Brings => brings;

    /// <summary>Points of every soft goal that looks at one placement alone.</summary>
    public long Cost => cost;
}

/// <summary>What a whole course has to bring, numbered from bit 0: the trainee's key stages in order, then the setting if one is needed.</summary>
internal static class CourseNeeds
{
    public static int All(Trainee trainee) => (1 << (int.PopCount((int)trainee.KeyStages) + (trainee.NeedsSetting is null ? 0 : 1))) - 1;

    public static int Brought(Trainee trainee, KeyStages stages, bool inSetting)
    {
        var (brought, bit) = (0, 1);
        for (var missing = (int)trainee.KeyStages; missing != 0; missing &= missing - 1)
        {
            var lowest = missing & -missing;
            brought |= ((int)stages & lowest) != 0 ? bit : 0;
            bit <<= 1;
        }

        return inSetting && trainee.NeedsSetting is not null ? brought | bit : brought;
    }
}

/// <summary>
/// Works out which offers each slot could have. What many slots ask alike is narrowed once (<see cref="OffersFor"/>), then schools out of reach go, since a journey is asked for once a
/// trainee and school; the rest is pair by pair. O(trainees × schools of the subject), on all cores; the lists depend on nothing but the problem and the seed.
/// </summary>
internal sealed class CandidateLists
{
    private const int AtOnce = 500;
    private readonly Model model;
    private readonly OffersFor offers;
    private readonly Offer[] all;
    private readonly KeyStages[] stages;
    private readonly uint[] ranks;
    private readonly SoftGoal[] goals;

    private CandidateLists(Model model)
    {
        (this.model, offers, all) = (model, model.Offers, [.. model.Problem.Offers]);
        stages = Array.ConvertAll(all, offer => offer.KeyStages);
        goals = SoftGoals.BesideJourney(model.Problem);
        ranks = new uint[all.Length];
        int[] shuffled = [.. Enumerable.Range(0, ranks.Length)];

        // No two numbers are shuffled to the same one.
        Array.Sort(Array.ConvertAll(shuffled, model.Shuffle), shuffled);
        for (var rank = 0; rank < shuffled.Length; rank++)
        {
            ranks[shuffled[rank]] = (uint)rank;
        }
    }

    /// <summary>Finds candidates of one trainee after the other, at least of a few hundred.</summary>
    /// <param name="told">Told every few hundred trainees.</param>
    /// <param name="lookedAt">How many trainees were looked at: all, unless stopped.</param>
    /// <returns>For every slot its candidates from cheap to dear; none for slots of trainees that were not looked at.</returns>
    public static Candidate[][] Of(Model model, int cores, Action? told, CancellationToken stop, out int lookedAt)
    {
        CandidateLists lists = new(model);
        var found = new Candidate[model.SlotCount][];
        Array.Fill(found, []);
        for (lookedAt = 0; lookedAt < model.TraineeCount && (lookedAt == 0 || !stop.IsCancellationRequested); lookedAt = Math.Min(model.TraineeCount, lookedAt + AtOnce))
        {
            Parallel.For(lookedAt, Math.Min(model.TraineeCount, lookedAt + AtOnce), new ParallelOptions { MaxDegreeOfParallelism = cores }, () => new Hand(model), (trainee, _, hand) =>
            {
                lists.OfTrainee(trainee, hand, found);
                return hand;
            }, _ => { });
            told?.Invoke();
        }

        return found;
    }

    private void OfTrainee(int number, Hand hand, Candidate[][] lists)
    {
        var trainee = model.Problem.Trainees[number];
        var asksNothing = HardRules.AskNothingOfOne(trainee);
        for (var slot = model.FirstSlot[number]; slot < model.FirstSlot[number + 1]; slot++)
        {
            var position = slot - model.FirstSlot[number];
            hand.Start(trainee, model.SlotAt(slot));
            var asked = Array.FindAll(goals, goal => goal.AskedByTrainee(trainee, position));
            var looksAtOffers = !asksNothing || asked.Length > 0;
            foreach (var host in offers.Of(trainee, model.SlotAt(slot)).Hosts)
            {
                var minutes = Minutes(number, host.School, hand);
                if (minutes > trainee.MaxMinutes && (asksNothing || !trainee.AllowedFarther.Contains(host.School)))
                {
                    continue;
                }

                var points = hand.Points.Of(minutes);
                var inSetting = trainee.NeedsSetting is { } needed && needed.IsMetBy(model.Problem.Schools[host.School].Setting);
                foreach (var offer in host.Offers)
                {
                    var more = 0L;
                    if (looksAtOffers)
                    {
                        Placement placement = new(model.Problem, trainee, position, all[offer], offer, minutes);
                        if (!asksNothing && !HardRules.Rest(placement))
                        {
                            continue;
                        }

                        more = Points(asked, placement);
                    }

                    hand.Add(ranks[offer], new(offer, host.School, minutes, stages[offer], inSetting, CourseNeeds.Brought(trainee, stages[offer], inSetting), points + more));
                }
            }

            lists[slot] = hand.Sorted();
        }
    }

    private int Minutes(int trainee, int school, Hand hand)
    {
        if (hand.AskedFor[school] != trainee + 1)
        {
            (hand.AskedFor[school], hand.Minutes[school]) = (trainee + 1, model.Problem.Minutes(trainee, school));
        }

        return hand.Minutes[school];
    }

    private long Points(SoftGoal[] asked, in Placement placement)
    {
        var points = 0L;
        foreach (var goal in asked)
        {
            points += goal.OfPlacement!(model.Weights, placement);
        }

        return points;
    }

    // What one thread has in hand: journeys of its present trainee, and a list that grows.
    private sealed class Hand(Model model)
    {
        // Of a candidate, where it stands in the list, by its rank.
        private readonly int[] at = new int[model.Problem.Offers.Count];
        private Candidate[] found = new Candidate[256];
        private ulong[] keys = new ulong[256];
        private int count;

        public int[] AskedFor { get; } = new int[model.Problem.Schools.Count];

        public int[] Minutes { get; } = new int[model.Problem.Schools.Count];

        public JourneyPoints Points { get; } = new(model.Weights);

        /// <summary>Goes on with this slot.</summary>
        public void Start(Trainee trainee, Slot slot)
        {
            count = 0;
            Points.Start(trainee, slot);
        }

        public void Add(uint rank, in Candidate candidate)
        {
            if (count == found.Length)
            {
                Array.Resize(ref found, 2 * count);
                Array.Resize(ref keys, 2 * count);
            }

            found[count] = candidate;
            keys[count] = ((ulong)candidate.Cost << 32) | rank;
            at[rank] = count++;
        }

        /// <summary>All of the slot from cheap to dear. Sorted by their keys alone, which takes half as long as moving candidates along.</summary>
        public Candidate[] Sorted()
        {
            var sorted = GC.AllocateUninitializedArray<Candidate>(count);
            keys.AsSpan(0, count).Sort();
            for (var i = 0; i < count; i++)
            {
                sorted[i] = found[at[(uint)keys[i]]];
            }

            return sorted;
        }
    }
}
