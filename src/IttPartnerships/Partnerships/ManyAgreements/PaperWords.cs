using System.Globalization;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>Words of files that people wrote: every name the field has for a kind of partner, a responsibility or a day.</summary>
internal static class PaperWords
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss", "yyyy-MM-dd HH:mm:ss"];

    public static readonly IReadOnlyList<(string Name, Responsibility Responsibility)> ResponsibilityColumns =
    [
        ("recruitment", Responsibility.TraineeRecruitment), ("delivering_courses", Responsibility.CourseDelivery), ("curriculum_design", Responsibility.CurriculumDesign),
        ("mentor_curriculum", Responsibility.MentorCurriculum), ("lead_mentors", Responsibility.LeadMentors), ("itp", Responsibility.IntensiveTraining), ("quality_assurance", Responsibility.QualityAssurance),
    ];

    private static readonly Dictionary<string, AgreementKind> Kinds = new(StringComparer.Ordinal)
    {
        ["lead partner"] = AgreementKind.LeadPartner, ["training partner"] = AgreementKind.LeadPartner, ["lead delivery partner"] = AgreementKind.LeadPartner,
        ["delivery partner"] = AgreementKind.LeadPartner, ["strategic partner"] = AgreementKind.LeadPartner, ["lead school"] = AgreementKind.LeadPartner,
        ["placement school"] = AgreementKind.PlacementSchool, ["school"] = AgreementKind.PlacementSchool, ["placement partner"] = AgreementKind.PlacementSchool,
        ["school partner"] = AgreementKind.PlacementSchool, ["partner school"] = AgreementKind.PlacementSchool,
    };

    private static readonly Dictionary<string, Responsibility> Responsibilities = Known();

    public static AgreementKind? Kind(string cell) => Kinds.TryGetValue(FoldedText.Fold(cell), out var kind) ? kind : null;

    public static Responsibility? Delegated(string words) => Responsibilities.TryGetValue(FoldedText.Fold(words), out var responsibility) ? responsibility : null;

    public static DateOnly? Day(string cell) => DateOnly.TryParseExact(cell, Days, Dates.British, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;

    /// <summary>Null where the cell says neither.</summary>
    public static bool? Yes(string cell) => FoldedText.Fold(cell) switch
    {
        "yes" or "y" or "x" or "true" or "1" => true,
        "" or "no" or "n" or "false" or "0" => false,
        _ => null,
    };

    private static Dictionary<string, Responsibility> Known()
    {
        (Responsibility Responsibility, string[] Words)[] known =
        [
            (Responsibility.TraineeRecruitment, ["recruitment", "trainee recruitment", "recruitment of trainees", "recruiting"]),
            (Responsibility.CourseDelivery, ["delivering courses", "course delivery", "delivery of courses", "delivery"]),
            (Responsibility.CurriculumDesign, ["curriculum design", "course design", "contribution to curriculum design"]),
            (Responsibility.MentorCurriculum, ["mentor curriculum", "mentor training", "designing the mentor curriculum"]),
            (Responsibility.LeadMentors, ["lead mentors", "lead mentor", "supply of lead mentors"]),
            (Responsibility.IntensiveTraining, ["itp", "itap", "running itp", "running itap", "intensive training and practice", "intensive training and practice itap"]),
            (Responsibility.QualityAssurance, ["quality assurance", "qa", "quality assurance of mentoring"]),
        ];
        Dictionary<string, Responsibility> all = new(StringComparer.Ordinal);
        foreach (var (responsibility, words) in known)
        {
            foreach (var word in (string[])[.. words, responsibility.Words, responsibility.ToString()])
            {
                all[FoldedText.Fold(word)] = responsibility;
            }
        }

        return all;
    }
}
