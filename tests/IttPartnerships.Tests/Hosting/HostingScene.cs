using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Tests.Hosting;

/// <summary>
/// Two accredited providers, a lead partner and a trust of the first, and two schools: one that the first has an agreement with, another that
/// nobody knows. On 7 September 2026, on a database of their own.
/// </summary>
internal sealed class HostingScene : IAsyncDisposable
{
    public static readonly AcademicYear Year = new(2026);

    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private HostingScene(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddIttPartnerships(database.Settings).BuildServiceProvider();
    }

    public MovableClock Clock { get; } = new();

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public OrganisationId Provider { get; private set; }

    public OrganisationId Other { get; private set; }

    public OrganisationId Partner { get; private set; }

    public OrganisationId Trust { get; private set; }

    public OrganisationId School { get; private set; }

    public OrganisationId Stranger { get; private set; }

    public Actor Manager { get; private set; } = Actor.Nobody;

    public Actor Rival { get; private set; } = Actor.Nobody;

    public Actor Director { get; private set; } = Actor.Nobody;

    public Actor Executive { get; private set; } = Actor.Nobody;

    public Actor Head { get; private set; } = Actor.Nobody;

    public Actor OtherHead { get; private set; } = Actor.Nobody;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HostingScene> On(DatabaseKind kind)
    {
        var scene = new HostingScene(await TestDatabase.Create(kind));
        await using var db = scene.Open();
        (scene.Provider, scene.Manager) = await Body(db, "University of Larkmere", "Bea Okafor", OrganisationKind.HigherEducationInstitution);
        (scene.Other, scene.Rival) = await Body(db, "Other Training", "Niamh Castellano", OrganisationKind.HigherEducationInstitution);
        (scene.Partner, scene.Director) = await Body(db, "Hollow Lane Hub", "Yusuf Pemberton", OrganisationKind.Other);
        (scene.Trust, scene.Executive) = await Body(db, "Ash Grove Trust", "Marta Osei", OrganisationKind.Trust);
        (scene.School, scene.Head) = await Body(db, "Elm Street School", "Dev Ashworth", OrganisationKind.School);
        (scene.Stranger, scene.OtherHead) = await Body(db, "Far Away School", "Gwen Adeyemi", OrganisationKind.School);
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = scene.Provider, Number = "1234", From = new DateOnly(2020, 8, 1) });
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = scene.Other, Number = "1235", From = new DateOnly(2020, 8, 1) });
        await db.AddSchool(scene.School, "100001", "North West", "Ash Grove Trust");
        await db.AddSchool(scene.Stranger, "100002", "South East", null);
        await db.AddAgreement(scene.Provider, scene.School, new DateOnly(2026, 8, 1), null, AgreementKind.PlacementSchool);
        await db.AddAgreement(scene.Provider, scene.Partner, new DateOnly(2026, 8, 1), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery);
        return scene;
    }

    public AppDb Open() => database.Open();

    public async Task<TResult> Use<TUseCase, TResult>(Func<TUseCase, Task<TResult>> use)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task<Outcome<HostingAnswerId>> Answer(
        Actor actor, HostingInterest interest = HostingInterest.Yes, OrganisationId? school = null, ReasonsNotToHost reasons = ReasonsNotToHost.None, AcademicYear? year = null)
    {
        var (whom, when) = (school ?? School, year ?? Year);
        return await Use<AnswerHosting, Outcome<HostingAnswerId>>(async use => await use.Run(new(whom, when, interest, reasons, null, "Dev Ashworth", await Version(whom, when)), actor, Stop));
    }

    public async Task<Outcome<OfferId>> Keep(Actor actor, OfferDetails details, OfferId? offer = null, OrganisationId? school = null) =>
        await Use<KeepOffer, Outcome<OfferId>>(async use => await use.Run(new(school ?? School, Year, offer, details, await Version(school ?? School)), actor, Stop));

    public async Task<Outcome<Done>> Share(
        IReadOnlyList<OrganisationId> recipients, OrganisationId? first = null, DateOnly? until = null, DateOnly? everyone = null, int? total = null, Actor? actor = null, OrganisationId? school = null) =>
        await Use<ShareAnswer, Outcome<Done>>(async use => await use.Run(new(school ?? School, Year, recipients, total, first, until, everyone, await Version(school ?? School)), actor ?? Head, Stop));

    public async Task<Outcome<ShowHosting.View>> Show(Actor actor, OrganisationId? school = null, AcademicYear? year = null) =>
        await Use<ShowHosting, Outcome<ShowHosting.View>>(use => use.Run(new(school ?? School, year ?? Year), actor, Stop));

    public Task<Outcome<int>> Ask(Actor actor, OrganisationId? school = null) =>
        Use<AskSchool, Outcome<int>>(use => use.Run(new(school ?? School, Year), actor, Stop));

    public async Task AddContact(OrganisationId school, OrganisationId keptBy, string email = "head@school.example")
    {
        await using var db = Open();
        db.Add(new Contact { Id = ContactId.New(), Organisation = school, KeptBy = keptBy, Name = "Maya Quill", Email = email, LastConfirmed = Today });
        await db.SaveForTest();
    }

    public async Task<string> LastToken()
    {
        await using var db = Open();
        var letters = await db.MailMessages.OrderBy(m => m.Id).Select(m => m.Text).ToListAsync(Stop);
        return letters[^1].Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Split('/')[^1].Trim();
    }

    public async Task<Guid?> Version(OrganisationId school, AcademicYear? year = null)
    {
        await using var db = Open();
        var when = year ?? Year;
        return await db.HostingAnswers.Where(a => a.School == school && a.Year == when).Select(a => (Guid?)a.Version).SingleOrDefaultAsync(Stop);
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
