using IttPartnerships.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Access;

internal static class AccessRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Form("/sign-in", Requirement.Public),
        .. Post("/sign-in/passkey-options", Requirement.Public),
        .. Get("/sign-in/account", Requirement.Public),
        .. Get("/sign-in/no-account", Requirement.Public),
        .. Form("/sign-in/personas", Requirement.Demonstration),
        .. Get("/mailbox", Requirement.Demonstration),
        .. Form("/forgotten-password", Requirement.Public),
        .. Form("/reset-password/{token}", Requirement.Public),
        .. Form("/invitations/{token}", Requirement.Public),
        .. Post("/sign-out", Requirement.SignedIn),
        .. Form("/account", Requirement.SignedIn),
        .. Get("/account/data", Requirement.SignedIn),
        .. Form("/account/organisation", Requirement.SignedIn),
        .. Form("/account/password", Requirement.SignedIn),
        .. Form("/account/passkeys", Requirement.SignedIn),
        .. Post("/account/passkeys/options", Requirement.SignedIn),
        .. Get("/people", Permission.ManagePeople),
        .. Form("/people/invite", Permission.ManagePeople),
        .. Form("/people/{person:guid}", Permission.ManagePeople),
        .. Form("/people/{person:guid}/remove", Permission.ManagePeople),
        .. Form("/people/invitations/{invitation:guid}/withdraw", Permission.ManagePeople),
    ];
}
