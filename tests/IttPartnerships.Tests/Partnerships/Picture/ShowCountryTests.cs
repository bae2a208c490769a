using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Partnerships.Picture;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships.Picture;

public sealed class ShowCountryTests
{
    private const int OneMegabyte = 1_000_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_shows_what_is_published_and_no_agreement_whoever_looks(DatabaseKind kind)
    {
        await using var scene = await PictureScene.Create(kind);
        var show = new ShowCountry(scene.Db, PictureScene.Clock);

        foreach (var viewer in (Actor[])[PictureScene.Somebody(scene.Provider), PictureScene.Somebody(scene.Stranger), Actor.CommandLine])
        {
            var shown = (await show.Run(new(), viewer, Stop)).Value;
            shown.Graph.Links.Select(link => (link.Provider, link.Partner)).ShouldBe([(scene.Provider, scene.Listed)]);
            shown.Years.Select(year => year.StartYear).ShouldBe([2024, 2026]);
        }

        (await show.Run(new(), Actor.Nobody, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_real_country_of_2026_is_whole_without_overlap_and_below_a_megabyte(DatabaseKind kind)
    {
        var (providers, partnerships) = (SharedData.File("itt-providers", "providers-all-2019-2026.csv"), SharedData.File("itt-providers", "partnerships-all-2019-2026.csv"));
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        await using (FileStream one = File.OpenRead(providers), other = File.OpenRead(partnerships))
        {
            (await new ImportProviders(db, PictureScene.Clock).Run(new(one, "providers.csv"), Actor.CommandLine, Stop)).Value.Problems.ShouldBeEmpty();
            (await new ImportPublishedPartnerships(db, PictureScene.Clock).Run(new(other, "partnerships.csv"), Actor.CommandLine, Stop)).Value.Problems.ShouldBeEmpty();
        }

        var graph = (await new ShowCountry(db, PictureScene.Clock).Run(new(new AcademicYear(2026)), Actor.CommandLine, Stop)).Value.Graph;
        var drawing = DrawPicture.Country(graph, PictureView.Whole);
        using MemoryStream file = new();
        PictureSvg.WriteFile(drawing, file);

        (graph.Providers.Count(), graph.Links.Select(link => link.Partner).Distinct().Count(), graph.Links.Count).ShouldBe((126, 592, 748));
        LayoutCheck.Broken(drawing, graph).ShouldBeEmpty();
        file.Length.ShouldBeLessThan(OneMegabyte);
    }
}
