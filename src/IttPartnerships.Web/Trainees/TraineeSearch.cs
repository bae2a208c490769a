using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Web.Trainees;

/// <summary>What the list of trainees was asked for; what an address says wrongly is ignored.</summary>
internal sealed record TraineeSearch(string? Search, string? Year, string? Course, string? Status, string? Partner, string? Missing, string? Sort)
{
    public const string NoHome = "home";
    public const string NoChecks = "suitability";

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search + Year + Course + Status + Partner + Missing);

    public FindTrainees.Query Query => new(
        string.IsNullOrWhiteSpace(Search) ? null : Search.Trim(),
        int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new AcademicYear(year) : null,
        CourseId.TryParse(Course, null, out var course) ? course : null,
        Enum.TryParse<TraineeStatus>(Status, out var status) && Enum.IsDefined(status) ? status : null,
        OrganisationId.TryParse(Partner, null, out var partner) ? partner : null,
        Missing == NoHome,
        Missing == NoChecks,
        Enum.TryParse<FindTrainees.Order>(Sort, ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : FindTrainees.Order.Name);
}
