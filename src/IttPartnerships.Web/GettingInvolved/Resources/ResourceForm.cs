using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.GettingInvolved;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Programmes;

namespace IttPartnerships.Web.GettingInvolved.Resources;

/// <summary>The boxes of a resource's details, as they were filled in. Rules stand in <see cref="ResourceRules"/>.</summary>
public class ResourceForm
{
    [Display(Name = "Title")]
    public string? Title { get; set; }

    [Display(Name = "Description", Description = "What it is, and who it is for")]
    public string? Description { get; set; }

    [Display(Name = "Kind")]
    public ResourceKind? Kind { get; set; }

    [Display(Name = "Phases", Description = "Choose all it is meant for, or none where it does not matter")]
    public List<TrainingPhase> Phases { get; set; } = [];

    [Display(Name = "Subjects (optional)", Description = "With commas between them, for example Mathematics, Physics")]
    public string? Subjects { get; set; }

    [Display(Name = "On what terms may others use it?")]
    public ResourceLicence? Licence { get; set; }

    [Display(Name = "The terms, if they are others")]
    public string? LicenceWords { get; set; }

    [Display(Name = "When should somebody look at it again?", Description = "You see it in a list from that day on, and everybody sees that a review is due")]
    public DateOnly? ReviewOn { get; set; }

    [Display(Name = "Who can be asked about it? (optional)", Description = "Whoever sees the resource sees this name; no address is shown")]
    public PersonId? NamedOwner { get; set; }

    public Guid? Version { get; set; }

    public ResourceDetails Details => new(
        Title ?? "", Description ?? "", Kind, Phases, TeachingSubjects.Read(Subjects), Licence, LicenceWords, ReviewOn, NamedOwner);

    public static ResourceForm Of(Resource resource) => new()
    {
        Title = resource.Title,
        Description = resource.Description,
        Kind = resource.Kind,
        Phases = [.. resource.Phases.Select(p => p.Phase).Order()],
        Subjects = string.Join(", ", resource.Subjects.Select(s => s.Name).Order(StringComparer.CurrentCultureIgnoreCase)),
        Licence = resource.Licence,
        LicenceWords = resource.LicenceWords,
        ReviewOn = resource.ReviewOn,
        NamedOwner = resource.NamedOwner,
        Version = resource.Version,
    };
}

/// <summary>The same with the first version.</summary>
public sealed class NewResourceForm : ResourceForm
{
    [Display(Name = "Choose a file")]
    public IFormFile? File { get; set; }

    [Display(Name = "Or enter a link", Description = "The address of a page or file somewhere else, beginning with https://")]
    public string? Link { get; set; }

    public GivenVersion First => new(VersionForm.Given(File), Link);
}

/// <summary>The boxes of a newer version.</summary>
public sealed class VersionForm
{
    [Display(Name = "Choose a file")]
    public IFormFile? File { get; set; }

    [Display(Name = "Or enter a link", Description = "The address of a page or file somewhere else, beginning with https://")]
    public string? Link { get; set; }

    [Display(Name = "What has changed? (optional)", Description = "Everybody who sees the resource can read this")]
    public string? Note { get; set; }

    public Guid? Version { get; set; }

    public static GivenFile? Given(IFormFile? file) => file is null ? null : new GivenFile(file.FileName, file.OpenReadStream());
}
