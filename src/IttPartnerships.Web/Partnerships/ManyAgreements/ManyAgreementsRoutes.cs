using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

internal static class ManyAgreementsRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Form("/agreements/renew", Permission.KeepAgreements),
        .. Form("/agreements/send", Permission.KeepAgreements),
        .. Form("/agreements/one-text", Permission.KeepAgreements),
        .. Form("/agreements/many/{many:guid}", Permission.KeepAgreements),
        .. Get("/agreements/many/{many:guid}/report.csv", Permission.KeepAgreements),
        .. Form("/agreements/import", Permission.SignAgreements),
        .. Get("/agreements/import/example.csv", Permission.SignAgreements),
        .. Form("/agreements/import/{import:guid}", Permission.SignAgreements),
        .. Form("/agreements/chase", Permission.KeepAgreements),
        .. Get("/agreements/chase/unsigned.csv", Permission.KeepAgreements),
    ];
}
