using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.GettingInvolved;

internal static class GettingInvolvedRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/resources", Permission.SeePartnership),
        .. Get("/resources/export.csv", Permission.SeePartnership),
        .. Form("/resources/add", Permission.ShareResources),
        .. Get("/resources/{resource:guid}", Permission.SeePartnership),
        .. Form("/resources/{resource:guid}/change", Permission.ShareResources),
        .. Form("/resources/{resource:guid}/share", Permission.ShareResources),
        .. Form("/resources/{resource:guid}/versions/add", Permission.ShareResources),
        .. Get("/resources/{resource:guid}/versions/{number:int}/file", Permission.SeePartnership),
        .. Form("/resources/{resource:guid}/withdraw", Permission.ShareResources),
        .. Get("/expertise", Permission.SeePartnership),
        .. Form("/expertise/mine", Permission.SeePartnership),
        .. Post("/expertise/mine/hide", Permission.SeePartnership),
        .. Form("/expertise/mine/remove", Permission.SeePartnership),
        .. Form("/expertise/{expertise:guid}/ask", Permission.SeePartnership),
    ];
}
