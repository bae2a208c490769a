using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Placements;

internal static class PlacementRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/placements", Permission.SeeTrainees),
        .. Get("/placements/export", Permission.SeeTrainees),
        .. Get("/placements/board", Permission.SeeTrainees),
        .. Form("/placements/choose", Permission.KeepPlacements),
        .. Form("/placements/many", Permission.KeepPlacements),
        .. Form("/placements/drop-out", Permission.KeepPlacements),
        .. Form("/placements/proposals", Permission.SeeTrainees),
        .. Form("/placements/{placement:guid}", Permission.SeeTrainees),
        .. Form("/placements/{placement:guid}/withdraw", Permission.KeepPlacements),
        .. Form("/placement-links/{token}", Requirement.Public),
    ];
}
