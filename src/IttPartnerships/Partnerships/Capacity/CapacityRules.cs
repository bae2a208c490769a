using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Capacity;

/// <summary>An assessment about to be written down.</summary>
/// <param name="Accredited">The organisation that assesses is an accredited provider, or was one.</param>
public sealed record AssessmentFacts(DateOnly Today, bool Accredited, AssessCapacity.Command Command);

/// <summary>What an assessment must say to be relied on.</summary>
public static class CapacityRules
{
    public const int Longest = 2000;

    private const string Source = "R12, AG-08";

    public static readonly IReadOnlyList<Rule<AssessmentFacts>> All =
    [
        new("CP-01", "Choose at least one responsibility it is about", Source, f => f.Command.Responsibilities.Count > 0, nameof(AssessCapacity.Command.Responsibilities)),
        new("CP-02", "Enter the day of the assessment, today or earlier", Source, f => f.Command.AssessedOn <= f.Today, nameof(AssessCapacity.Command.AssessedOn)),
        new("CP-03", "Enter the day by which it is reviewed: after the assessment, and within three years of it", Source,
            f => f.Command.AssessedOn is not { } made || (f.Command.ReviewOn > made && f.Command.ReviewOn <= made.AddYears(3)), nameof(AssessCapacity.Command.ReviewOn)),
        Says("CP-04", "people", c => c.People, nameof(AssessCapacity.Command.People)),
        Says("CP-05", "places", c => c.Places, nameof(AssessCapacity.Command.Places)),
        Says("CP-06", "expertise", c => c.Expertise, nameof(AssessCapacity.Command.Expertise)),
        Judges("CP-07", "people", c => c.PeopleReady, nameof(AssessCapacity.Command.PeopleReady)),
        Judges("CP-08", "places", c => c.PlacesReady, nameof(AssessCapacity.Command.PlacesReady)),
        Judges("CP-09", "expertise", c => c.ExpertiseReady, nameof(AssessCapacity.Command.ExpertiseReady)),
        new("CP-10", "Choose the outcome", Source, f => f.Command.Outcome is not null, nameof(AssessCapacity.Command.Outcome)),
        new("CP-11", "The outcome cannot be better than the judgement of people, places or expertise", Source,
            f => f.Command.Outcome is not { } outcome || outcome >= Worst(f.Command), nameof(AssessCapacity.Command.Outcome)),
        new("CP-12", "Say what must be done, in 2,000 characters or fewer, where the outcome is not simply ready", Source,
            f => f.Command.Actions.Trim().Length <= Longest && (f.Command.Outcome is null or Readiness.Ready || f.Command.Actions.Trim().Length > 0), nameof(AssessCapacity.Command.Actions)),
        new("CP-13", "Only an accredited provider assesses partners", Source, f => f.Accredited),
    ];

    private static Readiness Worst(AssessCapacity.Command command) =>
        new[] { command.PeopleReady, command.PlacesReady, command.ExpertiseReady }.Max() ?? Readiness.Ready;

    private static Rule<AssessmentFacts> Says(string id, string what, Func<AssessCapacity.Command, string> text, string field) =>
        new(id, $"Say what you found about {what}, in 2,000 characters or fewer", Source, f => text(f.Command).Trim().Length is > 0 and <= Longest, field);

    private static Rule<AssessmentFacts> Judges(string id, string what, Func<AssessCapacity.Command, Readiness?> judgement, string field) =>
        new(id, $"Choose whether the {what} are ready".Replace("expertise are", "expertise is", StringComparison.Ordinal), Source, f => judgement(f.Command) is not null, field);
}
