using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Hosting;

/// <summary>What schools offer: its places in the navigation, its files, and the daily letters.</summary>
internal static class HostingSetup
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<HostingDoors>();
        builder.Services.AddSingleton(new NavigationItem("Hosting", "/hosting", 26, person => person.May(Permission.SeePartnership)));
        builder.Services.AddHostedService<NudgeSchoolsDaily>();
    }

    public static void MapHosting(this WebApplication app)
    {
        app.MapGet("/hosting/export", HostingDownloads.Answers);
        app.MapGet("/hosting/offers/export", HostingDownloads.Offers);
    }
}
