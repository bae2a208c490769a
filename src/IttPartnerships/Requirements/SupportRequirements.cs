using IttPartnerships.Kernel;
using static IttPartnerships.Requirements.RequirementConfidence;
using static IttPartnerships.Requirements.RequirementSeverity;

namespace IttPartnerships.Requirements;

/// <summary>Mentors, suitability, and the agreement a trainee is placed under. Asked from so many days before a placement begins.</summary>
public static class SupportRequirements
{
    public const int DaysBefore = 28;
    private const decimal MentorHours = 1.5m;

    private const string Asked = "Asked from 28 days before the first day.";

    public static readonly IReadOnlyList<RequirementRule> All =
    [
        new("RQ-PL-10", "Every placement has a mentor", RequirementSources.Grant, Must, Official, new(RouteSets.WithPlacements), RequirementUnit.Placements,
            (facts, evidence) => Due(facts, evidence, placement => placement.HasMentor),
            (facts, _) => $"Name a mentor at {Named(facts, placement => !placement.HasMentor)}") { Note = Asked, LastDay = (facts, _) => LastOf(facts, placement => !placement.HasMentor) },
        new("RQ-ME-01", "Has at least 1.5 hours of mentoring a week in placements", RequirementSources.Mentoring, Must, Restated, new(RouteSets.WithPlacements, RouteSets.Criteria2024), RequirementUnit.Placements,
            (facts, evidence) => evidence.Placements.Exists(each => IsDue(facts, each.Placement) && each.Placement.MentorHours is null)
                ? Reading.Unknown("Nobody recorded mentoring time") : Due(facts, evidence, placement => placement.MentorHours >= MentorHours),
            (facts, _) => $"Agree 1.5 hours a week with {Named(facts, placement => placement.MentorHours < MentorHours)}")
        {
            Note = $"Meeting, observation and feedback, joint planning and progress talks count (ME-02). {Asked}", LastDay = (facts, _) => LastOf(facts, placement => placement.MentorHours < MentorHours),
        },
        new("RQ-SG-01", "Before the first placement, the provider confirmed that checks are done and the trainee is suitable", RequirementSources.Safeguarding, Must, Official, new(RouteSets.FeeFunded), RequirementUnit.None,
            ReadSuitable, (_, _) => "Confirm that the checks are done") { Note = $"The fact alone is kept, never a certificate (SG-04). {Asked}", LastDay = BeforeTheFirst },
        new("RQ-SG-02", "Before the first placement, the employing school made the checks, and said so", RequirementSources.Safeguarding, Must, Official, new(RouteSets.Salaried), RequirementUnit.None,
            ReadSuitable, (_, _) => "Ask the employing school to confirm that its checks are done, and record the day") { Note = Asked, LastDay = BeforeTheFirst },
        new("RQ-AG-03", "An agreement with the school is in force on every day of a placement", $"{RequirementSources.Relationships}; R2", Must, Official, new(RouteSets.WithPlacements), RequirementUnit.Placements,
            (facts, evidence) => Due(facts, evidence, placement => placement.Agreements.CoverTogether(placement.Period)),
            (facts, _) => $"Sign or extend the agreement with {Named(facts, placement => !placement.Agreements.CoverTogether(placement.Period))}")
        {
            Note = Asked, LastDay = (facts, _) => LastOf(facts, placement => !placement.Agreements.CoverTogether(placement.Period)),
        },
        new("RQ-PL-13", "A school hosts under a partnership with an accredited provider from the first day", "Astra hub, What does hosting involve", Must, Restated, new(RouteSets.WithPlacements, RouteSets.Criteria2024), RequirementUnit.Placements,
            (facts, evidence) => Due(facts, evidence, HeldAtFirst), (facts, _) => $"Sign an agreement with {Named(facts, placement => !HeldAtFirst(placement))}")
        {
            Note = Asked, LastDay = (facts, _) => LastOf(facts, placement => !HeldAtFirst(placement)),
        },
        new("RQ-AG-10", "Every placement begins in a setting that the provider has looked at, as a visit or an audit that has not expired", "R17; ITT criteria C3.4, quality assurance, from memory", Should, Memory, new(RouteSets.WithPlacements), RequirementUnit.Placements,
            (facts, evidence) => Due(facts, evidence, IsVisited), (facts, _) => $"Visit {Named(facts, placement => !IsVisited(placement))}")
        {
            Note = $"The criteria ask for quality assurance across all partners; how often is the provider’s to say. {Asked}", LastDay = (facts, _) => LastOf(facts, placement => !IsVisited(placement)),
        },
    ];

    private static bool IsVisited(PlacementFacts placement) => placement.VisitedUntil >= placement.FirstDay;

    private static bool HeldAtFirst(PlacementFacts placement)
    {
        foreach (var agreement in placement.Agreements)
        {
            if (agreement.Contains(placement.FirstDay))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDue(TraineeFacts facts, PlacementFacts placement) => placement.FirstDay.DayNumber - facts.Today.DayNumber <= DaysBefore;

    private static Reading Due(TraineeFacts facts, Evidence evidence, Func<PlacementFacts, bool> good)
    {
        var (well, all) = (0, 0);
        foreach (var (placement, _) in evidence.Placements)
        {
            if (evidence.Basis == Basis.Plan || IsDue(facts, placement))
            {
                all++;
                well += good(placement) ? 1 : 0;
            }
        }

        return Reading.Each(well, all, evidence.Basis);
    }

    private static string Named(TraineeFacts facts, Func<PlacementFacts, bool> which) => string.Join(" and ", facts.Placements.Where(placement => IsDue(facts, placement) && which(placement))
        .Select(placement => $"{placement.School.Name} ({(placement.FirstDay > facts.Today ? "begins" : "began")} on {placement.FirstDay.ToString("d MMMM yyyy", Dates.British)})").DefaultIfEmpty("the school"));

    /// <summary>While a placement goes on it can still be mended; the first to end says until when.</summary>
    private static DateOnly LastOf(TraineeFacts facts, Func<PlacementFacts, bool> lacking) =>
        facts.Placements.Where(placement => IsDue(facts, placement) && lacking(placement)).Select(placement => placement.LastDay).DefaultIfEmpty(facts.EndsOn).Min();

    private static Reading ReadSuitable(TraineeFacts facts, Evidence evidence)
    {
        if (evidence.Placements is not [var (first, _), ..])
        {
            return facts.SuitableOn is { } early ? Reading.That(early <= facts.Today) : Reading.That(evidence.Basis != Basis.Actual);
        }

        return facts.SuitableOn is { } day ? Reading.That(day <= first.FirstDay) : Reading.That(evidence.Basis == Basis.Expected && !IsDue(facts, first));
    }

    private static DateOnly BeforeTheFirst(TraineeFacts facts, Reading expected) => facts.Placements is [var first, ..] ? first.FirstDay : facts.EndsOn;
}
