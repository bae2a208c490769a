using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Placements.Support;

public readonly record struct SupportContactId(Guid Value) : IEntityId<SupportContactId>
{
    public static SupportContactId New() => EntityId.New<SupportContactId>();

    public static SupportContactId From(Guid value) => new(value);

    public static SupportContactId Parse(string s, IFormatProvider? provider) => EntityId.Parse<SupportContactId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SupportContactId result) => EntityId.TryParse(s, out result);
}

/// <summary>
/// Somebody who supports placements (W6), named once for many: by a provider for those of a course, of a partner, or all; by a partner for
/// the courses it delivers; by a school for the trainees it hosts. A placement's own contacts come before these.
/// </summary>
public sealed class SupportContact : IEditable, IJournalled
{
    public SupportContactId Id { get; init; }

    /// <summary>The provider, delivering partner or school that names them.</summary>
    public OrganisationId KeptBy { get; init; }

    /// <summary>Whose person they are.</summary>
    public SupportFrom From { get; init; }

    /// <summary>Only for trainees of this course; empty for all.</summary>
    public CourseId? Course { get; set; }

    /// <summary>Only for placements at this school, or of courses this partner delivers; empty for all.</summary>
    public OrganisationId? Partner { get; set; }

    public required string Name { get; set; }

    /// <summary>"University tutor".</summary>
    public required string Does { get; set; }

    public string? Email { get; set; }

    public string? Telephone { get; set; }

    public Guid Version { get; set; }
}

/// <summary>Who asks for help.</summary>
public enum HelpAsker
{
    Trainee,
    Mentor,
    School,
    Provider,
}

/// <summary>
/// A request for help with a placement, open until somebody answers it (W6). What is wrong stands here, never in the journal. Seen by whoever
/// follows the placement.
/// </summary>
public sealed class HelpRequest : IEditable, IJournalled
{
    public const int Longest = 2000;

    public HelpRequestId Id { get; init; }

    public PlacementId Placement { get; init; }

    public OrganisationId Provider { get; init; }

    public HelpAsker Asker { get; init; }

    public required string AskedBy { get; init; }

    public required string Text { get; init; }

    /// <summary>The school may read it too: always, but for what a trainee asks without saying so.</summary>
    public bool SchoolMaySee { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string? AnsweredBy { get; set; }

    public string? Answer { get; set; }

    public DateOnly? RemindedOn { get; set; }

    /// <summary>The day the partnership's managers were told that nobody had answered.</summary>
    public DateOnly? EscalatedOn { get; set; }

    public Guid Version { get; set; }

    public bool IsOpen => AnsweredAt is null;
}

public static class SupportFromWords
{
    extension(SupportFrom from)
    {
        public string Words => from switch
        {
            SupportFrom.Provider => "Accredited provider",
            SupportFrom.LeadPartner => "Lead partner",
            SupportFrom.School => "School",
            _ => throw new ArgumentOutOfRangeException(nameof(from), from, "Maybe a side was added without its words."),
        };
    }
}

public static class HelpWords
{
    extension(HelpAsker asker)
    {
        /// <summary>Begins a line: "The trainee".</summary>
        public string Words => asker switch
        {
            HelpAsker.Trainee => "The trainee",
            HelpAsker.Mentor => "The mentor",
            HelpAsker.School => "The school",
            HelpAsker.Provider => "The provider",
            _ => throw new ArgumentOutOfRangeException(nameof(asker), asker, "Maybe an asker was added without its words."),
        };
    }
}
