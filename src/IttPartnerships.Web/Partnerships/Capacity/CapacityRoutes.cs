using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Partnerships.Capacity;

internal static class CapacityRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/capacity", Permission.SeePartnership),
        .. Form("/capacity/add", Permission.KeepOversight),
        .. Get("/capacity/{assessment:guid}", Permission.SeePartnership),
    ];
}
