using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.GettingInvolved.Resources;

/// <summary>Resources for tests of pages, made without pages.</summary>
internal static class SomeResources
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One of this organisation, with a file as its first version.</summary>
    public static async Task<ResourceId> AddResource(
        this IServiceProvider services, OrganisationId owner, string title = "Phonics in the first weeks", bool inOwnPartnership = false)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = Acting(owner);
        var details = new ResourceDetails(
            title, "A week of short sessions for trainees and their mentors.", ResourceKind.LessonMaterial, [TrainingPhase.Primary], ["English"],
            ResourceLicence.PartnershipOnly, null, TimeProvider.System.Today().AddYears(1), null);
        var added = (await scope.ServiceProvider.GetRequiredService<AddResource>().Run(new(details, new(SomeFiles.Pdf(), null)), actor, Stop)).Value;
        if (inOwnPartnership)
        {
            var version = (await scope.ServiceProvider.GetRequiredService<ShowResource>().Run(new(added), actor, Stop)).Value.Resource.Version;
            (await scope.ServiceProvider.GetRequiredService<ShareResource>().Run(new(added, [owner], [], version), actor, Stop)).Refusals.ShouldBeEmpty();
        }

        return added;
    }

    /// <summary>One of the demonstration's accredited provider; the same one for every page.</summary>
    public static async Task<ResourceId> SampleResource(this IServiceProvider services, OrganisationId owner)
    {
        await using var scope = services.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<AppDb>().Resources.Where(r => r.Owner == owner && r.WithdrawnAt == null)
            .OrderBy(r => r.CreatedAt).Select(r => r.Id).FirstOrDefaultAsync(Stop);
        return known == default ? await services.AddResource(owner) : known;
    }

    private static Actor Acting(OrganisationId owner) => new(null, owner, "Bea Okafor", RolePermissions.Of(Role.PartnershipManager));
}
