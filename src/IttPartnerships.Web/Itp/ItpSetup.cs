using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Itp;

internal static class ItpSetup
{
    public static void AddItp(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(new NavigationItem("Intensive weeks", "/itp", 27, person => person.Trains() && (person.May(Permission.DesignCourses) || person.May(Permission.KeepPlacements))));

    public static void MapItp(this WebApplication app)
    {
        app.MapGet("/itp/export", ItpDownloads.Year);
        app.MapGet("/itp/courses/{course:guid}/summary/export", ItpDownloads.Summary);
    }
}
