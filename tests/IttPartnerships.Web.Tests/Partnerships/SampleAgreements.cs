using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Partnerships;

/// <summary>Agreements of the demonstration for pages to be looked at with, as parts of addresses.</summary>
internal static class SampleAgreements
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One with two versions and delegations.</summary>
    public static Task<string> InForce(IServiceProvider services) =>
        Find(services, db => db.Agreements.Where(a => a.HeldFrom != null && a.EndReason == null && a.Kind == AgreementKind.LeadPartner).OrderByDescending(a => a.Versions.Count).ThenByDescending(a => a.HeldFrom).Select(a => a.Id));

    /// <summary>A lead partner's.</summary>
    public static Task<string> Draft(IServiceProvider services) => Find(services, Drafts);

    public static async Task<string> DraftDelegation(IServiceProvider services)
    {
        var draft = AgreementId.Parse(await Draft(services), null);
        return $"{draft.Value}/delegations/{await Find(services, db => db.Delegations.Where(d => d.Agreement == draft).Select(d => d.Id))}";
    }

    /// <summary>One that neither has signed, with a request for a change.</summary>
    public static Task<string> Offered(IServiceProvider services) =>
        Find(services, db => db.AgreementMessages.Where(m => m.Kind == MessageKind.ChangeAsked && db.AgreementVersions.Any(v => v.Id == m.Version && v.Stage == VersionStage.Offered && v.Signatures.Count == 0)).Select(m => m.Agreement));

    /// <summary>An offer of the next year to the organisation this person works for, made and sent if there is none.</summary>
    public static async Task<string> OfferTo(IServiceProvider services, string person)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var partner = await db.People.Where(p => p.Name == person).SelectMany(p => p.Memberships).Select(m => m.Organisation).FirstAsync(Stop);
        var waiting = await db.Agreements.Where(a => a.Partner == partner && a.Versions.Any(v => v.Stage == VersionStage.Offered)).Select(a => (AgreementId?)a.Id).FirstOrDefaultAsync(Stop);
        if (waiting is { } there)
        {
            return there.Value.ToString();
        }

        var manager = await Manager(db);
        var year = AcademicYear.Of(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Next;
        var made = (await scope.ServiceProvider.GetRequiredService<DraftAgreement>().Run(new(manager.Organisation!.Value, partner, AgreementKind.LeadPartner, year, year), manager, Stop)).Value;
        var draft = await db.Agreements.Include(a => a.Versions).SingleAsync(a => a.Id == made, Stop);
        draft.Versions[0].Aims = "More teachers";
        await db.SaveForTest();
        (await scope.ServiceProvider.GetRequiredService<OfferAgreement>().Run(new(made, draft.Version), manager, Stop)).Refusals.ShouldBeEmpty();
        return made.Value.ToString();
    }

    public static async Task<string> Template(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var manager = await Manager(scope.ServiceProvider.GetRequiredService<AppDb>());
        var kept = await scope.ServiceProvider.GetRequiredService<KeepTemplate>()
            .Run(new(null, AgreementKind.PlacementSchool, $"Schools {Guid.CreateVersion7():N}", "Good placements", FindTemplates.Starter), manager, Stop);
        return kept.Value.Value.ToString();
    }

    private static IQueryable<AgreementId> Drafts(AppDb db) =>
        db.Agreements.Where(a => a.Kind == AgreementKind.LeadPartner && a.Versions.Any(v => v.Stage == VersionStage.Draft && v.Delegations.Count > 0)).Select(a => a.Id);

    private static async Task<Actor> Manager(AppDb db)
    {
        var person = await db.People.AsNoTracking().Include(p => p.Memberships).SingleAsync(p => p.Name == "Tomasz Lindqvist", Stop);
        return person.Id.Acting(person.Memberships[0].Organisation, Role.PartnershipManager, person.Name);
    }

    private static async Task<string> Find<TId>(IServiceProvider services, Func<AppDb, IQueryable<TId>> which)
        where TId : struct, IEntityId<TId>
    {
        await using var scope = services.CreateAsyncScope();
        return (await which(scope.ServiceProvider.GetRequiredService<AppDb>()).FirstAsync(Stop)).Value.ToString();
    }
}
