using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Programmes.Patterns;

internal static class PatternsSetup
{
    public static void AddPatterns(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(new NavigationItem("Patterns", "/patterns", 26, person => person.Trains() && (person.May(Permission.DesignCourses) || person.May(Permission.KeepPlacements))));

    public static void MapPatterns(this WebApplication app)
    {
        app.MapGet("/patterns/export", PatternDownloads.Year);
        app.MapGet("/patterns/{pattern:guid}/export", PatternDownloads.Weeks);
    }
}
