using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Programmes;

/// <summary>Courses: their place in the navigation, for who designs them, and their files.</summary>
internal static class ProgrammesSetup
{
    public static void AddProgrammes(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(new NavigationItem("Courses", "/courses", 25, person => person.May(Permission.DesignCourses)));

    public static void MapProgrammes(this WebApplication app)
    {
        app.MapGet("/courses/export", ProgrammeDownloads.Courses);
        app.MapGet("/courses/{course:guid}/decisions/export", ProgrammeDownloads.Decisions);
    }
}
