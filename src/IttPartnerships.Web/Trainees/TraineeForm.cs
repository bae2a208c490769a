using System.ComponentModel.DataAnnotations;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Web.Trainees;

/// <summary>The boxes of a trainee, as they were filled in. Rules stand in <see cref="TraineeRules"/>.</summary>
public sealed class TraineeForm
{
    [Display(Name = "Course")]
    public CourseId? Course { get; set; }

    [Display(Name = "Your reference", Description = "The number or name you know them by, such as a student number")]
    public string? Reference { get; set; }

    [Display(Name = "Full name")]
    public string? Name { get; set; }

    [Display(Name = "Email address (optional)", Description = "Where the link to their own page is sent")]
    public string? Email { get; set; }

    [Display(Name = "Teacher reference number, TRN (optional)", Description = "7 digits, once they have one")]
    public string? Trn { get; set; }

    [Display(Name = "First day of training")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Last day of training")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Home postcode (optional)", Description = "Only journeys to schools are worked out from it")]
    public string? HomePostcode { get; set; }

    [Display(Name = "How do they travel?")]
    public TravelMode Travel { get; set; } = TravelMode.Car;

    [Display(Name = "Longest journey one way, in minutes (optional)", Description = "Leave empty for your usual limit")]
    public string? MaxMinutes { get; set; }

    [Display(Name = "Which key stage did they choose?", Description = "The consecutive one goes with it: key stages 1 and 2, or 3 and 4")]
    public KeyStages ChosenKeyStage { get; set; }

    [Display(Name = "Subject (optional)", Description = "Where it differs from the course’s first subject")]
    public string? Subject { get; set; }

    [Display(Name = "School that employs them (optional)", Description = "URN or whole name. Salaried and apprenticeship routes need one once training has begun")]
    public string? EmployingSchool { get; set; }

    public Guid? Version { get; set; }

    public TraineeDetails Details => new(Course, Reference ?? "", Name ?? "", StartsOn, EndsOn)
    {
        Email = Email, Trn = Trn, HomePostcode = HomePostcode, Travel = Travel, ChosenKeyStage = ChosenKeyStage, Subject = Subject, EmployingSchool = EmployingSchool,
        MaxMinutes = string.IsNullOrWhiteSpace(MaxMinutes) ? null : int.TryParse(MaxMinutes, out var minutes) ? minutes : 0,
    };

    public static TraineeForm Of(ShowTrainee.Picture picture) => new()
    {
        Course = picture.Trainee.Course, Reference = picture.Trainee.Reference, Name = picture.Trainee.Name, Email = picture.Trainee.Email, Trn = picture.Trainee.Trn, StartsOn = picture.Trainee.StartsOn,
        EndsOn = picture.Trainee.EndsOn, HomePostcode = picture.Trainee.HomePostcode, Travel = picture.Trainee.Travel, MaxMinutes = picture.Trainee.MaxMinutes?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ChosenKeyStage = picture.Trainee.ChosenKeyStage, Subject = picture.Trainee.Subject, EmployingSchool = picture.EmployingUrn ?? picture.EmployingSchool, Version = picture.Trainee.Version,
    };
}
