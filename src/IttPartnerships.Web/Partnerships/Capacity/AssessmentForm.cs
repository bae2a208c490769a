using System.ComponentModel.DataAnnotations;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Capacity;

namespace IttPartnerships.Web.Partnerships.Capacity;

/// <summary>The boxes of an assessment, as they were filled in. Rules stand in <see cref="CapacityRules"/>.</summary>
public sealed class AssessmentForm
{
    public List<Responsibility> Responsibilities { get; set; } = [];

    [Display(Name = "When was it assessed?")]
    public DateOnly? AssessedOn { get; set; }

    [Display(Name = "Review by")]
    public DateOnly? ReviewOn { get; set; }

    [Display(Name = "What did you find about people?", Description = "Who would do it, how many they are, and what else they do")]
    public string? People { get; set; }

    public Readiness? PeopleReady { get; set; }

    [Display(Name = "What did you find about places?", Description = "Where it would be done: schools, rooms, area")]
    public string? Places { get; set; }

    public Readiness? PlacesReady { get; set; }

    [Display(Name = "What did you find about expertise?", Description = "What they know and have done: subjects, phases, training of mentors, results")]
    public string? Expertise { get; set; }

    public Readiness? ExpertiseReady { get; set; }

    public Readiness? Outcome { get; set; }

    [Display(Name = "What must be done first, if anything?")]
    public string? Actions { get; set; }

    /// <summary>What was found last time, to go through again; days and outcome are asked anew.</summary>
    public static AssessmentForm Of(CapacityAssessment before) => new()
    {
        Responsibilities = [.. before.Responsibilities.Select(r => r.Responsibility)],
        People = before.People,
        Places = before.Places,
        Expertise = before.Expertise,
    };

    public AssessCapacity.Command Command(OrganisationId partner) => new(
        partner, Responsibilities, AssessedOn, ReviewOn, People ?? "", PeopleReady, Places ?? "", PlacesReady, Expertise ?? "", ExpertiseReady, Outcome, Actions ?? "");
}
