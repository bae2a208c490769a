using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Partnerships.Responsibilities;

internal static class ResponsibilityRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/responsibilities", Permission.SeePartnership),
        .. Get("/responsibilities/export", Permission.SeePartnership),
    ];

    public static void MapResponsibilities(this WebApplication app) => app.MapGet("/responsibilities/export", ResponsibilitiesSheet.Send);
}
