using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

/// <summary>
/// One part of a course's design (R21). Who leads it may be any organisation of the partnership; who is accountable for it is
/// not stored: it is always the course's accredited provider. What it says stands in its versions.
/// </summary>
public sealed class CourseComponent : IEditable, IJournalled
{
    public const int LongestTitle = 200;

    public ComponentId Id { get; init; }

    public CourseId Course { get; init; }

    public ComponentKind Kind { get; init; }

    public required string Title { get; set; }

    /// <summary>Its place in the course: smaller comes first.</summary>
    public int Position { get; set; }

    /// <summary>The organisation that leads the work on it.</summary>
    public OrganisationId Lead { get; set; }

    /// <summary>No longer part of the course; kept for what was approved.</summary>
    public bool Retired { get; set; }

    public Guid Version { get; set; }

    public List<ComponentContributor> Contributors { get; init; } = [];

    public List<ComponentVersion> Versions { get; init; } = [];
}

/// <summary>That an organisation of the partnership was asked to contribute to one component.</summary>
public sealed class ComponentContributor : IJournalled
{
    public ComponentContributorId Id { get; init; }

    public ComponentId Component { get; init; }

    public OrganisationId Organisation { get; init; }

    /// <summary>Whom to talk to there, if that is known; shown to nobody outside the partnership.</summary>
    public string? Person { get; init; }
}

/// <summary>Said about one version, by somebody who contributes to it. An answer stands under what it answers.</summary>
public sealed class ComponentComment : IJournalled
{
    public const int LongestText = 4_000;

    public ComponentCommentId Id { get; init; }

    public ComponentVersionId Version { get; init; }

    public ComponentCommentId? AnswerTo { get; init; }

    public OrganisationId Organisation { get; init; }

    public PersonId Person { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Text { get; init; }
}
