using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.GettingInvolved.Expertise;

/// <summary>What people offer, for tests of pages, made without pages.</summary>
internal static class SomeExpertise
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What somebody offers in this provider's partnership, which they work in; once for each person.</summary>
    public static async Task<ExpertiseId> OfferExpertise(this IServiceProvider services, PersonId person, OrganisationId provider)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = new Actor(person, provider, "Ines Whitlock", RolePermissions.Of(Role.Viewer));
        var mine = (await scope.ServiceProvider.GetRequiredService<FindMyExpertise>().Run(new(), actor, Stop)).Value;
        var known = mine.Expertise;
        return known?.Id ?? (await scope.ServiceProvider.GetRequiredService<OfferExpertise>().Run(
            new("SEND in mainstream science", null, ["Science"], [], [.. mine.Partnerships.Select(p => p.Provider)], null), actor, Stop)).Value;
    }
}
