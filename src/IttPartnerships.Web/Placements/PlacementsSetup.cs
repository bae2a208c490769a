using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Placements;

/// <summary>Placements: their place in the navigation, their sheet, and what each day does by itself.</summary>
internal static class PlacementsSetup
{
    public static void AddPlacements(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationItem("Placements", "/placements", 15, person => person.May(Permission.SeeTrainees))
        {
            AlsoBelow = ["/help", "/check-ins", "/support-contacts", "/calendars"],
        });
        builder.Services.AddScoped<LoadPlacementNeeds>();
        builder.Services.AddHostedService<PassPlacementDaysDaily>();
    }

    public static void MapPlacements(this WebApplication app) => app.MapGet("/placements/export", PlacementsSheet.Run);
}
