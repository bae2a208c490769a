using IttPartnerships.Kernel;
using IttPartnerships.Requirements;

namespace IttPartnerships.Web.Requirements;

/// <summary>How pages write findings.</summary>
internal static class RequirementPageWords
{
    public static string Colour(Standing standing) => standing switch
    {
        Standing.Met => "govuk-tag--green",
        Standing.OnCourse => "govuk-tag--turquoise",
        Standing.NotJudged => "govuk-tag--grey",
        Standing.AtRisk => "govuk-tag--yellow",
        _ => "govuk-tag--red",
    };

    public static string Colour(RuleEffect effect) => effect switch
    {
        RuleEffect.Blocks => "govuk-tag--red",
        RuleEffect.Warns => "govuk-tag--yellow",
        RuleEffect.Informs => "govuk-tag--blue",
        _ => "govuk-tag--grey",
    };

    public static string Colour(AdjustmentState state) => state switch
    {
        AdjustmentState.Proposed => "govuk-tag--yellow",
        AdjustmentState.Approved => "govuk-tag--green",
        _ => "govuk-tag--grey",
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);

    /// <summary>"4 days more in a school, to begin by 22 June 2027".</summary>
    public static string Mend(JudgedTrainee judged, Finding finding) => finding.Standing switch
    {
        Standing.NotMet => $"Too late for: {judged.MendOf(finding)}",
        _ when finding.LastDay is { } day && day < DateOnly.MaxValue => $"{judged.MendOf(finding)}, by {Day(day)} at the latest",
        _ => judged.MendOf(finding),
    };

    public static string Of(int number, int all) => FormattableString.Invariant($"{number:N0} of {all:N0}");

    public static string Trainees(int number) => FormattableString.Invariant($"{number:N0} {(number == 1 ? "trainee" : "trainees")}");
}
