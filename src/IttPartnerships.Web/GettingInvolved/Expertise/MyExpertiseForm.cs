using System.ComponentModel.DataAnnotations;
using IttPartnerships.GettingInvolved;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Web.GettingInvolved.Expertise;

/// <summary>The boxes of what a person offers, as they were filled in. Rules stand in <see cref="ExpertiseRules"/>.</summary>
public sealed class MyExpertiseForm
{
    [Display(Name = "What do you offer?", Description = "In one line, for example SEND in mainstream science")]
    public string? Line { get; set; }

    [Display(Name = "What else should people know? (optional)", Description = "For example when you can be visited. Leave out telephone numbers and addresses.")]
    public string? More { get; set; }

    [Display(Name = "Subjects and topics (optional)", Description = "With commas between them, for example Science, Assessment")]
    public string? Subjects { get; set; }

    [Display(Name = "Phases")]
    public List<TrainingPhase> Phases { get; set; } = [];

    [Display(Name = "Where may people see this?")]
    public List<OrganisationId> Partnerships { get; set; } = [];

    public Guid? Version { get; set; }

    public OfferExpertise.Command Command => new(Line ?? "", More, TeachingSubjects.Read(Subjects), Phases, Partnerships, Version);

    public static MyExpertiseForm Of(OfferedExpertise? expertise) => expertise is null ? new() : new()
    {
        Line = expertise.Line,
        More = expertise.More,
        Subjects = string.Join(", ", expertise.Subjects.Select(s => s.Name).Order(StringComparer.CurrentCultureIgnoreCase)),
        Phases = [.. expertise.Phases.Select(p => p.Phase).Order()],
        Partnerships = [.. expertise.Consents.Select(c => c.Partnership)],
        Version = expertise.Version,
    };
}
