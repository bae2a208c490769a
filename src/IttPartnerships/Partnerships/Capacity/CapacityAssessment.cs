using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Capacity;

public readonly record struct CapacityAssessmentId(Guid Value) : IEntityId<CapacityAssessmentId>
{
    public static CapacityAssessmentId New() => EntityId.New<CapacityAssessmentId>();

    public static CapacityAssessmentId From(Guid value) => new(value);

    public static CapacityAssessmentId Parse(string s, IFormatProvider? provider) => EntityId.Parse<CapacityAssessmentId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out CapacityAssessmentId result) => EntityId.TryParse(s, out result);
}

/// <summary>From the best to the worst.</summary>
public enum Readiness
{
    Ready,
    ReadyWithActions,
    NotReady,
}

/// <summary>
/// What an accredited provider found when it looked whether an organisation has the capacity and expertise for one or more
/// responsibilities (R12). Never changed: looking again makes another, and the latest counts.
/// </summary>
public sealed class CapacityAssessment : IJournalled
{
    public CapacityAssessmentId Id { get; init; }

    public OrganisationId Provider { get; init; }

    public OrganisationId Partner { get; init; }

    public DateOnly AssessedOn { get; init; }

    /// <summary>The last day on which it can be relied on.</summary>
    public DateOnly ReviewOn { get; init; }

    public PersonId? Person { get; init; }

    public required string People { get; init; }

    public Readiness PeopleReady { get; init; }

    public required string Places { get; init; }

    public Readiness PlacesReady { get; init; }

    public required string Expertise { get; init; }

    public Readiness ExpertiseReady { get; init; }

    /// <summary>No better than the worst of the three.</summary>
    public Readiness Outcome { get; init; }

    /// <summary>What must be done where it is not simply ready.</summary>
    public string? Actions { get; init; }

    public DateTimeOffset At { get; init; }

    public List<AssessedResponsibility> Responsibilities { get; init; } = [];
}

/// <summary>One of the responsibilities an assessment is about.</summary>
public sealed class AssessedResponsibility
{
    public CapacityAssessmentId Assessment { get; init; }

    public Responsibility Responsibility { get; init; }
}

public static class ReadinessWords
{
    extension(Readiness readiness)
    {
        /// <summary>Begins a line: "Ready with actions".</summary>
        public string Words => readiness switch
        {
            Readiness.Ready => "Ready",
            Readiness.ReadyWithActions => "Ready with actions",
            Readiness.NotReady => "Not ready",
            _ => throw new ArgumentOutOfRangeException(nameof(readiness), readiness, "Maybe a judgement was added without its words."),
        };
    }
}
