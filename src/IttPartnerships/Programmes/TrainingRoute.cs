namespace IttPartnerships.Programmes;

/// <summary>The fourteen ways to qualify that DfE's Register knows. Source: itt-rules, code list "Routes".</summary>
public enum TrainingRoute
{
    ProviderLedPostgraduate,
    ProviderLedUndergraduate,
    OptInUndergraduate,
    SchoolDirectFee,
    SchoolDirectSalaried,
    PostgraduateApprenticeship,
    TeacherDegreeApprenticeship,
    HighPotential,
    InternationalQts,
    AssessmentOnly,
    EarlyYearsAssessmentOnly,
    EarlyYearsUndergraduate,
    EarlyYearsPostgraduate,
    EarlyYearsSalaried,
}

/// <summary>What a route leads to.</summary>
public enum TrainingAward
{
    QualifiedTeacherStatus,
    EarlyYearsTeacherStatus,
}

/// <summary>What Register holds to be so of one route.</summary>
/// <param name="RegisterKey">As Register's files and API write it.</param>
/// <param name="HesaCode">As returns to HESA write it.</param>
/// <param name="Employed">The trainee is employed by a school, which has to be named (TR-26).</param>
/// <param name="MinimumPlacements">Placements that Register wants recorded before the award (TR-03).</param>
public sealed record RouteFacts(
    TrainingRoute Route, string RegisterKey, string HesaCode, string Words, TrainingAward Award, bool Employed, bool Undergraduate, int MinimumPlacements)
{
    public static readonly IReadOnlyList<RouteFacts> All =
    [
        new(TrainingRoute.ProviderLedPostgraduate, "provider_led_postgrad", "12", "Provider-led, postgraduate", TrainingAward.QualifiedTeacherStatus, false, false, 2),
        new(TrainingRoute.ProviderLedUndergraduate, "provider_led_undergrad", "11", "Provider-led, undergraduate", TrainingAward.QualifiedTeacherStatus, false, true, 2),
        new(TrainingRoute.OptInUndergraduate, "opt_in_undergrad", "09", "Opt-in, undergraduate", TrainingAward.QualifiedTeacherStatus, false, true, 2),
        new(TrainingRoute.SchoolDirectFee, "school_direct_tuition_fee", "02", "School Direct, fee funded", TrainingAward.QualifiedTeacherStatus, false, false, 2),
        new(TrainingRoute.SchoolDirectSalaried, "school_direct_salaried", "03", "School Direct, salaried", TrainingAward.QualifiedTeacherStatus, true, false, 2),
        new(TrainingRoute.PostgraduateApprenticeship, "pg_teaching_apprenticeship", "10", "Postgraduate teaching apprenticeship", TrainingAward.QualifiedTeacherStatus, true, false, 2),
        new(TrainingRoute.TeacherDegreeApprenticeship, "teacher_degree_apprenticeship", "14", "Teacher degree apprenticeship", TrainingAward.QualifiedTeacherStatus, true, true, 2),
        new(TrainingRoute.HighPotential, "hpitt_postgrad", "21", "High potential ITT", TrainingAward.QualifiedTeacherStatus, false, false, 2),
        new(TrainingRoute.InternationalQts, "iqts", "15", "International QTS", TrainingAward.QualifiedTeacherStatus, false, false, 1),
        new(TrainingRoute.AssessmentOnly, "assessment_only", "16", "Assessment only", TrainingAward.QualifiedTeacherStatus, false, false, 0),
        new(TrainingRoute.EarlyYearsAssessmentOnly, "early_years_assessment_only", "17", "Early years, assessment only", TrainingAward.EarlyYearsTeacherStatus, false, false, 0),
        new(TrainingRoute.EarlyYearsUndergraduate, "early_years_undergrad", "18", "Early years, undergraduate", TrainingAward.EarlyYearsTeacherStatus, false, true, 0),
        new(TrainingRoute.EarlyYearsPostgraduate, "early_years_postgrad", "19", "Early years, postgraduate", TrainingAward.EarlyYearsTeacherStatus, false, false, 0),
        new(TrainingRoute.EarlyYearsSalaried, "early_years_salaried", "20", "Early years, salaried", TrainingAward.EarlyYearsTeacherStatus, true, false, 0),
    ];
}

public static class TrainingRoutes
{
    private static readonly Dictionary<TrainingRoute, RouteFacts> ByRoute = RouteFacts.All.ToDictionary(facts => facts.Route);

    extension(TrainingRoute route)
    {
        public RouteFacts Facts => ByRoute[route];

        public string Words => ByRoute[route].Words;
    }
}

public enum StudyMode
{
    FullTime,
    PartTime,
}
