using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Web.Organisations;

/// <summary>Where travel times come from: the routing servers of the settings under <c>Routing</c>, or the estimate where there is none.</summary>
internal static class TravelSetup
{
    private const string Section = "Routing";

    public static void AddTravel(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(Section).Get<RoutingSettings>() ?? new RoutingSettings();
        var set = TravelModes.All.Where(mode => settings.For(mode) is not null).ToList();
        foreach (var mode in set.Where(mode => !IsWeb(settings.For(mode)!.BaseAddress)))
        {
            throw new InvalidOperationException($"The setting {Section}:{mode}:BaseAddress is “{settings.For(mode)!.BaseAddress}”. It must be the http or https address of an OSRM server.");
        }

        if (set.Count == 0)
        {
            builder.Services.AddSingleton<ITravelTimes, EstimatedTravelTimes>();
            return;
        }

        // One for the whole process: it remembers which server it leaves alone for a while.
        builder.Services.AddSingleton<ITravelTimes>(services => new RoutingServer(
            new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = settings.TimeOut * 2 },
            settings,
            services.GetRequiredService<TimeProvider>()));
    }

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
