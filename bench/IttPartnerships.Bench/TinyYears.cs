using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>Years of a few trainees that use every hard rule and every goal, with too few places more often than not. The same seed makes the same year.</summary>
internal static class TinyYears
{
    private static readonly string[] Windows = ["autumn", "spring", "summer"];
    private static readonly string[] Patterns = ["A:autumn", "A:autumn B:spring", "A:autumn B:spring A:summer", "A:autumn B:spring C:summer", "A:spring B:spring"];
    private static readonly KeyStages[] Stages = [KeyStages.KeyStage3, KeyStages.KeyStage4, KeyStages.KeyStage3 | KeyStages.KeyStage4];

    public static PlanningProblem Make(int seed)
    {
        Random chance = new(seed);
        var (schools, trainees) = (3 + chance.Next(6), 2 + chance.Next(11));
        List<School> hosts = [.. Enumerable.Range(0, schools).Select(i => new School($"School {i}", One(chance, 4) ? "special" : "mainstream", One(chance, 3) ? 1 + chance.Next(3) : null)
        {
            Contrast = [.. Some(chance, 2, ["large", "town", "faith"])],
            PreferredWindows = One(chance, 4) ? [.. Some(chance, 2, Windows)] : [],
        })];
        List<Offer> offers = [.. Enumerable.Range(0, 4 + chance.Next(14)).Select(i => new Offer($"Offer {i}", chance.Next(schools), One(chance, 3) ? "Physics" : One(chance, 4) ? null : "Mathematics", Pick(chance, Stages), chance.Next(4))
        {
            Windows = One(chance, 2) ? [] : [.. Some(chance, 2, Windows)],
            Kinds = One(chance, 4) ? ["main"] : [],
            Audiences = One(chance, 6) ? ["North"] : [],
            Routes = One(chance, 8) ? ["salaried"] : [],
        })];
        List<Trainee> people = [.. Enumerable.Range(0, trainees).Select(i => Someone(chance, i, trainees, schools, offers.Count))];
        var minutes = people.Select(_ => hosts.Select(_ => chance.Next(100)).ToArray()).ToArray();
        return new PlanningProblem(people, hosts, offers, (trainee, school) => minutes[trainee][school]);
    }

    private static Trainee Someone(Random chance, int number, int trainees, int schools, int offers)
    {
        List<Slot> pattern = [.. Pick(chance, Patterns).Split(' ').Select(slot => new Slot(slot[..1], slot[2..], One(chance, 3) ? Pick(chance, ["main", "contrasting"]) : null))];
        return new Trainee($"Trainee {number}", One(chance, 3) ? "Physics" : "Mathematics", Pick(chance, Stages), pattern, 40 + chance.Next(60))
        {
            ExcludedSchools = One(chance, 4) ? [chance.Next(schools)] : [],
            AllowedFarther = One(chance, 4) ? [chance.Next(schools)] : [],
            Prefers = One(chance, 4) ? [chance.Next(schools)] : [],
            Audience = One(chance, 3) ? "North" : null,
            Route = One(chance, 3) ? "salaried" : null,
            EarlierMinutes = One(chance, 4) ? chance.Next(80) : 0,
            NeedsSetting = One(chance, 6) ? new("special") : null,
            With = One(chance, 3) ? [(number + 1) % trainees] : [],
            Pins = One(chance, 8) ? new Dictionary<string, int> { [pattern[0].Letter] = chance.Next(offers) } : new Dictionary<string, int>(),
            Before = One(chance, 4) ? new Dictionary<int, int> { [0] = chance.Next(offers) } : new Dictionary<int, int>(),
        };
    }

    private static bool One(Random chance, int of) => chance.Next(of) == 0;

    private static IEnumerable<string> Some(Random chance, int of, string[] from) => from.Where(_ => One(chance, of)).ToList();

    private static T Pick<T>(Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];
}
