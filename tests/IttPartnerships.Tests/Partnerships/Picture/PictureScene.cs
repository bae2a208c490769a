using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Picture;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.Picture;

/// <summary>
/// A provider with a lead partner and a school by agreements from 2025 on, whom DfE's list of 2024 and 2026 names another
/// partner of; and a stranger to it all. Today is always the same day.
/// </summary>
internal sealed class PictureScene : IAsyncDisposable
{
    private readonly TestDatabase database;

    private PictureScene(TestDatabase database)
    {
        this.database = database;
        Db = database.Open();
    }

    public static DateOnly Today { get; } = new(2026, 11, 20);

    public static TimeProvider Clock { get; } = new DayClock { Today = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) };

    public AppDb Db { get; }

    public OrganisationId Provider { get; private set; }

    public OrganisationId Lead { get; private set; }

    public OrganisationId School { get; private set; }

    public OrganisationId Listed { get; private set; }

    public OrganisationId Stranger { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<PictureScene> Create(DatabaseKind kind)
    {
        var scene = new PictureScene(await TestDatabase.Create(kind));
        var db = scene.Db;
        (scene.Provider, scene.Lead) = (await db.AddOrganisation("Larkmere University"), await db.AddOrganisation("Ash Grove Trust"));
        (scene.School, scene.Listed, scene.Stranger) = (await db.AddOrganisation("Birch School"), await db.AddOrganisation("Cedar Alliance"), await db.AddOrganisation("Dunmore SCITT"));
        await db.AddAgreement(scene.Provider, scene.Lead, new(2025, 9, 1), null, AgreementKind.LeadPartner, Responsibility.QualityAssurance, Responsibility.CourseDelivery);
        await db.AddAgreement(scene.Provider, scene.School, new(2025, 9, 1), null, AgreementKind.PlacementSchool);
        db.AddRange(((int[])[2024, 2026]).Select(year => new PublishedPartnership { Provider = scene.Provider, Partner = scene.Listed, Year = new(year) }));
        await db.SaveForTest();
        return scene;
    }

    public static Actor Somebody(OrganisationId at, Role role = Role.Viewer) => PersonId.New().Acting(at, role);

    /// <summary>The provider's partnership as somebody of this organisation sees it.</summary>
    public async Task<ShownPicture> Partnership(OrganisationId viewer, AcademicYear? year = null, Role role = Role.Viewer) =>
        (await new ShowPartnership(Db, Clock).Run(new(Provider, year), Somebody(viewer, role), Stop)).Value;

    public async Task<IEnumerable<OrganisationId>> Seen(OrganisationId viewer, Role role = Role.Viewer, AcademicYear? year = null) =>
        (await Partnership(viewer, year, role)).Graph.Links.Select(link => link.Partner);

    public async Task<ShownPicture> Surroundings(OrganisationId about, OrganisationId viewer, AcademicYear? year = null) =>
        (await new ShowSurroundings(Db, Clock).Run(new(about, year), Somebody(viewer), Stop)).Value;

    public async Task EndAgreementOf(OrganisationId partner, DateOnly lastDay) =>
        await Db.EndAgreement(await Db.Agreements.Where(a => a.Partner == partner).Select(a => a.Id).SingleAsync(Stop), lastDay);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await database.DisposeAsync();
    }
}
