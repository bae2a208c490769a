using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Placements;
using IttPartnerships.Web.Tests.Allocation;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Placements;

/// <summary>A placement of the demonstration's accredited provider that began a month ago, whatever the clock says.</summary>
internal static class SampleStays
{
    public static async Task<SomeStay> SampleStay(this IServiceProvider services)
    {
        var provider = await services.DemonstrationProvider();
        await using var scope = services.CreateAsyncScope();
        return await SomeStay.In(scope.ServiceProvider.GetRequiredService<AppDb>(), provider, TimeProvider.System.Today().AddDays(-30));
    }
}
