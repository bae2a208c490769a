using System.Globalization;
using System.Xml.Linq;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Picture;

namespace IttPartnerships.Tests.Partnerships.Picture;

public sealed class PictureSvgTests
{
    private static readonly AcademicYear Year = new(2026);

    [Fact]
    public void A_file_stands_alone_as_one_image_with_a_title_and_a_description()
    {
        var tree = File(DrawPicture.Partnership(RandomPartnerships.One(7), RandomPartnerships.Provider, PictureView.Whole));

        tree.Attribute("role")!.Value.ShouldBe("img");
        var named = tree.Attribute("aria-labelledby")!.Value.Split(' ');
        tree.Elements().Take(2).Select(element => (element.Name.LocalName, element.Attribute("id")!.Value)).ShouldBe([("title", named[0]), ("desc", named[1])]);
        tree.Descendants().Where(element => element.Name.LocalName == "a").ShouldBeEmpty("A link of a page leads nowhere from a file");
    }

    [Fact]
    public void Nothing_of_it_needs_a_style_a_script_or_another_address()
    {
        var graph = RandomPartnerships.One(11);
        var elements = InPage(DrawPicture.Partnership(graph, RandomPartnerships.Provider, PictureView.Whole), _ => "/somewhere").DescendantsAndSelf().ToList();

        elements.Select(element => element.Name.LocalName).Distinct().ShouldBeSubsetOf(["svg", "title", "desc", "g", "a", "rect", "path", "text"]);
        elements.Attributes().Where(attribute => attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        elements.Attributes("href").ShouldAllBe(href => href.Value == "/somewhere");
    }

    [Fact]
    public void Any_name_is_written_as_text()
    {
        var name = "<script>alert(1)</script> & \"Sons\" \u0001\uFFFF School";
        var graph = Pair(name, LinkSource.PublishedList);

        var texts = File(DrawPicture.Partnership(graph, RandomPartnerships.Provider, PictureView.Whole)).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value);

        string.Concat(texts).ShouldContain("<script>alert(1)</script> & \"Sons\"");
    }

    [Fact]
    public void The_legend_says_what_the_arrows_that_are_there_mean_and_no_others()
    {
        Said(Pair("Ash", LinkSource.PublishedList)).ShouldContain("Partnership published by DfE for 2026 to 2027");
        Said(Pair("Ash", LinkSource.PublishedList)).ShouldNotContain("Agreement:");
        Said(Pair("Ash", LinkSource.Agreement)).ShouldContain("Agreement: signed by both");
        Said(Pair("Ash", LinkSource.Agreement)).ShouldNotContain("Placements:");
        Said(Pair("Ash", LinkSource.Agreement, placements: 2)).ShouldContain("Placements: trainees are placed there");

        static string Said(PartnershipGraph graph) =>
            string.Join(' ', DrawPicture.Partnership(graph, RandomPartnerships.Provider, PictureView.Whole).Words.Select(line => line.Text));
    }

    [Fact]
    public void No_two_kinds_of_arrow_or_box_are_told_apart_by_colour_alone()
    {
        var arrows = Enum.GetValues<ArrowKind>().Select(ArrowLook.Of).ToList();
        arrows.Select(look => (look.Thick, look.Dashes, look.Hollow)).ShouldBeUnique();
        var boxes = Enum.GetValues<BoxLook>().Select(PictureLook.Of).ToList();
        boxes.Select(look => (look.Round, look.Thick, look.Dashes)).ShouldBeUnique();

        arrows.ShouldAllBe(look => Contrast(look.Colour, PictureLook.Paper) >= 3);
        boxes.ShouldAllBe(look => Contrast(look.Ink, look.Fill) >= 4.5 && Contrast(look.Border, PictureLook.Paper) >= 3);
    }

    [Fact]
    public void A_picture_in_a_page_is_as_large_as_was_asked()
    {
        var drawing = DrawPicture.Partnership(RandomPartnerships.One(3), RandomPartnerships.Provider, PictureView.Whole);

        var tree = InPage(drawing, _ => null, percent: 150);

        tree.Attribute("width")!.Value.ShouldBe((drawing.Width * 3 / 2).ToString(CultureInfo.InvariantCulture));
        tree.Attribute("viewBox")!.Value.ShouldBe($"0 0 {drawing.Width} {drawing.Height}");
    }

    private static PartnershipGraph Pair(string name, LinkSource source, int placements = 0)
    {
        var partner = OrganisationId.New();
        return PartnershipGraph.Of(Year, Year.FirstDay,
            [new(RandomPartnerships.Provider, "Larkmere", OrganisationKind.Other), new(partner, name, OrganisationKind.School)],
            [new(RandomPartnerships.Provider, partner, AgreementKind.LeadPartner, source) { Held = Year.Period, Placements = placements }]);
    }

    private static XElement File(Drawing drawing)
    {
        using MemoryStream file = new();
        PictureSvg.WriteFile(drawing, file);
        file.Position = 0;
        return XDocument.Load(file).Root!;
    }

    private static XElement InPage(Drawing drawing, Func<BoxTarget, string?> link, int? percent = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        PictureSvg.WriteInPage(drawing, text, percent, link);
        return XElement.Parse(text.ToString());
    }

    /// <summary>The contrast ratio of WCAG 2.2.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

        static double Luminance(string colour)
        {
            var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (i * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
                .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
            return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
        }
    }
}
