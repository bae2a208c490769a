using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Demonstration;

/// <summary>
/// The first start of <c>./run</c>, which sets <c>ITTP_DEMONSTRATION=true</c>: an empty database gets the demonstration before the
/// first request. Never by surprise: nothing else turns it on, and a database with organisations is left as it is.
/// </summary>
internal static class DemonstrationStart
{
    public static async Task MakeDemonstration(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("ITTP_DEMONSTRATION"))
        {
            return;
        }

        var stop = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<AppDb>().Organisations.AnyAsync(stop))
        {
            await scope.ServiceProvider.GetRequiredService<CreateDemonstration>().Run(new(), Actor.CommandLine, stop);
        }
    }
}
