using System.ComponentModel.DataAnnotations;
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

    public Guid? Version { get; set; }

    public KeepCourse.Command Command(CourseId? course) => new(course, Code ?? "", Title ?? "", Phase, Version);
}
