using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Itp;

/// <summary>Everybody who may place trainees may design courses too, so these lines ask for that; the use cases ask about the very record.</summary>
internal static class ItpRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/itp", Permission.SeePartnership),
        .. Get("/itp/export", Permission.SeePartnership),
        .. Post("/itp/courses/{course:guid}/plan", Permission.DesignCourses),
        .. Form("/itp/courses/{course:guid}/add", Permission.DesignCourses),
        .. Get("/itp/courses/{course:guid}/summary", Permission.SeeTrainees),
        .. Get("/itp/courses/{course:guid}/summary/export", Permission.SeeTrainees),
        .. Get("/itp/{unit:guid}", Permission.SeePartnership),
        .. Post("/itp/{unit:guid}", Permission.DesignCourses),
        .. Form("/itp/{unit:guid}/change", Permission.DesignCourses),
        .. Form("/itp/{unit:guid}/remove", Permission.DesignCourses),
        .. Form("/itp/{unit:guid}/group", Permission.DesignCourses),
        .. Form("/itp/{unit:guid}/members", Permission.DesignCourses),
        .. Form("/itp/{unit:guid}/register", Permission.DesignCourses),
    ];
}
