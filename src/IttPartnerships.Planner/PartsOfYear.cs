namespace IttPartnerships.Planner;

/// <summary>
/// The parts a year falls into: trainees who could have the same offers, and whoever could have offers with these, and so on; as a rule those of one subject. Parts too large to be decided at once are cut into groups of trainees
/// who live near each other. O(candidates + trainees × groups).
/// </summary>
internal sealed class PartsOfYear(Model model)
{
    private const int Most = 250;

    /// <summary>Each trainee in one group.</summary>
    /// <returns>By part, the smallest first, its groups.</returns>
    public List<List<List<int>>> Groups() => [.. Parts().OrderBy(part => part.Count).ThenBy(part => part[0]).Select(part => Cut(part).ToList())];

    private IEnumerable<List<int>> Parts()
    {
        // Whom each belongs with: of every offer, the first who could have it; and of whoever that is, again.
        var with = Enumerable.Range(0, model.TraineeCount).ToArray();
        var firstOf = new int[model.Problem.Offers.Count];
        Array.Fill(firstOf, -1);
        for (var slot = 0; slot < model.SlotCount; slot++)
        {
            foreach (ref readonly var candidate in model.Candidates[slot].AsSpan())
            {
                ref var first = ref firstOf[candidate.Offer];
                first = first < 0 ? model.TraineeOf[slot] : first;
                var (one, other) = (Root(with, model.TraineeOf[slot]), Root(with, first));
                with[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        return Enumerable.Range(0, model.TraineeCount).GroupBy(trainee => Root(with, trainee)).Select(part => part.ToList());
    }

    private static int Root(int[] with, int trainee)
    {
        while (with[trainee] != trainee)
        {
            trainee = with[trainee] = with[with[trainee]];
        }

        return trainee;
    }

    // From the outside: who lives farthest from where the last group was, with those nearest.
    private IEnumerable<List<int>> Cut(List<int> part)
    {
        var left = part;
        var from = NearestSchool(part[0]);
        for (var groups = (part.Count + Most - 1) / Most; groups > 1; groups--)
        {
            from = NearestSchool(Nearest(left, from)[^1]);
            var nearest = Nearest(left, from);
            var size = left.Count / groups;
            yield return nearest[..size];
            left = nearest[size..];
        }

        yield return left;
    }

    private List<int> Nearest(List<int> trainees, int? school) =>
        school is not { } at ? trainees : [.. trainees.Select(trainee => (Minutes: model.Problem.Minutes(trainee, at), Trainee: trainee)).Order().Select(one => one.Trainee)];

    private int? NearestSchool(int trainee) =>
        Enumerable.Range(model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee]).SelectMany(slot => model.Candidates[slot].Take(1)).Select(candidate => (int?)candidate.School).FirstOrDefault();
}
