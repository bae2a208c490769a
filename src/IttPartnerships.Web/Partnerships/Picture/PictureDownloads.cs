using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Picture;

namespace IttPartnerships.Web.Partnerships.Picture;

/// <summary>The picture as an SVG file of its own and its table as a spreadsheet, as they are in the page whose address they share.</summary>
internal static class PictureDownloads
{
    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/picture/{file}", Country);
        routes.MapGet("/partnership/picture/{file}", Partnership);
        routes.MapGet("/organisations/{organisation:guid}/picture/{file}", Surroundings);
    }

    private static async Task<IResult> Country(string file, HttpRequest request, ShowCountry show, Actor actor, CancellationToken stop)
    {
        var address = PictureAddress.Read(PictureAddress.Country, request.Query);
        return Answer(PictureKind.Country, await show.Run(new(address.Year), actor, stop), address, file);
    }

    private static async Task<IResult> Partnership(string file, HttpRequest request, ShowPartnership show, FindMyPartnerships find, Actor actor, CancellationToken stop)
    {
        var address = PictureAddress.Read(PictureAddress.Partnership, request.Query);
        var provider = address.Provider ?? ((await find.Run(new(), actor, stop)).Try(out var mine) && mine is [var first, ..] ? first.Provider : null);
        return provider is { } id
            ? Answer(PictureKind.Partnership, await show.Run(new(id, address.Year), actor, stop), address, file)
            : Results.LocalRedirect(PictureAddress.Partnership);
    }

    private static async Task<IResult> Surroundings(Guid organisation, string file, HttpRequest request, ShowSurroundings show, Actor actor, CancellationToken stop)
    {
        var id = new OrganisationId(organisation);
        var address = PictureAddress.Read(PictureAddress.Surroundings(id), request.Query);
        return Answer(PictureKind.Surroundings, await show.Run(new(id, address.Year), actor, stop), address, file);
    }

    private static IResult Answer(PictureKind kind, Outcome<ShownPicture> outcome, PictureAddress address, string file)
    {
        if (!outcome.Try(out var shown) || file is not (PictureAddress.Drawing or PictureAddress.Table))
        {
            return Results.NotFound();
        }

        var content = new PictureContent(kind, shown, address);
        var target = new MemoryStream();
        if (file == PictureAddress.Table)
        {
            PictureSheet.Write(shown.Graph, address.Order, target);
            return Results.File(target.ToArray(), "text/csv; charset=utf-8", content.FileName("csv"));
        }

        PictureSvg.WriteFile(content.Drawing, target);
        return Results.File(target.ToArray(), "image/svg+xml", content.FileName("svg"));
    }
}
