using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Programmes.Patterns;

/// <summary>Everybody who may place trainees may design courses too, so these lines ask for that; the use cases ask about the very record.</summary>
internal static class PatternRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/patterns", Permission.SeePartnership),
        .. Get("/patterns/year", Permission.SeePartnership),
        .. Get("/patterns/export", Permission.SeePartnership),
        .. Form("/patterns/add", Permission.DesignCourses),
        .. Get("/patterns/{pattern:guid}", Permission.SeePartnership),
        .. Get("/patterns/{pattern:guid}/export", Permission.SeePartnership),
        .. Form("/patterns/{pattern:guid}/name", Permission.DesignCourses),
        .. Form("/patterns/{pattern:guid}/window", Permission.DesignCourses),
        .. Form("/patterns/{pattern:guid}/itp-week", Permission.DesignCourses),
        .. Form("/patterns/{pattern:guid}/holiday", Permission.DesignCourses),
        .. Form("/patterns/{pattern:guid}/share", Permission.DesignCourses),
        .. Form("/patterns/{pattern:guid}/courses", Permission.DesignCourses),
        .. Form("/patterns/{pattern:guid}/copy", Permission.DesignCourses),
        .. Form("/patterns/{pattern:guid}/remove", Permission.DesignCourses),
    ];
}
