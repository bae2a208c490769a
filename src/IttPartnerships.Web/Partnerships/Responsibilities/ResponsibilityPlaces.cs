using IttPartnerships.Partnerships;
using IttPartnerships.Web.Access;

namespace IttPartnerships.Web.Partnerships.Responsibilities;

/// <summary>Where each of the seven is done in the product (R13).</summary>
internal static class ResponsibilityPlaces
{
    /// <summary>The page's address, or null where it has yet to come.</summary>
    public static string? Address(Responsibility what) => what switch
    {
        Responsibility.CurriculumDesign => There("/courses"),
        Responsibility.IntensiveTraining => There("/itp"),
        Responsibility.CourseDelivery => There("/trainees"),
        Responsibility.QualityAssurance => There("/quality-reviews"),
        _ => null,
    };

    private static string? There(string address) => RouteTable.All.Any(route => route.Pattern == address) ? address : null;
}
