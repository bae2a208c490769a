using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Placements.Support;

/// <summary>People around placements, help, and check-ins. A form may ask for more than its line: the use case says.</summary>
internal static class SupportRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Form("/placements/{placement:guid}/people", Permission.SeeTrainees),
        .. Get("/support-contacts", Permission.SeeTrainees),
        .. Post("/support-contacts", Permission.KeepPlacements),
        .. Get("/help", Permission.SeeTrainees),
        .. Form("/help/{help:guid}", Permission.SeeTrainees),
        .. Get("/check-ins", Permission.SeeTrainees),
        .. Form("/check-ins/{checkIn:guid}", Permission.SeeTrainees),
        .. Form("/support-links/{token}", Requirement.Public),
        .. Get("/support-links/closed", Requirement.Public),
    ];
}
