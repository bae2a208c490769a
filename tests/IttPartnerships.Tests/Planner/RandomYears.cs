using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>Small random years that use every rule there is, with too few places more often than not.</summary>
internal static class RandomYears
{
    private static readonly string[] Subjects = ["Mathematics", "Physics"];
    private static readonly string[] Windows = ["autumn", "spring", "summer"];
    private static readonly string[][] Patterns = [["A:autumn"], ["A:autumn", "B:spring"], ["A:autumn", "B:spring", "A:summer"], ["B:spring", "A:summer"], ["A:spring", "B:spring"]];
    private static readonly KeyStages[] Stages = [KeyStages.KeyStage3, KeyStages.KeyStage4, KeyStages.KeyStage3 | KeyStages.KeyStage4];

    public static PlanningProblem Make(int seed, int mostTrainees = 9, int mostSchools = 6)
    {
        var chance = new Random(seed);
        var schools = Enumerable.Range(0, 2 + chance.Next(mostSchools - 1)).Select(i => new School(
            $"School {i}",
            chance.Next(4) switch { 0 => "special", 1 => "pru", _ => "mainstream" },
            chance.Next(3) == 0 ? chance.Next(3) : null)
        {
            Contrast = [.. Labels().Where(_ => chance.Next(2) == 0)],
        }).ToList();
        var offers = Enumerable.Range(0, 2 + chance.Next(10)).Select(i => new Offer(
            $"Offer {i}",
            chance.Next(schools.Count),
            chance.Next(6) == 0 ? null : Pick(chance, Subjects),
            Pick(chance, Stages),
            chance.Next(4))
        {
            Windows = chance.Next(2) == 0 ? [] : [.. Windows.Where(_ => chance.Next(2) == 0)],
            Kinds = chance.Next(4) == 0 ? ["main"] : [],
        }).ToList();
        var count = 1 + chance.Next(mostTrainees);
        var trainees = Enumerable.Range(0, count).Select(i => Someone(chance, i, count, schools.Count, offers)).ToList();
        var minutes = new int[count, schools.Count];
        for (var t = 0; t < count; t++)
        {
            for (var s = 0; s < schools.Count; s++)
            {
                minutes[t, s] = chance.Next(100);
            }
        }

        return new PlanningProblem(trainees, schools, offers, (trainee, school) => minutes[trainee, school]) { Days = Days(chance) };
    }

    // Half of the years know when their windows are: some follow each other, some share days, some last longer than two others.
    private static Dictionary<string, WindowDays> Days(Random chance)
    {
        var start = new DateOnly(2026, 9, 1);
        return chance.Next(2) == 0 ? [] : Windows.Where(_ => chance.Next(8) > 0).ToDictionary(window => window, window =>
        {
            var first = start.AddDays((Array.IndexOf(Windows, window) * 60) + chance.Next(50));
            return new WindowDays(first, first.AddDays(chance.Next(120)));
        });
    }

    private static Trainee Someone(Random chance, int number, int count, int schools, List<Offer> offers)
    {
        List<Slot> pattern = [.. Pick(chance, Patterns).Select(slot => slot.Split(':')).Select(slot => new Slot(slot[0], slot[1], chance.Next(5) == 0 ? "contrasting" : null))];
        return new Trainee($"Trainee {number}", Pick(chance, Subjects), Pick(chance, Stages), pattern, 40 + chance.Next(60))
        {
            ExcludedSchools = chance.Next(4) == 0 ? [chance.Next(schools)] : [],
            NeedsSetting = chance.Next(6) == 0 ? new SettingNeed(number % 3 == 0 ? ["special"] : ["PRU", "special"]) : null,
            With = chance.Next(4) == 0 && count > 1 ? [(number + 1) % count] : [],
            Pins = chance.Next(6) == 0 ? new() { [pattern[0].Letter] = chance.Next(offers.Count) } : new Dictionary<string, int>(),
            Before = chance.Next(4) == 0 ? new() { [0] = chance.Next(offers.Count) } : new Dictionary<int, int>(),
        };
    }

    private static IEnumerable<string> Labels() => ["large", "town", "faith"];

    private static T Pick<T>(Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];
}
