using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Responsibilities;

/// <summary>What is seen of a teaching school hub on a day.</summary>
/// <param name="IsLeadPartner">By an agreement in force.</param>
/// <param name="DeliversCourses">By a delegation of some provider that holds on the day, or as an accredited provider itself.</param>
public sealed record HubFacts(string Name, DateOnly On, bool IsHub, bool IsLeadPartner, bool DeliversCourses);

/// <summary>What should be so of who does what. What is not so is shown as a finding until it is mended; nothing is refused.</summary>
public static class ResponsibilityRules
{
    private static readonly DateOnly HubsDeliverFrom = new(2024, 9, 1);

    public static readonly Rule<HubFacts> HubDelivers = new(
        "RE-01", "A teaching school hub that is a lead partner delivers ITT courses from 1 September 2024. Delegate delivering ITT courses to it", "R15, OR-06",
        hub => !hub.IsHub || !hub.IsLeadPartner || hub.On < HubsDeliverFrom || hub.DeliversCourses);

    public static readonly Rule<ResponsibilityLine> NobodyTwice = new(
        "RE-02", "Two partners do the same for the same courses and days. Say in their agreements who does what, or that they do it together", "R14", line => line.Overlaps.Count == 0);

    public static readonly IReadOnlyList<Rule<HubFacts>> OfHubs = [HubDelivers];

    public static readonly IReadOnlyList<Rule<ResponsibilityLine>> OfLines = [NobodyTwice];
}
