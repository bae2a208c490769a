using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Trainees.Import;
using IttPartnerships.Web.Trainees.OwnView;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Trainees;

internal static class TraineeRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/trainees", Permission.SeeTrainees),
        .. Get("/trainees/export", Permission.SeeTrainees),
        .. Form("/trainees/add", Permission.KeepTrainees),
        .. Get("/trainees/{trainee:guid}", Permission.SeeTrainees),
        .. Get("/trainees/{trainee:guid}/export", Permission.KeepTrainees),
        .. Form("/trainees/{trainee:guid}/change", Permission.KeepTrainees),
        .. Form("/trainees/{trainee:guid}/status", Permission.KeepTrainees),
        .. Form("/trainees/{trainee:guid}/suitability", Permission.KeepTrainees),
        .. Form("/trainees/{trainee:guid}/placing", Permission.KeepTrainees),
        .. Form("/trainees/{trainee:guid}/circumstances", Permission.SeeCircumstances),
        .. Form("/trainees/{trainee:guid}/erase", Permission.KeepTrainees),
        .. TraineeImportRoutes.All,
        .. MyTrainingRoutes.All,
    ];
}
