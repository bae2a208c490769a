using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal static class OversightRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/oversight", Permission.SeePartnership),
        .. Get("/oversight/export", Permission.SeePartnership),
        .. Get("/oversight/delegations/{delegation:guid}", Permission.SeePartnership),
        .. Form("/oversight/delegations/{delegation:guid}/owner", Permission.KeepOversight),
        .. Get("/oversight/activities/{activity:guid}", Permission.SeePartnership),
        .. Form("/oversight/activities/{activity:guid}/record", Permission.KeepOversight),
        .. Form("/oversight/activities/{activity:guid}/cancel", Permission.KeepOversight),
    ];
}
