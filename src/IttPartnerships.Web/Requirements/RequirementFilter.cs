using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;

namespace IttPartnerships.Web.Requirements;

/// <summary>What the list is narrowed to, as its address says it. What cannot be read narrows nothing.</summary>
internal sealed record RequirementFilter(FindRequirements.Query Query)
{
    public bool IsAny => Query != new FindRequirements.Query();

    public static RequirementFilter Of(IQueryCollection query) => new(new FindRequirements.Query(
        Enum.TryParse<Standing>(query["standing"], out var standing) && Enum.IsDefined(standing) ? standing : null,
        AllRequirements.Find(query["rule"].ToString())?.Id,
        CourseId.TryParse(query["course"], null, out var course) ? course : null,
        OrganisationId.TryParse(query["partner"], null, out var partner) ? partner : null,
        OrganisationId.TryParse(query["school"], null, out var school) ? school : null,
        query["search"].ToString().Trim() is { Length: > 0 } text ? text : null,
        int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new AcademicYear(year) : null,
        query["warned"] == "yes"));
}
