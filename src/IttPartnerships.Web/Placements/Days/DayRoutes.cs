using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Placements.Days;

internal static class DayRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/placements/register", Permission.SeeTrainees),
        .. Post("/placements/register", Permission.KeepHosting),
        .. Get("/placements/{placement:guid}/days", Permission.SeeTrainees),
        .. Post("/placements/{placement:guid}/days", Permission.KeepHosting),
    ];
}
