using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Shared;

internal static class ShellRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/", Requirement.Public),
        .. Get("/error", Requirement.Public),
        .. Get("/cookies", Requirement.Public),
        .. Get("/accessibility", Requirement.Public),
        .. Get("/privacy", Requirement.Public),
        .. Form("/development/components", Requirement.Public),
        .. Get("/health/live", Requirement.Public),
        .. Get("/health/ready", Requirement.Public),
    ];
}
