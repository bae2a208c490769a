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
        .. Get("/oversight/calendar", Permission.SeePartnership),
        .. Get("/oversight/calendar.ics", Permission.SeePartnership),
        .. Get("/oversight/delegations/{delegation:guid}", Permission.SeePartnership),
        .. Form("/oversight/delegations/{delegation:guid}/owner", Permission.KeepOversight),
        .. Form("/oversight/delegations/{delegation:guid}/add", Permission.KeepOversight),
        .. Get("/oversight/activities/{activity:guid}", Permission.SeePartnership),
        .. Form("/oversight/activities/{activity:guid}/plan", Permission.KeepOversight),
        .. Form("/oversight/activities/{activity:guid}/evidence", Permission.KeepOversight),
        .. Get("/oversight/activities/{activity:guid}/evidence/{evidence:guid}", Permission.SeePartnership),
        .. Form("/oversight/activities/{activity:guid}/answer", Permission.KeepOversight),
        .. Form("/oversight/activities/{activity:guid}/actions/add", Permission.KeepOversight),
        .. Form("/oversight/activities/{activity:guid}/actions/{oversightAction:guid}/close", Permission.KeepOversight),
        .. Post("/oversight/activities/{activity:guid}/actions/{oversightAction:guid}/take", Permission.KeepOversight),
        .. Form("/oversight/activities/{activity:guid}/record", Permission.KeepOversight),
        .. Form("/oversight/activities/{activity:guid}/cancel", Permission.KeepOversight),
    ];
}
