using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Trainees.Import;

internal static class TraineeImportRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Form("/trainees/import", Permission.KeepTrainees),
        .. Form("/trainees/import/{traineeImport:guid}", Permission.KeepTrainees),
        .. Form("/trainees/import/{traineeImport:guid}/preview", Permission.KeepTrainees),
        .. Form("/trainees/import/{traineeImport:guid}/result", Permission.KeepTrainees),
        .. Get("/trainees/import/{traineeImport:guid}/refused", Permission.KeepTrainees),
    ];
}
