using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Jobs;

internal static class JobRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/jobs", Permission.SeeJobs),
        .. Form("/jobs/{job}", Permission.SeeJobs),
    ];
}
