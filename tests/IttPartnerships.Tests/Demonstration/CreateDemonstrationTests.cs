using IttPartnerships.Access;
using IttPartnerships.Demonstration;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.AccreditationLoss;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Demonstration;

public sealed class CreateDemonstrationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_whole_partnership_is_made_with_schools_of_every_setting(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);

        var made = (await Create(database, new())).Value;

        await using var db = database.Open();
        (await db.Schools.CountAsync(Stop)).ShouldBe(250);
        (await db.Schools.Select(s => s.Setting).Distinct().ToListAsync(Stop)).ShouldBe(Enum.GetValues<SettingType>().Where(s => s != SettingType.Unknown), ignoreOrder: true);
        (await db.Schools.Select(s => s.Phase).Distinct().CountAsync(Stop)).ShouldBeGreaterThan(6);
        (await db.Schools.CountAsync(s => s.LowAge == null || s.Pupils == null || s.District == null, Stop)).ShouldBe(0);
        (await db.Organisations.CountAsync(o => o.School != null && o.Status == OrganisationStatus.Closed, Stop)).ShouldBe(12);
        (await db.Set<OrganisationAddress>().CountAsync(a => a.Easting == null, Stop)).ShouldBe(0);
        (await db.TrustMemberships.CountAsync(Stop)).ShouldBeGreaterThan(60);
        (await db.Links.CountAsync(l => l.Kind == LinkKind.Successor && l.Other != null, Stop)).ShouldBe(13);
        (await db.Contacts.CountAsync(c => c.KeptBy == made.AccreditedProvider, Stop)).ShouldBeGreaterThan(120);
        (await db.JournalEntries.CountAsync(e => e.EventName == nameof(DemonstrationCreated), Stop)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_university_is_accredited_and_has_a_lead_partner_of_every_kind(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);

        var made = (await Create(database, new())).Value;

        await using var db = database.Open();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        (await OrganisationRoles.With(db, TrainingRole.AccreditedProvider, today).CountAsync(Stop)).ShouldBe(2);
        var partners = OrganisationRoles.LeadPartnersOf(db, made.AccreditedProvider, today);
        (await db.Organisations.Where(o => partners.Contains(o.Id)).Select(o => o.Kind).Distinct().ToListAsync(Stop)).ShouldBe(Enum.GetValues<OrganisationKind>(), ignoreOrder: true);
        (await db.Organisations.CountAsync(o => o.Kind == OrganisationKind.TeachingSchoolHub, Stop)).ShouldBe(1);
        var hubs = (await new HubsServing(db).Run(new(made.School), Actor.CommandLine, Stop)).Value;
        hubs.ShouldHaveSingleItem().Hub.ShouldBe(made.TeachingSchoolHub);
        (await db.Organisations.Select(o => o.Id).ToListAsync(Stop)).ShouldContain(made.Keeper);
        (await db.People.CountAsync(Stop)).ShouldBe(DemonstrationPeople.All.Count);
    }

    [Fact]
    public async Task Everybody_whom_an_agreement_waits_for_can_be_written_to()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        var made = (await Create(database, new())).Value;
        await using var db = database.Open();

        var silent = await db.Agreements.Where(a => a.Provider == made.AccreditedProvider && a.Versions.Any(v => v.Stage == VersionStage.Offered)).Select(a => a.Partner).ToListAsync(Stop);

        silent.Count.ShouldBeGreaterThan(9);
        foreach (var partner in silent)
        {
            (await db.Contacts.AnyAsync(c => c.Organisation == partner && c.KeptBy == made.AccreditedProvider && c.Email != null, Stop)
                || await db.Memberships.AnyAsync(m => m.Organisation == partner, Stop)).ShouldBeTrue();
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_second_provider_loses_its_accreditation_with_every_way_out_in_use(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var made = (await Create(database, new())).Value;
        await using var db = database.Open();
        var rosa = await db.People.Where(p => p.Name == "Rosa Achterberg").Select(p => p.Id).SingleAsync(Stop);

        var loss = (await new FindAccreditationLoss(db, TimeProvider.System).Run(
            new(), new Actor(rosa, made.LosingProvider, "Rosa Achterberg", RolePermissions.Of(Role.Administrator)), Stop)).Value.ShouldHaveSingleItem();

        loss.Own.ShouldBeTrue();
        loss.Agreements.Count.ShouldBe(6);
        loss.Agreements.Count(agreement => agreement.TeachOutUntil is not null).ShouldBe(1);
        loss.Agreements.Count(agreement => agreement.WaitsFor is not null).ShouldBe(1);
        loss.Agreements.Count(agreement => agreement.Findings.Count > 0 && agreement.WaitsFor is null).ShouldBe(4);
        (await db.AgreementTransfers.CountAsync(t => t.To == made.AccreditedProvider, Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task The_smallest_demonstration_has_every_setting_too()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        await Create(database, new(CreateDemonstration.FewestSchools));

        await using var db = database.Open();
        (await db.Schools.CountAsync(Stop)).ShouldBe(CreateDemonstration.FewestSchools);
        (await db.Schools.Select(s => s.Setting).Distinct().CountAsync(Stop)).ShouldBe(Enum.GetValues<SettingType>().Length - 1);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_schools_and_another_seed_others()
    {
        var first = await Names(new(Seed: 7));

        (await Names(new(Seed: 7))).ShouldBe(first);
        (await Names(new(Seed: 8))).ShouldNotBe(first);

        static async Task<List<string>> Names(CreateDemonstration.Command command)
        {
            await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
            await Create(database, command);
            await using var db = database.Open();
            return await db.Organisations.Select(o => o.Name).Order().ToListAsync(Stop);
        }
    }

    [Fact]
    public async Task Invented_schools_are_never_mixed_with_others()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await Create(database, new());

        var again = await Create(database, new());

        again.Refusals.ShouldHaveSingleItem().Code.ShouldBe("DM-01");
    }

    [Theory]
    [InlineData(59)]
    [InlineData(1_000_000)]
    public async Task Too_few_or_too_many_schools_are_refused(int schools)
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        (await Create(database, new(schools))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("DM-02");
    }

    [Fact]
    public async Task Who_may_not_import_may_not_make_a_demonstration()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using var db = database.Open();

        var outcome = await new CreateDemonstration(db, TimeProvider.System).Run(new(), new Actor(null, null, "Vi Ewer", RolePermissions.Of(Role.Viewer)), Stop);

        outcome.Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_nation_of_25000_schools_is_made_too(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);

        (await Create(database, new(25_000))).Succeeded.ShouldBeTrue();

        await using var db = database.Open();
        (await db.Schools.CountAsync(Stop)).ShouldBe(25_000);
        (await db.Schools.Select(s => s.Region).Distinct().CountAsync(Stop)).ShouldBe(9);
        (await db.HubDistricts.Select(d => d.DistrictFolded).Distinct().CountAsync(Stop)).ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task No_name_number_or_code_is_one_of_the_real_registers()
    {
        var schools = SharedData.File("gias-shaped", "edubasealldata-shaped.csv.gz");
        var providers = SharedData.File("itt-providers", "providers-all-2019-2026.csv");
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await Create(database, new(25_000));
        await using var db = database.Open();
        var names = (await db.Organisations.Select(o => o.Name).ToListAsync(Stop)).Select(FoldedText.Fold).ToHashSet();
        var numbers = (await db.Identifiers.Select(i => i.Value).ToListAsync(Stop)).ToHashSet();
        var accreditations = (await db.Accreditations.Select(a => a.Number).ToListAsync(Stop)).ToHashSet();

        var taken = Column(schools, "EstablishmentName").Concat(Column(providers, "provider__operating_name")).Concat(Column(providers, "provider__legal_name"))
            .Select(FoldedText.Fold).Where(names.Contains).ToList();

        taken.ShouldBeEmpty();
        Column(schools, "URN").Concat(Column(providers, "provider__code")).Concat(Column(providers, "provider__ukprn")).Where(numbers.Contains).ShouldBeEmpty();
        Column(providers, "accreditation__number").Where(accreditations.Contains).ShouldBeEmpty();
    }

    private static List<string> Column(string path, string heading)
    {
        using var content = File.OpenRead(path);
        using var file = DelimitedFile.Open(content, path, shortRowsAllowed: true);
        var column = file.Column(heading);
        List<string> cells = [];
        while (file.Read())
        {
            cells.Add(file[column]);
        }

        cells.ShouldNotBeEmpty();
        return cells;
    }

    private static async Task<Outcome<CreateDemonstration.Made>> Create(TestDatabase database, CreateDemonstration.Command command)
    {
        await using var db = database.Open();
        return await new CreateDemonstration(db, TimeProvider.System).Run(command, Actor.CommandLine, Stop);
    }
}
