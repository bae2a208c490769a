using IttPartnerships.Kernel;
using IttPartnerships.Programmes;

namespace IttPartnerships.Requirements;

/// <summary>The sets of routes that requirements name, from what is so of each route.</summary>
internal static class RouteSets
{
    public static readonly AcademicYear Criteria2024 = new(2024);

    public static readonly IReadOnlyList<TrainingRoute> Every = [];

    public static readonly IReadOnlyList<TrainingRoute> Qualified = Those(facts => facts.Award == TrainingAward.QualifiedTeacherStatus);

    /// <summary>Leads to QTS by training: every such route but assessment only.</summary>
    public static readonly IReadOnlyList<TrainingRoute> Trained = Those(facts => facts.Award == TrainingAward.QualifiedTeacherStatus && facts.Route != TrainingRoute.AssessmentOnly);

    public static readonly IReadOnlyList<TrainingRoute> TwoSchools = Those(facts => facts.MinimumPlacements == 2);

    public static readonly IReadOnlyList<TrainingRoute> International = [TrainingRoute.InternationalQts];

    public static readonly IReadOnlyList<TrainingRoute> InEngland = [.. Qualified.Where(route => route != TrainingRoute.InternationalQts)];

    public static readonly IReadOnlyList<TrainingRoute> Employed = Those(facts => facts is { Employed: true, Award: TrainingAward.QualifiedTeacherStatus });

    /// <summary>The employing school has to be named (TR-26).</summary>
    public static readonly IReadOnlyList<TrainingRoute> WithEmployer = Those(facts => facts.Employed);

    /// <summary>The provider makes the checks before a placement (SG-01).</summary>
    public static readonly IReadOnlyList<TrainingRoute> FeeFunded =
    [
        TrainingRoute.ProviderLedPostgraduate, TrainingRoute.ProviderLedUndergraduate, TrainingRoute.OptInUndergraduate, TrainingRoute.SchoolDirectFee,
        TrainingRoute.EarlyYearsUndergraduate, TrainingRoute.EarlyYearsPostgraduate,
    ];

    /// <summary>A school pays a salary and makes the checks (SG-02).</summary>
    public static readonly IReadOnlyList<TrainingRoute> Salaried = [.. WithEmployer, TrainingRoute.HighPotential];

    public static readonly IReadOnlyList<TrainingRoute> FeeWithDays =
        [TrainingRoute.ProviderLedPostgraduate, TrainingRoute.SchoolDirectFee, TrainingRoute.ProviderLedUndergraduate, TrainingRoute.OptInUndergraduate];

    public static readonly IReadOnlyList<TrainingRoute> UndergraduateFee = [TrainingRoute.ProviderLedUndergraduate, TrainingRoute.OptInUndergraduate];

    public static readonly IReadOnlyList<TrainingRoute> Postgraduate =
    [
        TrainingRoute.ProviderLedPostgraduate, TrainingRoute.SchoolDirectFee, TrainingRoute.SchoolDirectSalaried, TrainingRoute.PostgraduateApprenticeship, TrainingRoute.HighPotential,
    ];

    public static readonly IReadOnlyList<TrainingRoute> Undergraduate = [.. UndergraduateFee, TrainingRoute.TeacherDegreeApprenticeship];

    public static readonly IReadOnlyList<TrainingRoute> SalariedWithDays = [.. Employed, TrainingRoute.HighPotential];

    /// <summary>Training in schools happens at all.</summary>
    public static readonly IReadOnlyList<TrainingRoute> WithPlacements = Those(facts => facts.Route is not (TrainingRoute.AssessmentOnly or TrainingRoute.EarlyYearsAssessmentOnly));

    public static readonly IReadOnlyList<TrainingRoute> EarlyYears = Those(facts => facts.Award == TrainingAward.EarlyYearsTeacherStatus);

    /// <summary>Register asks for the training partner (TR-27).</summary>
    public static readonly IReadOnlyList<TrainingRoute> WithPartner =
    [
        TrainingRoute.SchoolDirectFee, TrainingRoute.SchoolDirectSalaried, TrainingRoute.PostgraduateApprenticeship, TrainingRoute.ProviderLedPostgraduate, TrainingRoute.ProviderLedUndergraduate,
        TrainingRoute.EarlyYearsSalaried, TrainingRoute.EarlyYearsUndergraduate, TrainingRoute.InternationalQts, TrainingRoute.TeacherDegreeApprenticeship,
    ];

    private static IReadOnlyList<TrainingRoute> Those(Func<RouteFacts, bool> which) => [.. RouteFacts.All.Where(which).Select(facts => facts.Route)];
}
