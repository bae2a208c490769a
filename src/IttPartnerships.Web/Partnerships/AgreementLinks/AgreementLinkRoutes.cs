using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Partnerships.AgreementLinks;

/// <summary>Pages for people without an account: the secret in the address is what lets them in.</summary>
internal static class AgreementLinkRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Form("/agreement-links/new", Requirement.Public),
        .. Form("/agreement-links/{token}", Requirement.Public),
        .. Form("/agreement-links/{token}/ask", Requirement.Public),
        .. Form("/agreement-links/{token}/decline", Requirement.Public),
    ];
}
