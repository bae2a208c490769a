using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Picture;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.Picture;

public sealed class ShowPartnershipTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_provider_sees_who_is_in_by_agreement_what_is_delegated_and_who_prepared_it(DatabaseKind kind)
    {
        await using var scene = await PictureScene.Create(kind);
        await scene.Db.Agreements.Where(a => a.Partner == scene.School).ExecuteUpdateAsync(set => set.SetProperty(a => a.PreparedBy, scene.Lead), Stop);

        var graph = (await scene.Partnership(scene.Provider)).Graph;

        var (lead, school) = (graph.Links[0], graph.Links[1]);
        (lead.Partner, lead.Kind, lead.Source).ShouldBe((scene.Lead, AgreementKind.LeadPartner, LinkSource.Agreement));
        lead.Delegated.Select(each => (each.Responsibility, each.Scope)).ShouldBe([(Responsibility.CourseDelivery, ""), (Responsibility.QualityAssurance, "")]);
        (school.Partner, school.Kind, school.PreparedBy).ShouldBe((scene.School, AgreementKind.PlacementSchool, scene.Lead));
        graph.Arrows.ShouldBe([
            new(ArrowKind.Agreement, scene.Provider, scene.Lead), new(ArrowKind.Delegation, scene.Provider, scene.Lead), new(ArrowKind.Accountability, scene.Lead, scene.Provider),
            new(ArrowKind.Agreement, scene.Provider, scene.School), new(ArrowKind.Preparation, scene.Lead, scene.School),
        ]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Partners_see_who_else_is_in_and_everybody_else_sees_what_is_published(DatabaseKind kind)
    {
        await using var scene = await PictureScene.Create(kind);

        (await scene.Seen(scene.Provider)).ShouldBe([scene.Lead, scene.School]);
        (await scene.Seen(scene.School)).ShouldBe([scene.Lead, scene.School]);
        (await scene.Seen(scene.Lead)).ShouldBe([scene.Lead, scene.School]);
        (await scene.Seen(scene.Stranger)).ShouldBe([scene.Listed]);
        (await scene.Partnership(scene.Stranger)).Graph.Links[0].Source.ShouldBe(LinkSource.PublishedList);
        (await scene.Seen(scene.School, Role.Operator)).ShouldBe([scene.Listed], "An operator keeps the register and is in no partnership");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_has_left_sees_only_its_own_agreement_of_the_time(DatabaseKind kind)
    {
        await using var scene = await PictureScene.Create(kind);
        await scene.EndAgreementOf(scene.School, PictureScene.Today.AddDays(-1));

        (await scene.Seen(scene.School)).ShouldBe([scene.Listed]);
        (await scene.Seen(scene.School, year: new AcademicYear(2025))).ShouldBe([scene.School]);
        (await scene.Seen(scene.Lead, year: new AcademicYear(2025))).ShouldBe([scene.Lead, scene.School]);
        (await scene.Seen(scene.Lead)).ShouldBe([scene.Lead]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_years_are_those_that_have_something_for_this_viewer(DatabaseKind kind)
    {
        await using var scene = await PictureScene.Create(kind);

        (await scene.Partnership(scene.Provider)).Years.Select(year => year.StartYear).ShouldBe([2024, 2025, 2026]);
        (await scene.Partnership(scene.Stranger)).Years.Select(year => year.StartYear).ShouldBe([2024, 2026]);
        var past = (await scene.Partnership(scene.Provider, new AcademicYear(2024))).Graph;
        (past.On, past.Links.Count).ShouldBe((new DateOnly(2025, 7, 31), 1));
        (await scene.Partnership(scene.Provider, new AcademicYear(2010))).Graph.Links.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_exist_and_who_may_not_see_the_register_are_refused()
    {
        await using var scene = await PictureScene.Create(DatabaseKind.Sqlite);
        var show = new ShowPartnership(scene.Db, PictureScene.Clock);

        (await show.Run(new(OrganisationId.New()), Actor.CommandLine, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await show.Run(new(scene.Provider), Actor.Nobody, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_partnerships_of_an_organisation_are_found_its_own_first(DatabaseKind kind)
    {
        await using var scene = await PictureScene.Create(kind);
        await scene.Db.AddAgreement(scene.Stranger, scene.Provider, PictureScene.Today, null);

        (await Mine(scene.Provider)).ShouldBe([(scene.Provider, true), (scene.Stranger, false)]);
        (await Mine(scene.School)).ShouldBe([(scene.Provider, false)]);
        (await Mine(scene.Listed)).ShouldBe([(scene.Provider, false)]);
        (await Mine(await scene.Db.AddOrganisation("Alone"))).ShouldBeEmpty();

        async Task<IEnumerable<(OrganisationId, bool)>> Mine(OrganisationId own) =>
            (await new FindMyPartnerships(scene.Db, PictureScene.Clock).Run(new(), PictureScene.Somebody(own), Stop)).Value.Select(row => (row.Provider, row.IsOwn));
    }
}
