using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Access;

internal static class AccessRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/sign-in", Requirement.Public),
        .. Form("/sign-in/personas", Requirement.Demonstration),
        .. Post("/sign-out", Requirement.SignedIn),
    ];
}
