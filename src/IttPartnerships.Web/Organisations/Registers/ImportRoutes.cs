using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Organisations.Registers;

internal static class ImportRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/imports", Permission.ImportRegister),
        .. Form("/imports/new", Permission.ImportRegister),
        .. Form("/imports/{job}", Permission.ImportRegister),
        .. Get("/imports/{job}/report.csv", Permission.ImportRegister),
    ];
}
