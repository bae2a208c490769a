using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Partnerships.Picture;

/// <summary>What DfE publishes everybody signed in may see; agreements are shown by the use cases to whom they concern.</summary>
internal static class PictureRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/picture", Permission.SeeRegister),
        .. Get("/picture/{file}", Permission.SeeRegister),
        .. Get("/partnership/picture", Permission.SeeRegister),
        .. Get("/partnership/picture/{file}", Permission.SeeRegister),
        .. Get("/organisations/{organisation:guid}/picture", Permission.SeeRegister),
        .. Get("/organisations/{organisation:guid}/picture/{file}", Permission.SeeRegister),
    ];
}
