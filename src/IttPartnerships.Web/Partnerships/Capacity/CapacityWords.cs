using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Capacity;

namespace IttPartnerships.Web.Partnerships.Capacity;

/// <summary>How pages write assessments.</summary>
internal static class CapacityWords
{
    public static string Colour(this Readiness readiness) => readiness switch
    {
        Readiness.Ready => "govuk-tag--green",
        Readiness.ReadyWithActions => "govuk-tag--yellow",
        _ => "govuk-tag--red",
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);

    public static string List(IEnumerable<Responsibility> responsibilities) => string.Join("; ", responsibilities.Select(responsibility => responsibility.Words));
}
