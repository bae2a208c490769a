using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>
/// The truth about mending small years without pins: of all plans that leave fewest slots unfilled, the fewest changes to what people were told. Tries every course of every trainee that the
/// independent checker allows, and gives up a branch only where the rest could not make up for it.
/// </summary>
internal sealed class FewestChanges
{
    private const int Unfilled = 1_000;
    private readonly PlanningProblem problem;
    private readonly List<(int Cost, PlannedSlot[] Slots)[]> courses = [];
    private readonly int[] least;
    private readonly Dictionary<(string What, int Number, string Window), int> used = [];
    private int best = int.MaxValue;

    private FewestChanges(PlanningProblem problem)
    {
        this.problem = problem;
        for (var trainee = 0; trainee < problem.Trainees.Count; trainee++)
        {
            courses.Add([.. CoursesOf(trainee).OrderBy(course => course.Cost)]);
        }

        least = new int[courses.Count + 1];
        for (var trainee = courses.Count - 1; trainee >= 0; trainee--)
        {
            least[trainee] = least[trainee + 1] + courses[trainee][0].Cost;
        }
    }

    public static (int Unfilled, int Changes) Of(PlanningProblem problem)
    {
        FewestChanges all = new(problem);
        all.Try(0, 0);
        return (all.best / Unfilled, all.best % Unfilled);
    }

    /// <summary>The same two numbers of a plan.</summary>
    public static (int Unfilled, int Changes) Of(PlanningProblem problem, IReadOnlyList<PlannedSlot> slots) => (slots.Sum(slot => Cost(problem, slot)) / Unfilled, slots.Sum(slot => Cost(problem, slot)) % Unfilled);

    private static int Cost(PlanningProblem problem, PlannedSlot slot)
    {
        var told = problem.Trainees[slot.Trainee].Before.TryGetValue(slot.Slot, out var before);
        return (slot.Offer is null ? Unfilled : 0) + (told && slot.Offer != before ? 1 : 0);
    }

    private IEnumerable<(int Cost, PlannedSlot[] Slots)> CoursesOf(int trainee)
    {
        var alone = problem with { Trainees = [problem.Trainees[trainee]], Minutes = (_, school) => problem.Minutes(trainee, school) };
        var count = problem.Trainees[trainee].Pattern.Count;
        PlannedSlot Slot(int slot, int? offer) => new(0, slot, offer, offer is { } at ? problem.Minutes(trainee, problem.Offers[at].School) : 0, "so");
        bool Holds(IEnumerable<PlannedSlot> some) => PlanCheck.Broken(alone, [.. Enumerable.Range(0, count).Select(slot => some.FirstOrDefault(one => one.Slot == slot) ?? Slot(slot, null))]).Count == 0;
        IEnumerable<PlannedSlot[]> all = [[]];
        for (var slot = 0; slot < count; slot++)
        {
            var at = slot;
            List<PlannedSlot> options = [Slot(at, null), .. Enumerable.Range(0, problem.Offers.Count).Select(offer => Slot(at, offer)).Where(one => count == 1 || Holds([one]))];
            all = [.. all.SelectMany(course => options.Select(option => (PlannedSlot[])[.. course, option]))];
        }

        return all.Where(Holds).Select(course => course.Select(slot => slot with { Trainee = trainee }).ToArray()).Select(course => (course.Sum(slot => Cost(problem, slot)), course));
    }

    private void Try(int trainee, int cost)
    {
        if (trainee == courses.Count)
        {
            best = Math.Min(best, cost);
            return;
        }

        foreach (var (own, slots) in courses[trainee])
        {
            if (cost + own + least[trainee + 1] >= best)
            {
                return;
            }

            if (Use(slots, 1))
            {
                Try(trainee + 1, cost + own);
            }

            Use(slots, -1);
        }
    }

    // Takes or gives back places; false where one is over full now.
    private bool Use(PlannedSlot[] slots, int change)
    {
        var fits = true;
        foreach (var slot in slots.Where(slot => slot.Offer is not null))
        {
            var (offer, window) = (problem.Offers[slot.Offer!.Value], problem.Trainees[slot.Trainee].Pattern[slot.Slot].Window);
            foreach (var time in Times(window))
            {
                fits &= Add(("offer", slot.Offer.Value, time), change) <= offer.Places;
                fits &= Add(("school", offer.School, time), change) <= (problem.Schools[offer.School].Places ?? int.MaxValue);
            }
        }

        return fits;
    }

    // Windows that begin on a day of this one: on some such day most are there.
    private IEnumerable<string> Times(string window) => problem.Days.TryGetValue(window, out var days)
        ? problem.Days.Where(one => days.First <= one.Value.First && one.Value.First <= days.Last).Select(one => one.Key)
        : [window];

    private int Add((string What, int Number, string Window) place, int change) => used[place] = used.GetValueOrDefault(place) + change;
}
