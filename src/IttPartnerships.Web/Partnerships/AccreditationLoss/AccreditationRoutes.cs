using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Partnerships.AccreditationLoss;

internal static class AccreditationRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/agreements/accreditation", Permission.SeePartnership),
        .. Form("/agreements/accreditation/keep", Permission.SignAgreements),
        .. Form("/agreements/accreditation/transfer", Permission.SignAgreements),
        .. Form("/agreements/transfers", Permission.SignAgreements),
    ];
}
