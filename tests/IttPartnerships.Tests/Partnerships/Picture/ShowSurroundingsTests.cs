using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Picture;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships.Picture;

public sealed class ShowSurroundingsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Everyone_in_the_partnerships_it_is_in_is_around_it(DatabaseKind kind)
    {
        await using var scene = await PictureScene.Create(kind);
        var other = await scene.Db.AddOrganisation("Elm Training");
        scene.Db.AddRange(
            new PublishedPartnership { Provider = other, Partner = scene.School, Year = new(2026) },
            new PublishedPartnership { Provider = other, Partner = scene.Stranger, Year = new(2026) },
            new PublishedPartnership { Provider = scene.Stranger, Partner = scene.Listed, Year = new(2026) });
        await scene.Db.SaveForTest();

        var seen = (await scene.Surroundings(scene.School, scene.School)).Graph;

        seen.Links.Select(link => (link.Provider, link.Partner, link.Source)).ShouldBe(
        [
            (other, scene.School, LinkSource.PublishedList), (other, scene.Stranger, LinkSource.PublishedList),
            (scene.Provider, scene.Lead, LinkSource.Agreement), (scene.Provider, scene.School, LinkSource.Agreement),
        ], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_stranger_sees_of_it_what_is_published_and_no_agreement(DatabaseKind kind)
    {
        await using var scene = await PictureScene.Create(kind);

        (await scene.Surroundings(scene.School, scene.Stranger)).Graph.Links.ShouldBeEmpty();
        (await scene.Surroundings(scene.School, scene.Stranger)).Years.ShouldBeEmpty();
        (await scene.Surroundings(scene.Provider, scene.Stranger)).Graph.Links.ShouldHaveSingleItem().Partner.ShouldBe(scene.Listed);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_partner_sees_around_another_only_the_partnership_they_share(DatabaseKind kind)
    {
        await using var scene = await PictureScene.Create(kind);
        await scene.Db.AddAgreement(scene.Stranger, scene.School, PictureScene.Today, null);

        (await scene.Surroundings(scene.School, scene.Lead)).Graph.Providers.Select(body => body.Id).ShouldBe([scene.Provider]);
        (await scene.Surroundings(scene.School, scene.School)).Graph.Providers.Select(body => body.Id).ShouldBe([scene.Stranger, scene.Provider], ignoreOrder: true);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        await using var scene = await PictureScene.Create(DatabaseKind.Sqlite);

        (await new ShowSurroundings(scene.Db, PictureScene.Clock).Run(new(OrganisationId.New()), Actor.CommandLine, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }
}
