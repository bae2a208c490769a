using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>An accredited provider, a lead partner and a school, each with a manager, on a database of their own, on 7 September 2026.</summary>
internal sealed class AgreementScene : IAsyncDisposable
{
    public static readonly DelegationScope Everything = DelegationScope.Everything;

    public static readonly KeepDelegation.Oversight Visits = new(OversightMethod.Visit, 4, "Head of quality", "A visit report");

    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private AgreementScene(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddIttPartnerships(database.Settings).BuildServiceProvider();
    }

    public MovableClock Clock { get; } = new();

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    public OrganisationId Provider { get; private set; }

    public OrganisationId LeadPartner { get; private set; }

    public OrganisationId School { get; private set; }

    public OrganisationId Stranger { get; private set; }

    public Actor Manager { get; private set; } = Actor.Nobody;

    public Actor Director { get; private set; } = Actor.Nobody;

    public Actor Head { get; private set; } = Actor.Nobody;

    public Actor Rival { get; private set; } = Actor.Nobody;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AgreementScene> On(DatabaseKind kind)
    {
        var scene = new AgreementScene(await TestDatabase.Create(kind));
        await using var db = scene.Open();
        (scene.Provider, scene.Manager) = await Body(db, "University of Larkmere", "Bea Okafor", OrganisationKind.HigherEducationInstitution);
        (scene.LeadPartner, scene.Director) = await Body(db, "Ash Grove Trust", "Yusuf Pemberton", OrganisationKind.Trust);
        (scene.School, scene.Head) = await Body(db, "Elm Street School", "Dev Ashworth", OrganisationKind.School);
        (scene.Stranger, scene.Rival) = await Body(db, "Other Training", "Niamh Castellano", OrganisationKind.HigherEducationInstitution);
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = scene.Provider, Number = "1234", From = new DateOnly(2020, 8, 1) });
        await db.SaveForTest();
        await db.AddReadiness(scene.Provider, scene.LeadPartner);
        return scene;
    }

    public AppDb Open() => database.Open();

    public async Task<TResult> Use<TUseCase, TResult>(Func<TUseCase, Task<TResult>> use)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task<Outcome<AgreementId>> Draft(OrganisationId? partner = null, AgreementKind kind = AgreementKind.LeadPartner, int year = 2026, Actor? actor = null) =>
        Use<DraftAgreement, Outcome<AgreementId>>(use => use.Run(new(Provider, partner ?? LeadPartner, kind, new AcademicYear(year), new AcademicYear(year)), actor ?? Manager, Stop));

    /// <summary>A draft with aims, and with these responsibilities delegated for its whole term.</summary>
    public async Task<AgreementId> Ready(OrganisationId? partner = null, AgreementKind kind = AgreementKind.LeadPartner, int year = 2026, params IReadOnlyList<Responsibility> delegated)
    {
        var id = (await Draft(partner, kind, year)).Value;
        var draft = await Read(id);
        var terms = draft.Latest();
        (await Use<ChangeDraft, Outcome<Done>>(use => use.Run(
            new(id, draft.Version, terms.From, terms.Until, terms.FirstYear, terms.LastYear, null, "More science teachers for our towns", "Larkmere and around"), Manager, Stop))).Succeeded.ShouldBeTrue();
        foreach (var responsibility in delegated)
        {
            (await Delegate(id, responsibility)).Succeeded.ShouldBeTrue();
        }

        return id;
    }

    public async Task<Outcome<DelegationId>> Delegate(AgreementId id, Responsibility responsibility, DelegationScope? scope = null)
    {
        var agreement = await Read(id);
        var draft = agreement.Latest();
        return await Use<KeepDelegation, Outcome<DelegationId>>(use => use.Run(
            new(id, agreement.Version, null, responsibility, scope ?? Everything, draft.From, draft.Until, [Visits]), Manager, Stop));
    }

    public async Task<Outcome<Done>> Offer(AgreementId id) =>
        await Use<OfferAgreement, Outcome<Done>>(async use => await use.Run(new(id, (await Read(id)).Version), Manager, Stop));

    public async Task<Outcome<Done>> Sign(AgreementId id, Actor actor, string? digest = null) => await Use<SignAgreement, Outcome<Done>>(async use =>
        await use.Run(new(id, digest ?? (await Read(id)).Latest().Digest ?? "", "Head of partnerships", Agreed: true), actor, Stop));

    /// <summary>Drafted, sent and signed by both.</summary>
    public async Task<AgreementId> InForce(OrganisationId? partner = null, AgreementKind kind = AgreementKind.LeadPartner, int year = 2026, params IReadOnlyList<Responsibility> delegated)
    {
        var id = await Ready(partner, kind, year, delegated);
        (await Offer(id)).Succeeded.ShouldBeTrue();
        await SignBoth(id);
        return id;
    }

    public async Task SignBoth(AgreementId id)
    {
        var partner = (await Read(id)).Partner == LeadPartner ? Director : Head;
        (await Sign(id, partner)).Refusals.ShouldBeEmpty();
        (await Sign(id, Manager)).Refusals.ShouldBeEmpty();
    }

    public async Task<Outcome<Done>> Vary(AgreementId id, DateOnly? from = null) => await Use<VaryAgreement, Outcome<Done>>(async use =>
        await use.Run(new(id, (await Read(id)).Version, from ?? Today, "More to do"), Manager, Stop));

    public async Task<Outcome<Done>> End(AgreementId id, DateOnly last, Actor? actor = null) => await Use<EndAgreement, Outcome<Done>>(async use =>
        await use.Run(new(id, (await Read(id)).Version, last, EndReason.Agreed, "Trainees move to Larkmere"), actor ?? Manager, Stop));

    public async Task LoseAccreditation(DateOnly last)
    {
        await using var db = Open();
        await db.Accreditations.Where(a => a.Organisation == Provider).ExecuteUpdateAsync(set => set.SetProperty(a => a.Until, last), Stop);
    }

    /// <summary>As it is stored, past what anybody may see.</summary>
    public async Task<Agreement> Read(AgreementId id)
    {
        await using var db = Open();
        return await db.Agreements.AsNoTracking().Include(a => a.Versions).ThenInclude(v => v.Delegations).ThenInclude(d => d.Oversight)
            .Include(a => a.Versions).ThenInclude(v => v.Sections).Include(a => a.Versions).ThenInclude(v => v.Signatures).AsSplitQuery().SingleAsync(a => a.Id == id, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private static async Task<(OrganisationId, Actor)> Body(AppDb db, string name, string person, OrganisationKind kind)
    {
        var id = await db.AddOrganisation(name);
        await db.Organisations.Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Kind, kind), Stop);
        return (id, (await db.AddPerson(person, null, (id, Role.PartnershipManager))).Acting(id, Role.PartnershipManager, person));
    }
}
