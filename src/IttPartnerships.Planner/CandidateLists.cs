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

    /// <summary>In the setting its trainee needs once.</summary>
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
        for (var stage = 1; stage <= (int)KeyStages.KeyStage5; stage <<= 1)
        {
            if (((int)trainee.KeyStages & stage) != 0)
            {
                brought |= ((int)stages & stage) != 0 ? bit : 0;
                bit <<= 1;
            }
        }

        return inSetting && trainee.NeedsSetting is not null ? brought | bit : brought;
    }
}

/// <summary>
/// Works out which offers each slot could have. Schools out of reach go first, since a journey is asked for once a trainee and school; the
/// rest is pair by pair. O(trainees × schools of the subject), on all cores; the lists depend on nothing but the problem and the seed.
/// </summary>
internal static class CandidateLists
{
    /// <returns>For every slot its candidates from cheap to dear.</returns>
    public static Candidate[][] Of(Model model, int cores)
    {
        var hosts = Hosts.BySubject(model.Problem);
        var lists = new Candidate[model.SlotCount][];
        Parallel.For(0, model.TraineeCount, new ParallelOptions { MaxDegreeOfParallelism = cores }, () => new List<Candidate>(), (trainee, _, found) =>
        {
            OfTrainee(model, trainee, Hosts.For(hosts, model.Problem.Trainees[trainee]), lists, found);
            return found;
        }, _ => { });
        return lists;
    }

    private static void OfTrainee(Model model, int number, IEnumerable<Hosts> hosts, Candidate[][] lists, List<Candidate> found)
    {
        var problem = model.Problem;
        var trainee = problem.Trainees[number];
        List<(Hosts Host, int Minutes)> near = [];
        foreach (var host in hosts)
        {
            var minutes = problem.Minutes(number, host.School);
            if (minutes <= trainee.MaxMinutes || trainee.AllowedFarther.Contains(host.School))
            {
                near.Add((host, minutes));
            }
        }

        for (var slot = model.FirstSlot[number]; slot < model.FirstSlot[number + 1]; slot++)
        {
            found.Clear();
            foreach (var (host, minutes) in near)
            {
                foreach (var offer in host.Offers)
                {
                    var placement = new Placement(problem, trainee, slot - model.FirstSlot[number], problem.Offers[offer], offer, minutes);
                    if (HardRules.All(placement))
                    {
                        found.Add(Make(model, placement));
                    }
                }
            }

            var list = found.ToArray();
            Array.Sort([.. list.Select(candidate => (candidate.Cost, model.Shuffle(candidate.Offer), candidate.Offer))], list);
            lists[slot] = list;
        }
    }

    private static Candidate Make(Model model, in Placement p)
    {
        var inSetting = p.Trainee.NeedsSetting is { } needed && Model.Same(p.School.Setting, needed);
        return new Candidate(
            p.Number, p.Offer.School, p.Minutes, p.Offer.KeyStages, inSetting, CourseNeeds.Brought(p.Trainee, p.Offer.KeyStages, inSetting),
            SoftGoals.Points(model.Weights, p));
    }
}

/// <summary>The offers of one school for one subject, made to one audience or to all.</summary>
internal sealed record Hosts(int School, int[] Offers)
{
    private const string All = "";

    /// <summary>By subject and audience. An offer made to several audiences stands under each.</summary>
    public static ILookup<(string Subject, string Audience), Hosts> BySubject(PlanningProblem problem) => Enumerable.Range(0, problem.Offers.Count)
        .SelectMany(offer => (problem.Offers[offer].Audiences.Count == 0 ? [All] : problem.Offers[offer].Audiences).Distinct(StringComparer.OrdinalIgnoreCase).Select(audience => (offer, audience)))
        .GroupBy(pair => (Subject: Fold(problem.Offers[pair.offer].Subject), Audience: Fold(pair.audience), problem.Offers[pair.offer].School))
        .ToLookup(group => (group.Key.Subject, group.Key.Audience), group => new Hosts(group.Key.School, [.. group.Select(pair => pair.offer)]));

    public static IEnumerable<Hosts> For(ILookup<(string Subject, string Audience), Hosts> hosts, Trainee trainee)
    {
        var subject = Fold(trainee.Subject);
        return trainee.Audience is { Length: > 0 } audience ? hosts[(subject, All)].Concat(hosts[(subject, Fold(audience))]) : hosts[(subject, All)];
    }

    private static string Fold(string text) => text.ToUpperInvariant();
}
