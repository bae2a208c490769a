using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Hosting;

internal static class HostingRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/hosting", Permission.SeePartnership),
        .. Post("/hosting", Permission.KeepHosting),
        .. Get("/hosting/export", Permission.SeePartnership),
        .. Form("/hosting/asking/{asking:guid}", Permission.KeepHosting),
        .. Form("/hosting/calendar", Permission.KeepHosting),
        .. Get("/hosting/offers", Permission.SeePartnership),
        .. Get("/hosting/offers/export", Permission.SeePartnership),
        .. Get("/hosting/offers/{offer:guid}", Permission.SeePartnership),
        .. Get("/hosting/{school:guid}/{year:int}", Permission.SeePartnership),
        .. Post("/hosting/{school:guid}/{year:int}", Permission.KeepHosting),
        .. Form("/hosting/{school:guid}/{year:int}/answer", Permission.KeepHosting),
        .. Form("/hosting/{school:guid}/{year:int}/places", Permission.KeepHosting),
        .. Form("/hosting/{school:guid}/{year:int}/who", Permission.KeepHosting),
        .. Form("/hosting/{school:guid}/{year:int}/offers/{offer}", Permission.KeepHosting),
        .. Form("/hosting-links/new", Requirement.Public),
        .. Form("/hosting-links/{token}", Requirement.Public),
        .. Form("/hosting-links/{token}/places", Requirement.Public),
        .. Form("/hosting-links/{token}/who", Requirement.Public),
        .. Form("/hosting-links/{token}/done", Requirement.Public),
        .. Form("/hosting-links/{token}/offers/{place}", Requirement.Public),
    ];
}
