using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Programmes;

internal static class ProgrammeRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/courses", Permission.SeePartnership),
        .. Get("/courses/export", Permission.SeePartnership),
        .. Form("/courses/add", Permission.DesignCourses),
        .. Get("/courses/{course:guid}", Permission.SeePartnership),
        .. Get("/courses/{course:guid}/approved", Permission.SeePartnership),
        .. Get("/courses/{course:guid}/decisions", Permission.SeePartnership),
        .. Get("/courses/{course:guid}/decisions/export", Permission.SeePartnership),
        .. Form("/courses/{course:guid}/change", Permission.DesignCourses),
        .. Form("/courses/{course:guid}/close", Permission.DesignCourses),
        .. Form("/courses/{course:guid}/add", Permission.DesignCourses),
        .. Get("/courses/components/{component:guid}", Permission.SeePartnership),
        .. Form("/courses/components/{component:guid}/change", Permission.DesignCourses),
        .. Form("/courses/components/{component:guid}/retire", Permission.ApproveCourses),
        .. Form("/courses/components/{component:guid}/write", Permission.DesignCourses),
        .. Form("/courses/components/{component:guid}/contributors", Permission.DesignCourses),
        .. Post("/courses/components/{component:guid}/contributors/remove", Permission.DesignCourses),
        .. Get("/courses/versions/{version:guid}", Permission.SeePartnership),
        .. Post("/courses/versions/{version:guid}", Permission.DesignCourses),
        .. Form("/courses/versions/{version:guid}/propose", Permission.DesignCourses),
        .. Form("/courses/versions/{version:guid}/withdraw", Permission.DesignCourses),
        .. Form("/courses/versions/{version:guid}/approve", Permission.ApproveCourses),
        .. Form("/courses/versions/{version:guid}/return", Permission.ApproveCourses),
    ];
}
