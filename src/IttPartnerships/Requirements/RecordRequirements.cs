using static IttPartnerships.Requirements.RequirementConfidence;
using static IttPartnerships.Requirements.RequirementSeverity;

namespace IttPartnerships.Requirements;

/// <summary>What Register asks of the record of a trainee.</summary>
public static class RecordRequirements
{
    public static readonly IReadOnlyList<RequirementRule> All =
    [
        new("RQ-TR-23", "Training ends after it begins, at most 10 years ago and at most 5 years ahead", RequirementSources.Register, Must, Official, new(RouteSets.Every), RequirementUnit.None,
            (facts, _) => Reading.That(facts.EndsOn > facts.StartsOn && facts.EndsOn >= facts.Today.AddYears(-10) && facts.EndsOn <= facts.Today.AddYears(5)),
            (_, _) => "Correct the first or the last day of training") { LastDay = Always },
        new("RQ-TR-26", "The employing school is named", RequirementSources.Register, Must, Official, new(RouteSets.WithEmployer), RequirementUnit.None,
            (facts, _) => Reading.That(facts.EmployingSchool is not null), (_, _) => "Name the employing school") { LastDay = Always },
        new("RQ-TR-29", "The day the standards were met is not in the future and not before training began", RequirementSources.Register, Must, Official,
            new(RouteSets.Every, When: ("the award is recommended", facts => facts.RecommendedOn is not null)), RequirementUnit.None,
            (facts, _) => Reading.That(facts.RecommendedOn >= facts.StartsOn && facts.RecommendedOn <= facts.Today), (_, _) => "Correct the day of the recommendation") { LastDay = Always },
    ];

    /// <summary>A record can be corrected at any time.</summary>
    private static DateOnly Always(TraineeFacts facts, Reading expected) => DateOnly.MaxValue;
}
