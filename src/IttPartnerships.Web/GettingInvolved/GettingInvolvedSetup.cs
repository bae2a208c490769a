using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.GettingInvolved.Resources;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.GettingInvolved;

/// <summary>What partners share: its place in the navigation, and its files.</summary>
internal static class GettingInvolvedSetup
{
    public static void AddGettingInvolved(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(new NavigationItem("Resources", "/resources", 40, person => person.May(Permission.SeePartnership)) { AlsoBelow = ["/expertise"] });

    public static void MapGettingInvolved(this WebApplication app)
    {
        app.MapGet("/resources/export.csv", ResourceDownloads.List);
        app.MapGet("/resources/{resource:guid}/versions/{number:int}/file", ResourceDownloads.File);
    }
}
