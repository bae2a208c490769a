using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Trainees.OwnView;

/// <summary>Pages for trainees, without an account: the secret in the address is what lets them in. And the page that sends it.</summary>
internal static class MyTrainingRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Form("/my-training/new", Requirement.Public),
        .. Get("/my-training/{token}", Requirement.Public),
        .. Form("/my-training/{token}/absence", Requirement.Public),
        .. Form("/my-training/{token}/help", Requirement.Public),
        .. Get("/my-training/calendar/{token}", Requirement.Public),
        .. Form("/trainees/links", Permission.KeepTrainees),
    ];
}
