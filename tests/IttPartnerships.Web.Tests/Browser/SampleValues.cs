using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Web.Tests.Allocation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>Fills the names in braces in an address with things that exist in the product under test.</summary>
internal static class SampleValues
{
    /// <summary>One entry a name, looked up in the product's own database when first needed.</summary>
    private static readonly Dictionary<string, Func<IServiceProvider, Task<string>>> Known = new(StringComparer.Ordinal)
    {
        ["provider"] = services => First(services, db => db.Organisations.Where(o => o.Name == "Ashwater Teacher Training").Select(o => o.Id.Value)),
        ["invitation"] = async services => (await Invited(services)).Invitation.Value.ToString(),
        ["token"] = async services => (await Invited(services)).Token,
        ["plan"] = async services => (await services.SamplePlan()).ToString(),
        ["colleague"] = services => First(services, db => db.People.Where(p => p.Name == "Ines Whitlock").Select(p => p.Id.Value)),
    };

    public static async Task<string> Fill(string address, IServiceProvider services)
    {
        foreach (var (name, find) in Known.Where(known => address.Contains($"{{{known.Key}}}", StringComparison.Ordinal)))
        {
            address = address.Replace($"{{{name}}}", await find(services), StringComparison.Ordinal);
        }

        return address.Contains('{') ? throw new InvalidOperationException($"{address}: add the name in braces to {nameof(SampleValues)}.") : address;
    }

    /// <summary>Invites somebody to Bea's organisation; every time anew, because the way in is in the mail only.</summary>
    private static async Task<(InvitationId Invitation, string Token)> Invited(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var provider = await db.Organisations.Where(o => o.Name == "Ashwater Teacher Training").Select(o => o.Id).SingleAsync(TestContext.Current.CancellationToken);
        var invited = await scope.ServiceProvider.GetRequiredService<InvitePerson>().Run(
            new(provider, "Noor Hale", $"noor.{Guid.CreateVersion7():N}@school.example", Role.Viewer), Actor.CommandLine, TestContext.Current.CancellationToken);
        var text = (await db.MailMessages.OrderByDescending(m => m.Id).FirstAsync(TestContext.Current.CancellationToken)).Text;
        return (invited.Value, text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Split('/')[^1].Trim());
    }

    private static async Task<string> First(IServiceProvider services, Func<AppDb, IQueryable<Guid>> find)
    {
        await using var scope = services.CreateAsyncScope();
        return (await find(scope.ServiceProvider.GetRequiredService<AppDb>()).FirstAsync(TestContext.Current.CancellationToken)).ToString();
    }
}
