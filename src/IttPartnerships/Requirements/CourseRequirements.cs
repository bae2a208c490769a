using IttPartnerships.Programmes;
using static IttPartnerships.Requirements.RequirementConfidence;
using static IttPartnerships.Requirements.RequirementSeverity;

namespace IttPartnerships.Requirements;

/// <summary>What has to be so of the course somebody trains on.</summary>
public static class CourseRequirements
{
    public const int Span = 4;

    public static readonly IReadOnlyList<RequirementRule> All =
    [
        new("RQ-TR-13", "The course covers at least 4 school years that follow each other", $"{RequirementSources.Adjustments}; {RequirementSources.Publish}", Must, Official, new(RouteSets.Qualified), RequirementUnit.Years,
            (facts, _) => Ages(facts) is { } ages ? Reading.AtLeast(ages.High - ages.Low, Span) : NoAges, (_, _) => "Widen the ages of the course to 4 years or more"),
        new("RQ-TR-14", "The course’s ages are from 3 to 15 at the youngest and from 7 to 19 at the oldest", RequirementSources.Publish, Must, Official, new(RouteSets.Qualified), RequirementUnit.None,
            (facts, _) => Ages(facts) is { } ages ? Reading.That(ages is { Low: >= 3 and <= 15, High: >= 7 and <= 19 }) : NoAges, (_, _) => "Correct the ages of the course"),
        new("RQ-TR-24", "The first subject fits the ages: Primary up to 11, Early years for early years routes alone", RequirementSources.Register, Must, Official,
            new(RouteSets.Every, From: new(2026, 1, 30)), RequirementUnit.None, ReadSubject, (_, _) => "Correct the first subject or the ages of the course")
        {
            Note = "Register: subject 100511 where the highest age is 11 or less; 100510 and ages 0 to 5 on early years routes, and on no other.",
        },
        new("RQ-TR-25", "The course says whether it is full time or part time", RequirementSources.Register, Must, Official, new(RouteSets.WithPlacements, From: new(2026, 3, 20)), RequirementUnit.None,
            (facts, _) => Reading.That(facts.Course.StudyMode is not null), (_, _) => "Say whether the course is full time or part time"),
        new("RQ-TR-27", "The training partner that delivers the course has an agreement in force", RequirementSources.Register, Should, Official, new(RouteSets.WithPartner), RequirementUnit.None,
            (facts, _) => Reading.That(facts.Course.DeliveredBy is null || facts.Course.PartnerAgreements.Any(period => period.Contains(Later(facts)))),
            (_, _) => "Sign or extend the agreement with the partner that delivers the course, or name another")
        {
            Note = "Register asks for the training partner. None, where the provider delivers the course itself.",
        },
    ];

    private static readonly Reading NoAges = Reading.Unknown("The course does not say its ages");

    private static (int Low, int High)? Ages(TraineeFacts facts) => facts.Course is { LowAge: { } low, HighAge: { } high } ? (low, high) : null;

    private static DateOnly Later(TraineeFacts facts) => facts.Today < facts.StartsOn ? facts.StartsOn : facts.Today > facts.EndsOn ? facts.EndsOn : facts.Today;

    private static Reading ReadSubject(TraineeFacts facts, Evidence evidence)
    {
        var first = FirstSubject(facts);
        if (Ages(facts) is not { } ages || first.Length == 0)
        {
            return Reading.Unknown(first.Length == 0 ? "The course does not say its subjects" : "The course does not say its ages");
        }

        var earlyYears = first.StartsWith("Early years", StringComparison.OrdinalIgnoreCase);
        return facts.Route?.Facts.Award == TrainingAward.EarlyYearsTeacherStatus
            ? Reading.That(earlyYears && ages is { Low: 0, High: 5 })
            : Reading.That(!earlyYears && ages is not { Low: 0, High: 5 } && (ages.High > 11 || first.StartsWith("Primary", StringComparison.OrdinalIgnoreCase)));
    }

    private static ReadOnlySpan<char> FirstSubject(TraineeFacts facts)
    {
        var subjects = (facts.Subject is { Length: > 0 } own ? own : facts.Course.Subjects).AsSpan();
        var end = subjects.IndexOf(';');
        return (end < 0 ? subjects : subjects[..end]).Trim();
    }
}
