using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Capacity;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Partnerships.Capacity;

internal sealed class CapacityRuleExamples : IRuleExamples
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    public static AssessCapacity.Command Good { get; } = new(
        OrganisationId.New(), [Responsibility.CourseDelivery], Day, Day.AddYears(1), "Two lead tutors", Readiness.Ready, "Two schools", Readiness.Ready,
        "Primary mathematics", Readiness.Ready, Readiness.Ready, "");

    public IEnumerable<RuleExample> All =>
    [
        Broken("CP-01", Good with { Responsibilities = [] }),
        Broken("CP-02", Good with { AssessedOn = Day.AddDays(1) }),
        Broken("CP-03", Good with { ReviewOn = Day }),
        Broken("CP-04", Good with { People = "" }),
        Broken("CP-05", Good with { Places = "" }),
        Broken("CP-06", Good with { Expertise = "" }),
        Broken("CP-07", Good with { PeopleReady = null }),
        Broken("CP-08", Good with { PlacesReady = null }),
        Broken("CP-09", Good with { ExpertiseReady = null }),
        Broken("CP-10", Good with { Outcome = null }),
        Broken("CP-11", Good with { PlacesReady = Readiness.NotReady }),
        Broken("CP-12", Good with { Outcome = Readiness.ReadyWithActions }),
        RuleExample.Of(CapacityRules.All, "CP-13", new(Day, Accredited: true, Good), new(Day, Accredited: false, Good)),
    ];

    private static RuleExample Broken(string id, AssessCapacity.Command breaks) => RuleExample.Of(CapacityRules.All, id, new(Day, Accredited: true, Good), new(Day, Accredited: true, breaks));
}
