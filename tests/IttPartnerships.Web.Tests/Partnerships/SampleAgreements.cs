using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Partnerships;

/// <summary>Agreements of the demonstration for pages to be looked at with, as parts of addresses.</summary>
internal static class SampleAgreements
{
    private const string HollowLane = "Hollow Lane Trust";

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Signed by both, with a delegation.</summary>
    public static Task<string> InForce(IServiceProvider services) => With(services, HollowLane, async (scene, partner) =>
        await scene.Db.AddAgreement(scene.Provider, partner, new DateOnly(2020, 8, 1), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery));

    /// <summary>A lead partner's, with a delegation.</summary>
    public static Task<string> Draft(IServiceProvider services) => With(services, "Ash Grove Trust", (scene, partner) => scene.Drafted(partner));

    public static async Task<string> DraftDelegation(IServiceProvider services)
    {
        var draft = AgreementId.Parse(await Draft(services), null);
        await using var scope = services.CreateAsyncScope();
        var delegation = await scope.ServiceProvider.GetRequiredService<AppDb>().Delegations.Where(d => d.Agreement == draft).Select(d => d.Id).FirstAsync(Stop);
        return $"{draft.Value}/delegations/{delegation.Value}";
    }

    /// <summary>Its second version waits for both, and a change of it is asked for.</summary>
    public static Task<string> Offered(IServiceProvider services) => With(services, "Elm Street Trust", async (scene, partner) =>
    {
        var made = await scene.Drafted(partner);
        (await scene.Use<OfferAgreement>().Run(new(made, await scene.Version(made)), scene.Manager, Stop)).Refusals.ShouldBeEmpty();
        (await scene.Use<WithdrawOffer>().Run(new(made, await scene.Version(made), Rewrite: true), scene.Manager, Stop)).Refusals.ShouldBeEmpty();
        (await scene.Use<ChangeSection>().Run(new(made, await scene.Version(made), "payments", "Payments", "Paid in the autumn."), scene.Manager, Stop)).Refusals.ShouldBeEmpty();
        (await scene.Use<OfferAgreement>().Run(new(made, await scene.Version(made)), scene.Manager, Stop)).Refusals.ShouldBeEmpty();
        var director = PersonId.New().Acting(partner, Role.PartnershipManager, "Robin Vale") with { Person = null };
        (await scene.Use<AskForChange>().Run(new(made, "term", "Could it begin in January?"), director, Stop)).Refusals.ShouldBeEmpty();
        return made;
    });

    /// <summary>An offer to the organisation this person works for.</summary>
    public static async Task<string> OfferTo(IServiceProvider services, string person)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var partner = await db.People.Where(p => p.Name == person).SelectMany(p => p.Memberships).Select(m => m.Organisation).FirstAsync(Stop);
        return await With(services, await db.Organisations.Where(o => o.Id == partner).Select(o => o.Name).SingleAsync(Stop), async (scene, to) =>
        {
            var made = await scene.Drafted(to);
            (await scene.Use<OfferAgreement>().Run(new(made, await scene.Version(made)), scene.Manager, Stop)).Refusals.ShouldBeEmpty();
            return made;
        });
    }

    public static async Task<string> Template(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var manager = await Manager(scope.ServiceProvider.GetRequiredService<AppDb>());
        var kept = await scope.ServiceProvider.GetRequiredService<KeepTemplate>()
            .Run(new(null, AgreementKind.PlacementSchool, $"Schools {Guid.CreateVersion7():N}", "Good placements", FindTemplates.Starter), manager, Stop);
        return kept.Value.Value.ToString();
    }

    private static async Task<Actor> Manager(AppDb db)
    {
        var person = await db.People.AsNoTracking().Include(p => p.Memberships).SingleAsync(p => p.Name == "Tomasz Lindqvist", Stop);
        return person.Id.Acting(person.Memberships[0].Organisation, Role.PartnershipManager, person.Name);
    }

    /// <summary>The sample's agreement of Tomasz's organisation with the partner of this name, made when it is first wanted.</summary>
    private static async Task<string> With(IServiceProvider services, string partner, Func<Scene, OrganisationId, Task<AgreementId>> make)
    {
        await OneAtATime.WaitAsync(Stop);
        try
        {
            await using var scope = services.CreateAsyncScope();
            var scene = await Scene.In(scope.ServiceProvider);
            var there = await scene.Db.Organisations.Where(o => o.Name == partner).Select(o => (OrganisationId?)o.Id).FirstOrDefaultAsync(Stop);
            var id = there is null ? null : await scene.Db.Agreements.Where(a => a.Provider == scene.Provider && a.Partner == there && (a.CreatedBy == scene.Manager.Person || partner == HollowLane)).Select(a => (AgreementId?)a.Id).FirstOrDefaultAsync(Stop);
            return (id ?? await make(scene, there ?? await scene.Db.AddOrganisation(partner))).Value.ToString();
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private sealed record Scene(IServiceProvider Services, AppDb Db, Actor Manager)
    {
        public OrganisationId Provider => Manager.Organisation!.Value;

        public static async Task<Scene> In(IServiceProvider services)
        {
            var db = services.GetRequiredService<AppDb>();
            var scene = new Scene(services, db, await SampleAgreements.Manager(db));
            if (!await db.Accreditations.AnyAsync(a => a.Organisation == scene.Provider && a.Until == null, Stop))
            {
                db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = scene.Provider, Number = "1234", From = new DateOnly(2019, 8, 1) });
                await db.SaveForTest();
            }

            return scene;
        }

        public TUseCase Use<TUseCase>()
            where TUseCase : notnull => Services.GetRequiredService<TUseCase>();

        public async Task<Guid> Version(AgreementId id)
        {
            Db.ChangeTracker.Clear();
            return await Db.Agreements.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(Stop);
        }

        /// <summary>Of the next academic year, ready to be sent to somebody who can be reached.</summary>
        public async Task<AgreementId> Drafted(OrganisationId partner)
        {
            await Db.AddReadiness(Provider, partner);
            Db.Add(new Contact { Id = ContactId.New(), Organisation = partner, KeptBy = Provider, Name = "Robin Vale", Email = "robin@school.example" });
            await Db.SaveForTest();
            var year = AcademicYear.Of(TimeProvider.System.Today()).Next;
            var made = (await Use<DraftAgreement>().Run(new(Provider, partner, AgreementKind.LeadPartner, year, year), Manager, Stop)).Value;
            (await Use<ChangeDraft>().Run(new(made, await Version(made), year.FirstDay, year.LastDay, year, year, null, "More teachers", "Larkmere"), Manager, Stop)).Refusals.ShouldBeEmpty();
            (await Use<KeepDelegation>().Run(
                new(made, await Version(made), null, Responsibility.CourseDelivery, DelegationScope.Everything, year.FirstDay, year.LastDay, [new(OversightMethod.Visit, 4, "Head of quality", "A report")]),
                Manager, Stop)).Refusals.ShouldBeEmpty();
            return made;
        }
    }
}
