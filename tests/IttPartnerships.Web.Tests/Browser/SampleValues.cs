using IttPartnerships.Web.Tests.Organisations;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>Fills the names in braces in an address with things that exist in the product under test.</summary>
internal static class SampleValues
{
    /// <summary>One entry a name, looked up in the product's own database when first needed.</summary>
    private static readonly Dictionary<string, Func<IServiceProvider, Task<string>>> Known = new(StringComparer.Ordinal)
    {
        ["organisation"] = async services => (await School(services)).Value.ToString(),
        ["contact"] = async services => (await services.Contact(await School(services))).Value.ToString(),
    };

    public static async Task<string> Fill(string address, IServiceProvider services)
    {
        foreach (var (name, find) in Known.Where(known => address.Contains($"{{{known.Key}}}", StringComparison.Ordinal)))
        {
            address = address.Replace($"{{{name}}}", await find(services), StringComparison.Ordinal);
        }

        return address.Contains('{') ? throw new InvalidOperationException($"{address}: add the name in braces to {nameof(SampleValues)}.") : address;
    }

    private static async Task<IttPartnerships.Organisations.OrganisationId> School(IServiceProvider services)
    {
        await services.AddSchools();
        return await services.School("100001");
    }
}
