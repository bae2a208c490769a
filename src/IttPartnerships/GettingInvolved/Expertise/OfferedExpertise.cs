using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.GettingInvolved.Expertise;

public readonly record struct ExpertiseId(Guid Value) : IEntityId<ExpertiseId>
{
    public static ExpertiseId New() => EntityId.New<ExpertiseId>();

    public static ExpertiseId From(Guid value) => new(value);

    public static ExpertiseId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ExpertiseId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ExpertiseId result) => EntityId.TryParse(s, out result);
}

/// <summary>
/// What one person offers as a member of one organisation, in their own words (R1). Nobody else sees it but in the partnerships they
/// agreed to, each by a consent of its own. It goes with the membership: the database removes it when the person leaves or is erased.
/// </summary>
public sealed class OfferedExpertise : IEditable, IJournalled
{
    public const int LineLength = 150;
    public const int MoreLength = 1000;
    public const int FoldedLength = 4000;

    public ExpertiseId Id { get; init; }

    public PersonId Person { get; init; }

    public OrganisationId Organisation { get; init; }

    /// <summary>One line: "SEND in mainstream science".</summary>
    public required string Line { get; set; }

    public string? More { get; set; }

    public List<ExpertiseSubject> Subjects { get; init; } = [];

    public List<ExpertisePhase> Phases { get; init; } = [];

    public List<ExpertiseConsent> Consents { get; init; } = [];

    /// <summary>Line, more and subjects as search sees them, each word after a space.</summary>
    public string Folded { get; set; } = "";

    public DateTimeOffset SavedAt { get; set; }

    public Guid Version { get; set; }
}

public sealed class ExpertiseSubject
{
    public ExpertiseId Expertise { get; init; }

    public required string Name { get; set; }

    public required string Folded { get; init; }
}

public sealed class ExpertisePhase
{
    public ExpertiseId Expertise { get; init; }

    public TrainingPhase Phase { get; init; }
}

/// <summary>That the person agreed to be seen in one partnership, known by its accredited provider, and when. Taking it back deletes it.</summary>
public sealed class ExpertiseConsent
{
    public ExpertiseId Expertise { get; init; }

    public OrganisationId Partnership { get; init; }

    public DateTimeOffset GivenAt { get; init; }
}
