using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Allocation;

/// <summary>Plans: their place in the navigation, their files, and the removal of old ones.</summary>
internal static class AllocationSetup
{
    public static void AddAllocation(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationItem("Plans", "/plans", 30, person => person.Trains() && person.May(Permission.MakePlans)));
        builder.Services.AddHostedService<RemoveOldPlansDaily>();
    }

    public static void MapAllocation(this WebApplication app)
    {
        app.MapGet("/plans/demand.csv", DemandPage.Csv);
        app.MapGet("/plans/examples/{example}.csv", PlanDownloads.Example);
        app.MapGet("/plans/templates/{example}.csv", PlanDownloads.Template);
        app.MapGet("/plans/{plan:guid}/download/{sheet}", PlanDownloads.Download);
        app.MapGet("/plans/{plan:guid}/progress", PlanProgressAnswer.Run);
        app.MapGet("/plans/{plan:guid}/live", PlanLive.Run);
    }
}
