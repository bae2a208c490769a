using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships;

public enum VersionStage
{
    /// <summary>Being written; nobody but the writer's side sees it.</summary>
    Draft,

    /// <summary>Sent to the partner: from here on its text never changes.</summary>
    Offered,

    Signed,
    Declined,

    /// <summary>Taken back by the provider, or replaced by another offer before both had signed.</summary>
    Withdrawn,
}

/// <summary>
/// One exact text of an agreement with its terms and schedules (R3). Fixed from the moment it is offered: its content's digest is
/// what signatures bind, and the database refuses any later change of it.
/// </summary>
public sealed class AgreementVersion : IJournalled
{
    public AgreementVersionId Id { get; init; }

    public AgreementId Agreement { get; init; }

    /// <summary>1 for the first.</summary>
    public int Number { get; init; }

    public VersionStage Stage { get; set; }

    /// <summary>The parties' names as the text has them: a later change of name leaves what was signed.</summary>
    public string ProviderName { get; set; } = "";

    public string PartnerName { get; set; } = "";

    public DateOnly From { get; set; }

    /// <summary>The last day of the term; empty where it has no end.</summary>
    public DateOnly? Until { get; set; }

    public AcademicYear FirstYear { get; set; }

    public AcademicYear LastYear { get; set; }

    /// <summary>The first day this version would hold: the term's for the first, a chosen day for a variation.</summary>
    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public string Aims { get; set; } = "";

    /// <summary>The places it is about, in the parties' words.</summary>
    public string Area { get; set; } = "";

    /// <summary>A lead partner that also hosts trainees.</summary>
    public bool Hosts { get; set; }

    /// <summary>A lead partner that may write and send agreements with placement schools for the provider.</summary>
    public bool PreparesSchoolAgreements { get; set; }

    /// <summary>Why this version replaces the one before; empty for the first.</summary>
    public string? Reason { get; set; }

    /// <summary>SHA-256 of the content in hexadecimal, from when it was offered.</summary>
    public string? Digest { get; set; }

    public DateTimeOffset? OfferedAt { get; set; }

    public string? OfferedBy { get; set; }

    /// <summary>When it was declined, withdrawn or signed by the second party.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The first day it held; empty until both signed.</summary>
    public DateOnly? HeldFrom { get; set; }

    /// <summary>The last day it held; empty while it goes on.</summary>
    public DateOnly? HeldUntil { get; set; }

    public List<AgreementSection> Sections { get; init; } = [];

    public List<Delegation> Delegations { get; init; } = [];

    public List<Signature> Signatures { get; init; } = [];

    public Period Term => new(From, Until);

    public bool IsOpen => Stage is VersionStage.Draft or VersionStage.Offered;
}

/// <summary>One titled part of a version's text.</summary>
public sealed class AgreementSection
{
    public AgreementVersionId Version { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Position { get; set; }

    /// <summary>Stable over versions, so that they can be compared: one of the standard sections, or "own-1".</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    /// <summary>Paragraphs parted by an empty line; lines that begin with "- " are a list.</summary>
    public required string Text { get; set; }
}

/// <summary>That somebody signed one exact text for one side.</summary>
public sealed class Signature
{
    public AgreementVersionId Version { get; init; }

    public AgreementSide Side { get; init; }

    public OrganisationId Organisation { get; init; }

    /// <summary>Empty where the person signed through a link sent by email, or on paper.</summary>
    public PersonId? Person { get; init; }

    public required string Name { get; init; }

    /// <summary>The signer's role in their organisation, in their own words.</summary>
    public required string JobTitle { get; init; }

    /// <summary>Where the link was sent that was signed through.</summary>
    public string? Email { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What was signed: always the version's own digest.</summary>
    public required string Digest { get; init; }

    /// <summary>Signed outside this product and recorded here from an import.</summary>
    public bool OnPaper { get; init; }
}
