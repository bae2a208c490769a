using IttPartnerships.Kernel;
using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>A request for a plan, before any file is read.</summary>
public sealed record PlanRequestFacts(string Name, bool HasTrainees, bool HasSchools, bool HasOffers, long Bytes, int Seconds)
{
    public PlanWishes Wishes { get; init; } = PlanWishes.Default;
}

public static class PlanRunRules
{
    /// <summary>Far more than the largest provider needs: 2,000 trainees are a fifth of a megabyte.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    public const int MostSeconds = 600;

    /// <summary>Ten times the largest provider. Beyond it a plan takes more memory than one organisation should have of a shared machine.</summary>
    public const int MostTrainees = 20_000;

    public static readonly IReadOnlyList<Rule<PlanningProblem>> BeforePlanning =
    [
        new("PL-07", $"A plan has at most {MostTrainees:N0} trainees. Split the file by phase or area", "House", problem => problem.Trainees.Count <= MostTrainees, "Trainees"),
        new("PL-08", "The file of trainees has no trainees. Add a row for each below the headings", "J1", problem => problem.Trainees.Count > 0, "Trainees"),
    ];

    public static readonly IReadOnlyList<Rule<PlanRequestFacts>> BeforeRequesting =
    [
        new("PL-01", $"The name must be {PlanRun.NameLength} characters or fewer", "House", facts => facts.Name.Length <= PlanRun.NameLength, "Name"),
        new("PL-02", "Choose the file of trainees", "J1", facts => facts.HasTrainees, "Trainees"),
        new("PL-03", "Choose the file of schools", "J1", facts => facts.HasSchools, "Schools"),
        new("PL-04", "Choose the file of offers", "J1", facts => facts.HasOffers, "Offers"),
        new("PL-05", "The files must be 20 megabytes or less together, unpacked", "House", facts => facts.Bytes <= MostBytes, "Trainees"),
        new("PL-06", $"The time must be from 1 to {MostSeconds} seconds", "House", facts => facts.Seconds is >= 1 and <= MostSeconds, "Seconds"),
        new("PL-09", "Choose for each wish how much it counts, from not at all to four times", "House", facts => facts.Wishes.IsGood, "Wishes"),
    ];
}
