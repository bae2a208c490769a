using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Web.Programmes;

/// <summary>The boxes of a course, as they were filled in. Rules stand in <see cref="CourseRules"/>.</summary>
public sealed class CourseForm
{
    [Display(Name = "Title", Description = "For example, Primary (5 to 11) with QTS")]
    public string? Title { get; set; }

    [Display(Name = "Code", Description = "Your own code for it, such as the one on Publish teacher training courses. Agreements name courses by their codes")]
    public string? Code { get; set; }

    [Display(Name = "Which phase does it train for?")]
    public TrainingPhase? Phase { get; set; }

    [Display(Name = "Route (optional)", Description = "As DfE’s Register names it. What each trainee needs follows from it")]
    public TrainingRoute? Route { get; set; }

    [Display(Name = "Subjects (optional)", Description = "The main one first, with semicolons between them: Physics; Mathematics")]
    public string? Subjects { get; set; }

    [Display(Name = "Youngest age (optional)")]
    public int? LowAge { get; set; }

    [Display(Name = "Oldest age (optional)")]
    public int? HighAge { get; set; }

    [Display(Name = "Study mode (optional)")]
    public StudyMode? StudyMode { get; set; }

    [Display(Name = "Additional SEN specialism (optional)", Description = "In your own words, where the course offers one")]
    public string? SenSpecialism { get; set; }

    [Display(Name = "Who delivers it?", Description = "Your own organisation, or a lead partner with an agreement in force")]
    public OrganisationId? DeliveredBy { get; set; }

    public Guid? Version { get; set; }

    /// <summary>Who could deliver it.</summary>
    public IReadOnlyList<FindLeadPartners.Row> Partners { get; private set; } = [];

    public static CourseForm Of(Course course) => new()
    {
        Code = course.Code, Title = course.Title, Phase = course.Phase, Version = course.Version, Route = course.Route, Subjects = course.Subjects, LowAge = course.LowAge,
        HighAge = course.HighAge, StudyMode = course.StudyMode, SenSpecialism = course.SenSpecialism, DeliveredBy = course.DeliveredBy,
    };

    public async Task Offer(FindLeadPartners find, Actor actor, CancellationToken stop) =>
        Partners = (await find.Run(new(DeliveredBy), actor, stop)).Try(out var partners) ? partners : [];

    public KeepCourse.Command Command(CourseId? course) => new(
        course, Code ?? "", Title ?? "", Phase, Version, new(Route, Subjects ?? "", LowAge, HighAge, StudyMode, SenSpecialism, DeliveredBy));
}
