using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

/// <summary>The five kinds of thing a school may offer (W4).</summary>
public enum OfferKind
{
    Main,
    Contrasting,
    OtherExperience,
    Itp,
    Mentoring,
}

/// <summary>
/// A number of places of one kind at one school in one year. Who sees it comes in order: one provider first, then those the school's answer
/// goes to, then everyone in range.
/// </summary>
public sealed class Offer : IEditable, IJournalled
{
    public OfferId Id { get; init; }

    public HostingAnswerId Answer { get; init; }

    /// <summary>As the answer's; kept here too for searching and for the database's own guard of places.</summary>
    public OrganisationId School { get; init; }

    public AcademicYear Year { get; init; }

    public OfferKind Kind { get; set; }

    /// <summary>Which can be taught there; none where not sure yet.</summary>
    public KeyStages KeyStages { get; set; }

    /// <summary>"Physics", "Primary"; empty for any or not sure yet.</summary>
    public string? Subject { get; set; }

    /// <summary>"Year 3 and 4 mixed".</summary>
    public string? YearGroups { get; set; }

    /// <summary>Names of windows or terms it holds in, joined with "; "; empty for any.</summary>
    public string Windows { get; set; } = "";

    /// <summary>Trainees at one time.</summary>
    public int Places { get; set; }

    /// <summary>The longest stay, in weeks; empty for any.</summary>
    public int? Weeks { get; set; }

    /// <summary>Routes that are welcome, as <see cref="Programmes.TrainingRoute"/> names joined with "; "; empty for all.</summary>
    public string Routes { get; set; } = "";

    public bool PartTimeWelcome { get; set; } = true;

    /// <summary>The setting inside the school it is in, where that differs from the register's: a SEN unit.</summary>
    public SettingType? Setting { get; set; }

    /// <summary>For ITP: the first and last day it can be hosted, and its focus.</summary>
    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    public string? Focus { get; set; }

    public string? Notes { get; set; }

    /// <summary>When trainees help most, such as before examinations (W5h): names of windows or terms joined with "; ".</summary>
    public string SupportWanted { get; set; } = "";

    public OrganisationId? FirstProvider { get; set; }

    /// <summary>The last day only <see cref="FirstProvider"/> sees it.</summary>
    public DateOnly? FirstUntil { get; set; }

    /// <summary>From this day every accredited provider in range sees it; empty for never.</summary>
    public DateOnly? EveryoneFrom { get; set; }

    public DateOnly? WithdrawnOn { get; set; }

    public Guid Version { get; set; }
}
