using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Organisations;

internal static class OrganisationsRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/organisations", Permission.SeeRegister),
        .. Get("/organisations/suggest", Permission.SeeRegister),
        .. Get("/organisations/export", Permission.SeeRegister),
        .. Get("/organisations/{organisation:guid}", Permission.SeeRegister),
        .. Get("/organisations/{organisation:guid}/history", Permission.SeeHistory),
        .. Form("/organisations/{organisation:guid}/contacts/add", Permission.KeepContacts),
        .. Form("/organisations/{organisation:guid}/contacts/{contact:guid}", Permission.KeepContacts),
        .. Post("/organisations/{organisation:guid}/contacts/{contact:guid}/confirm", Permission.KeepContacts),
        .. Form("/organisations/{organisation:guid}/contacts/{contact:guid}/remove", Permission.KeepContacts),
    ];
}
