using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Organisations.Registers;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations;

public sealed class OrganisationRolesTests
{
    private const string Header = "accredited_provider_code,training_provider_code,academic_year_code";

    private static readonly string[] Providers =
    [
        "operating_name,provider_code,accreditation__number,accreditation__start_date,accreditation__end_date",
        "Elm University,E11,1999,2024-08-01,2026-07-31", "Oak School,E12,,,", "Ash Trust,E13,,,",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Roles_follow_from_accreditations_and_the_years_list_on_a_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Providers(Providers);
        await database.Partnerships(Header, "E11,E12,2025");
        await using var db = database.Open();
        var (elm, oak) = (await db.Organisations.SingleAsync(o => o.Name == "Elm University", Stop), await db.Organisations.SingleAsync(o => o.Name == "Oak School", Stop));
        var (during, after) = (new DateOnly(2026, 7, 31), new DateOnly(2026, 8, 1));

        var provider = (await Roles(elm.Id, during)).ShouldHaveSingleItem();
        (provider.Role, provider.Source, provider.Number).ShouldBe((TrainingRole.AccreditedProvider, RoleSource.Accreditation, "1999"));
        var partner = (await Roles(oak.Id, during)).ShouldHaveSingleItem();
        (partner.Role, partner.Source, partner.With, partner.WithName).ShouldBe((TrainingRole.LeadPartner, RoleSource.PublishedPartnership, elm.Id, "Elm University"));
        (await Roles(elm.Id, after)).ShouldBeEmpty();
        (await Roles(oak.Id, after)).ShouldBeEmpty();
        (await db.Organisations.Where(o => OrganisationRoles.With(db, TrainingRole.LeadPartner, during).Contains(o.Id)).Select(o => o.Name).ToListAsync(Stop)).ShouldBe(["Oak School"]);
        (await db.Organisations.Where(o => OrganisationRoles.With(db, TrainingRole.AccreditedProvider, during).Contains(o.Id)).Select(o => o.Name).ToListAsync(Stop)).ShouldBe(["Elm University"]);
        (await db.Organisations.Where(o => OrganisationRoles.LeadPartnersOf(db, elm.Id, during).Contains(o.Id)).Select(o => o.Name).ToListAsync(Stop)).ShouldBe(["Oak School"]);
        (await OrganisationRoles.With(db, TrainingRole.PlacementSchool, during).AnyAsync(Stop)).ShouldBeFalse();

        async Task<IReadOnlyList<OrganisationRoles.HeldRole>> Roles(OrganisationId organisation, DateOnly on) =>
            (await new OrganisationRoles(db).Run(new(organisation, on), Actor.CommandLine, Stop)).Value;
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_agreement_makes_a_lead_partner_or_a_placement_school_while_it_holds(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var lead = await scene.Ready();
        (await scene.Terms(lead, terms => terms with { Hosts = true })).Succeeded.ShouldBeTrue();
        await scene.Offer(lead);
        await scene.SignBoth(lead);
        await scene.InForce(scene.School, AgreementKind.PlacementSchool);
        (await scene.End(lead, scene.Today.AddDays(20))).Succeeded.ShouldBeTrue();
        await using var db = scene.Open();

        (await Roles(scene.LeadPartner, scene.Today.AddDays(20), scene.Director)).Select(r => (r.Role, r.Source, r.WithName, r.Held)).ShouldBe(
        [
            (TrainingRole.LeadPartner, RoleSource.Agreement, "University of Larkmere", new Period(scene.Today, scene.Today.AddDays(20))),
            (TrainingRole.PlacementSchool, RoleSource.Agreement, "University of Larkmere", new Period(scene.Today, scene.Today.AddDays(20))),
        ]);
        (await Roles(scene.LeadPartner, scene.Today.AddDays(21), scene.Director)).ShouldBeEmpty();
        (await Roles(scene.School, scene.Today, scene.Director)).ShouldHaveSingleItem().With.ShouldBe(scene.Provider);
        var told = (await Roles(scene.School, scene.Today, scene.Rival)).ShouldHaveSingleItem();
        (told.Role, told.With, told.WithName).ShouldBe((TrainingRole.PlacementSchool, null, null));
        (await OrganisationRoles.With(db, TrainingRole.PlacementSchool, scene.Today).ToListAsync(Stop)).ShouldBe([scene.LeadPartner, scene.School], ignoreOrder: true);
        (await OrganisationRoles.With(db, TrainingRole.LeadPartner, scene.Today).ToListAsync(Stop)).ShouldBe([scene.LeadPartner]);
        (await OrganisationRoles.LeadPartnersOf(db, scene.Provider, scene.Today).ToListAsync(Stop)).ShouldBe([scene.LeadPartner]);
        (await OrganisationRoles.PublishedPartnersOf(db, scene.Provider, scene.Today).AnyAsync(Stop)).ShouldBeFalse();

        async Task<IReadOnlyList<OrganisationRoles.HeldRole>> Roles(OrganisationId organisation, DateOnly on, Actor actor) =>
            (await new OrganisationRoles(db).Run(new(organisation, on), actor, Stop)).Value;
    }

    [Fact]
    public async Task Who_may_not_see_the_register_sees_no_roles()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using var db = database.Open();

        (await new OrganisationRoles(db).Run(new(OrganisationId.New(), new DateOnly(2026, 9, 1)), new Actor(null, null, "Nobody", []), Stop)).Succeeded.ShouldBeFalse();
    }
}
