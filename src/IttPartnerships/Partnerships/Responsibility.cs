namespace IttPartnerships.Partnerships;

/// <summary>
/// The seven responsibilities an accredited provider may delegate (AG-05, R13), and no others: accountability, public money,
/// final approval and the recommendation for QTS stay with it (AG-06).
/// </summary>
public enum Responsibility
{
    TraineeRecruitment,
    CourseDelivery,
    CurriculumDesign,
    MentorCurriculum,
    LeadMentors,
    IntensiveTraining,
    QualityAssurance,
}

public static class ResponsibilityWords
{
    extension(Responsibility responsibility)
    {
        /// <summary>Begins a line: "Delivering ITT courses".</summary>
        public string Words => responsibility switch
        {
            Responsibility.TraineeRecruitment => "Recruiting trainees",
            Responsibility.CourseDelivery => "Delivering ITT courses",
            Responsibility.CurriculumDesign => "Contributing to curriculum design",
            Responsibility.MentorCurriculum => "Designing and delivering the mentor curriculum",
            Responsibility.LeadMentors => "Supplying lead mentors",
            Responsibility.IntensiveTraining => "Running Intensive Training and Practice",
            Responsibility.QualityAssurance => "Quality assurance of aspects such as mentoring",
            _ => throw new ArgumentOutOfRangeException(nameof(responsibility), responsibility, "Maybe a responsibility was added without its words."),
        };
    }
}
