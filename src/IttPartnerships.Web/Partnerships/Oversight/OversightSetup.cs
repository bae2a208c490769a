using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>Oversight: its place in the navigation, its files, and the night's planning.</summary>
internal static class OversightSetup
{
    public static void AddOversight(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationItem("Oversight", "/oversight", 21, person => person.May(Permission.SeePartnership))
        {
            AlsoBelow = ["/capacity", "/quality-reviews", "/responsibilities"],
        });
        builder.Services.AddHostedService<PlanOversightDaily>();
    }

    public static void MapOversight(this WebApplication app)
    {
        app.MapGet("/oversight/export", OversightExport.Run);
        app.MapGet("/oversight/calendar.ics", OversightCalendarFile.Run);
        app.MapGet("/oversight/activities/{activity:guid}/evidence/{evidence:guid}", EvidenceDownload.Run);
    }
}
