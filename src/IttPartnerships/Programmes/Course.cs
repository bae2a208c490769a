using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

public readonly record struct CourseId(Guid Value) : IEntityId<CourseId>
{
    public static CourseId New() => EntityId.New<CourseId>();

    public static CourseId From(Guid value) => new(value);

    public static CourseId Parse(string s, IFormatProvider? provider) => EntityId.Parse<CourseId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out CourseId result) => EntityId.TryParse(s, out result);
}

/// <summary>A course that leads to QTS. Whoever delivers or designs parts of it, its accredited provider answers for all of it (R22).</summary>
public sealed class Course : IEditable, IJournalled
{
    public CourseId Id { get; init; }

    public OrganisationId Provider { get; init; }

    /// <summary>The provider's own code, unique with it: "X104".</summary>
    public required string Code { get; set; }

    public required string Title { get; set; }

    public TrainingPhase Phase { get; set; }

    /// <summary>Not every course says it yet: what depends on the route is then not judged, and says so.</summary>
    public TrainingRoute? Route { get; set; }

    /// <summary>What it trains to teach, the first the main one, joined with "; ": "Physics; Mathematics". Empty where nobody said.</summary>
    public string Subjects { get; set; } = "";

    /// <summary>The youngest pupils' age it trains for (TR-13, TR-14).</summary>
    public int? LowAge { get; set; }

    public int? HighAge { get; set; }

    public StudyMode? StudyMode { get; set; }

    /// <summary>The additional SEN specialism it offers (R19), in the provider's words.</summary>
    public string? SenSpecialism { get; set; }

    /// <summary>A placement of its trainees is in one of the <see cref="Programmes.SenSpecialism.Settings"/>.</summary>
    public bool HasSenSpecialism => SenSpecialism is { Length: > 0 };

    /// <summary>The lead partner that delivers it, where the provider does not.</summary>
    public OrganisationId? DeliveredBy { get; set; }

    /// <summary>No longer runs; kept for what was approved.</summary>
    public bool Closed { get; set; }

    public Guid Version { get; set; }
}
