using IttPartnerships.Programmes;

namespace IttPartnerships.Web.Programmes;

/// <summary>What the list of courses was asked for; what an address says wrongly is ignored.</summary>
internal sealed record CourseSearch(FindCourses.Query Query)
{
    public static CourseSearch Of(string? search, string? phase, string? show, string? sort) => new(new FindCourses.Query(
        string.IsNullOrWhiteSpace(search) ? null : search.Trim(),
        Enum.TryParse<TrainingPhase>(phase, out var known) ? known : null,
        show switch
        {
            "waiting" => FindCourses.Show.Waiting,
            "not-approved" => FindCourses.Show.NotApproved,
            "closed" => FindCourses.Show.Closed,
            _ => FindCourses.Show.Open,
        },
        sort switch
        {
            "code" => FindCourses.Order.Code,
            "title" => FindCourses.Order.Title,
            _ => FindCourses.Order.NeedsWork,
        }));
}
