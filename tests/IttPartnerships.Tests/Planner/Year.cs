using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>A small year written out by hand: schools stand on a line, one minute apart for each step.</summary>
internal sealed class Year
{
    private readonly List<School> schools = [];
    private readonly List<int> schoolAt = [];
    private readonly List<Offer> offers = [];
    private readonly List<Trainee> trainees = [];
    private readonly List<int> homeAt = [];
    private readonly Dictionary<string, WindowDays> days = new(StringComparer.OrdinalIgnoreCase);

    public const KeyStages Both = KeyStages.KeyStage3 | KeyStages.KeyStage4;

    public PlanningProblem Problem => new(trainees, schools, offers, (trainee, school) => Math.Abs(homeAt[trainee] - schoolAt[school])) { Days = days };

    public Plan Plan => Plans.Of(Problem);

    public Year School(string name, int at, int? places = null, string setting = "mainstream", params string[] contrast)
    {
        schools.Add(new School(name, setting, places) { Contrast = contrast });
        schoolAt.Add(at);
        return this;
    }

    /// <summary>An offer of the school added last, named after it unless told otherwise.</summary>
    public Year Offer(int places = 1, string? subject = "Physics", KeyStages stages = Both, string? name = null, string[]? windows = null, string[]? kinds = null, Func<Offer, Offer>? change = null)
    {
        var offer = new Offer(name ?? schools[^1].Name, schools.Count - 1, subject, stages, places) { Windows = windows ?? [], Kinds = kinds ?? [] };
        offers.Add(change?.Invoke(offer) ?? offer);
        return this;
    }

    public Year Trainee(string name, int at = 0, string pattern = "A:autumn", KeyStages stages = KeyStages.None, int most = 75, Func<Trainee, Trainee>? change = null)
    {
        var trainee = new Trainee(name, "Physics", stages, [.. pattern.Split(' ').Select(slot => slot.Split(':')).Select(slot => new Slot(slot[0], slot[1], slot.ElementAtOrDefault(2)))], most);
        trainees.Add(change?.Invoke(trainee) ?? trainee);
        homeAt.Add(at);
        return this;
    }

    /// <param name="windows">Each its name, first and last day: "autumn 2026-09-01 2026-12-18".</param>
    public Year Days(params string[] windows)
    {
        foreach (var words in windows.Select(window => window.Split(' ')))
        {
            days[words[0]] = new(DateOnly.Parse(words[1], CultureInfo.InvariantCulture), DateOnly.Parse(words[2], CultureInfo.InvariantCulture));
        }

        return this;
    }

    /// <summary>Where everybody is, as "Ann: Oak, none".</summary>
    public string Outcome()
    {
        var plan = Plan;
        PlanCheck.Broken(Problem, plan.Slots).ShouldBeEmpty();
        return string.Join("; ", plan.Slots.GroupBy(slot => slot.Trainee).Select(group =>
            $"{trainees[group.Key].Name}: {string.Join(", ", group.Select(slot => slot.Offer is { } offer ? offers[offer].Name : "none"))}"));
    }

    public string Why(string trainee, int slot = 1) => Plan.Slots.Single(one => trainees[one.Trainee].Name == trainee && one.Slot == slot - 1).Why;
}
