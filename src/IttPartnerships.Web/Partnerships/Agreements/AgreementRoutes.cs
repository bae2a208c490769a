using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal static class AgreementRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/agreements", Permission.SeePartnership),
        .. Get("/agreements/export", Permission.SeePartnership),
        .. Form("/agreements/new", Permission.KeepAgreements),
        .. Get("/agreements/templates", Permission.KeepAgreements),
        .. Form("/agreements/templates/new", Permission.KeepAgreements),
        .. Form("/agreements/templates/{template:guid}", Permission.KeepAgreements),
        .. Get("/agreements/{agreement:guid}", Permission.SeePartnership),
        .. Get("/agreements/{agreement:guid}/compare", Permission.SeePartnership),
        .. Get("/agreements/{agreement:guid}/versions/{number:int}/pdf", Permission.SeePartnership),
        .. Form("/agreements/{agreement:guid}/terms", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/sections/{code}", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/delegations/new", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/delegations/{delegation:guid}", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/delegations/{delegation:guid}/remove", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/send", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/withdraw", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/discard", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/vary", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/ask", Permission.KeepAgreements),
        .. Form("/agreements/{agreement:guid}/sign", Permission.SignAgreements),
        .. Form("/agreements/{agreement:guid}/decline", Permission.SignAgreements),
        .. Form("/agreements/{agreement:guid}/end", Permission.SignAgreements),
    ];
}
