using IttPartnerships.Partnerships.Picture;

namespace IttPartnerships.Tests.Partnerships.Picture;

public sealed class PictureLayoutTests
{
    [Fact]
    public void A_partnership_of_any_size_is_drawn_without_overlap_and_without_losing_anybody() => RandomSeeds.Always(300, seed =>
        Holds(seed, RandomPartnerships.One(seed), (graph, view) => DrawPicture.Partnership(graph, RandomPartnerships.Provider, view)));

    [Fact]
    public void So_is_one_of_two_thousand() => RandomSeeds.Always(12, seed =>
        Holds(seed, RandomPartnerships.One(seed, 150, 2000), (graph, view) => DrawPicture.Partnership(graph, RandomPartnerships.Provider, view)));

    [Fact]
    public void So_are_the_surroundings_of_anybody() => RandomSeeds.Always(300, seed =>
    {
        var graph = seed % 2 == 0 ? RandomPartnerships.Several(seed) : RandomPartnerships.One(seed);
        var about = graph.Bodies.Keys.ElementAt(seed % graph.Bodies.Count);
        var around = graph with { Links = [.. graph.Links.Where(link => link.Provider == about || graph.Links.Any(own => own.Partner == about && own.Provider == link.Provider))] };
        var named = around.Links.SelectMany(link => new[] { link.Provider, link.Partner }).Append(about).ToHashSet();
        Holds(seed, around with { Bodies = graph.Bodies.Where(body => named.Contains(body.Key)).ToDictionary() }, (of, view) => DrawPicture.Surroundings(of, about, view));
    });

    [Fact]
    public void So_is_a_country() => RandomSeeds.Always(200, seed => Holds(seed, RandomPartnerships.Several(seed), DrawPicture.Country));

    [Fact]
    public void At_first_even_two_thousand_are_few_enough_boxes_to_look_through() => RandomSeeds.Always(30, seed =>
        DrawPicture.Partnership(RandomPartnerships.One(seed, 60, 2000), RandomPartnerships.Provider, PictureView.Whole).Boxes.Count.ShouldBeLessThanOrEqualTo((60 * 4) + MemberGroup.MostGroups + 2));

    [Fact]
    public void The_same_facts_are_drawn_the_same_way() => RandomSeeds.Always(50, seed =>
    {
        static string Written(int seed)
        {
            using MemoryStream file = new();
            PictureSvg.WriteFile(DrawPicture.Partnership(RandomPartnerships.One(seed), RandomPartnerships.Provider, PictureView.Whole), file);
            return Convert.ToHexString(file.ToArray());
        }

        Written(seed).ShouldBe(Written(seed));
    });

    [Fact]
    public void Every_relation_of_a_small_partnership_is_an_arrow_of_the_picture() => RandomSeeds.Always(200, seed =>
    {
        // Few enough that nobody is counted in a group: then each arrow of the facts is one of the drawing.
        var graph = RandomPartnerships.One(seed, 6, MemberGroup.ShownOneByOne);
        var drawing = DrawPicture.Partnership(graph, RandomPartnerships.Provider, PictureView.Whole);
        var drawn = drawing.Arrows.Select(arrow => new GraphArrow(arrow.Kind, drawing.Boxes[arrow.From].Members[0], drawing.Boxes[arrow.To].Members[0]));

        drawn.ShouldBe(graph.Arrows, ignoreOrder: true);
        drawing.Legend.Select(key => key.Kind).ShouldBe(graph.Arrows.Select(arrow => arrow.Kind).Distinct().Order());
    });

    [Fact]
    public void What_is_held_against_every_picture_notices_what_is_wrong_with_one()
    {
        var graph = RandomPartnerships.One(4);
        var good = DrawPicture.Partnership(graph, RandomPartnerships.Provider, PictureView.Whole);
        var (first, last) = (good.Boxes[0], good.Boxes[^1]);

        LayoutCheck.Broken(good with { Boxes = [.. good.Boxes.SkipLast(1), last with { X = first.X + 1, Y = first.Y }] }, graph).ShouldContain(words => words.Contains("lies on"));
        LayoutCheck.Broken(good with { Width = 200 }, graph).ShouldContain(words => words.Contains("outside"));
        LayoutCheck.Broken(good with { Boxes = [.. good.Boxes.Select(box => box with { Members = [] })] }, graph).ShouldContain(words => words.Contains("neither shown nor counted"));
        LayoutCheck.Broken(good with { Arrows = [new(ArrowKind.Agreement, first.Number, last.Number, [new(first.X + 5, first.Y + 5), new(last.X, last.Y)])] }, graph)
            .ShouldContain(words => words.Contains("does not end at the edges"));
        LayoutCheck.Broken(good with { Boxes = [first with { Width = 40 }, .. good.Boxes.Skip(1)] }, graph).ShouldContain(words => words.Contains("spills"));
    }

    private static void Holds(int seed, PartnershipGraph graph, Func<PartnershipGraph, PictureView, Drawing> draw)
    {
        var view = RandomPartnerships.View(seed, graph, each => draw(graph, each));
        LayoutCheck.Broken(draw(graph, PictureView.Whole), graph).ShouldBeEmpty();
        LayoutCheck.Broken(draw(graph, view), graph).ShouldBeEmpty();
    }
}
