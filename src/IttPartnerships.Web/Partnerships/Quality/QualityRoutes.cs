using IttPartnerships.Access;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Files;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Partnerships.Quality;

internal static class QualityRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/quality-reviews", Permission.SeePartnership),
        .. Get("/quality-reviews/settings", Permission.SeePartnership),
        .. Form("/quality-reviews/add", Permission.KeepOversight),
        .. Get("/quality-reviews/{review:guid}", Permission.SeePartnership),
        .. Get("/quality-reviews/{review:guid}/evidence", Permission.SeePartnership),
        .. Form("/quality-reviews/{review:guid}/improvements/{position:int}/close", Permission.KeepOversight),
        .. Get("/quality-reviews/{review:guid}/improvements/{position:int}/evidence", Permission.SeePartnership),
    ];

    public static void MapQuality(this WebApplication app)
    {
        app.MapGet("/quality-reviews/{review:guid}/evidence", async (QualityReviewId review, ReadReviewEvidence read, Actor actor, CancellationToken stop) =>
            (await read.Run(new(review), actor, stop)).Try(out var open) ? new KeptFileAnswer(open) : Results.NotFound());
        app.MapGet("/quality-reviews/{review:guid}/improvements/{position:int}/evidence", async (QualityReviewId review, int position, ReadImprovementEvidence read, Actor actor, CancellationToken stop) =>
            (await read.Run(new(review, position), actor, stop)).Try(out var open) ? new KeptFileAnswer(open) : Results.NotFound());
    }
}
