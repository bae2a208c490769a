using System.Globalization;
using System.Text;
using IttPartnerships.Documents;

namespace IttPartnerships.Tests.Documents;

public sealed class PdfDocumentTests
{
    private static readonly DateTimeOffset Made = new(2026, 9, 7, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly PrintedDocument Short = new(
        "Agreement of Łódź", Made,
        [
            new Heading("Parties"), new Paragraph("Two parties."), new Heading("Points", 2), new BulletList(["First", "Second"]), new Heading("Facts"), new FactRows([("Name", "Zoë")]),
            new PrintedTable("Days in school", [new("School", 3), new("Days", 1, ToTheRight: true)], [["Elm Street", "20"], ["", ""]]),
        ],
        "Running", ["Below"], "Not signed");

    [Fact]
    public void Tags_say_what_everything_is_in_reading_order() =>
        string.Join('\n', Pages(Short).Tags().Select(tag => $"{new string(' ', tag.Depth)}{tag.Kind} {tag.Text}".TrimEnd())).ShouldBe("""
            Document
             H1 Agreement of Łódź
             H2 Parties
             P Two parties.
             H3 Points
             L
              LI
               Lbl •
               LBody First
              LI
               Lbl •
               LBody Second
             H2 Facts
             Table
              TBody
               TR
                TH Name
                TD Zoë
             Table
              Caption Days in school
              THead
               TR
                TH School
                TH Days
              TBody
               TR
                TD Elm Street
                TD 20
               TR
                TD
                TD
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_file_says_its_title_its_language_and_that_it_is_tagged()
    {
        var pdf = new PdfReader(PdfDocument.Write(Short));

        pdf.Catalogue.ShouldContain("/MarkInfo <</Marked true>>");
        pdf.Catalogue.ShouldContain("/ViewerPreferences <</DisplayDocTitle true>>");
        PdfReader.Text(pdf.Catalogue, "Lang").ShouldBe("en-GB");
        var information = pdf.Object(PdfReader.Reference(pdf.Trailer, "Info"));
        PdfReader.Text(information, "Title").ShouldBe(Short.Title);
        information.ShouldContain("/CreationDate (D:20260907080000Z)");
        Encoding.UTF8.GetString(pdf.Stream(PdfReader.Reference(pdf.Catalogue, "Metadata"))).ShouldContain(">Agreement of Łódź<");
    }

    [Fact]
    public void Headings_are_bookmarks() =>
        new PdfReader(PdfDocument.Write(Short)).Outline().ShouldBe([(0, "Agreement of Łódź"), (1, "Parties"), (2, "Points"), (1, "Facts")]);

    [Fact]
    public void The_same_document_is_the_same_file()
    {
        PdfDocument.Write(Short).ShouldBe(PdfDocument.Write(Short with { Blocks = [.. Short.Blocks] }));
        PdfDocument.Write(Short).ShouldNotBe(PdfDocument.Write(Short with { Mark = null }));
    }

    [Fact]
    public void Every_page_says_which_of_how_many_it_is_and_carries_header_footer_and_mark()
    {
        var pages = Pages(Short with { Blocks = [.. Enumerable.Repeat<PrintedBlock>(new Paragraph(Words(300)), 9)] });
        var last = pages.Runs.Max(run => run.Page);

        last.ShouldBeGreaterThan(2);
        for (var page = 0; page <= last; page++)
        {
            pages.Running(page).ShouldBe($"Running|Not signed|Below|Page {page + 1} of {last + 1}");
        }
    }

    [Fact]
    public void A_table_repeats_its_header_row_on_every_page_and_is_read_once()
    {
        var pages = Pages(Short with
        {
            Blocks = [new PrintedTable("Long", [new("School"), new("Notes")], [.. Enumerable.Range(1, 150).Select(i => (IReadOnlyList<string>)[$"School {i}", i == 70 ? Words(900) : "Some words"])])],
        });
        var last = pages.Runs.Max(run => run.Page);

        last.ShouldBeGreaterThan(3);
        Enumerable.Range(0, last + 1).ShouldAllBe(page => pages.Runs.Where(run => run.Page == page && run.Mark < 0 == page > 0 && run.Text == "Notes").Count() == 1);
        pages.Tags().Count(tag => tag.Kind == "TH").ShouldBe(2);
        pages.Tags().Count(tag => tag.Kind == "TR").ShouldBe(151);
        pages.Read().ShouldContain(Words(900));
    }

    [Fact]
    public void A_heading_stands_on_the_page_of_the_text_below_it()
    {
        for (var lines = 30; lines < 60; lines++)
        {
            var pages = Pages(Short with { Blocks = [new Paragraph(string.Join('\n', Enumerable.Repeat("A line", lines))), new Heading("Parties"), new Heading("Who", 2), new Paragraph(Words(60))] });
            var heading = pages.Runs.Single(run => run.Text == "Parties");
            var below = pages.Runs.Where(run => run.Text.StartsWith("word1 ", StringComparison.Ordinal)).ShouldHaveSingleItem();

            below.Page.ShouldBe(heading.Page, $"{lines} lines");
            below.Base.ShouldBeLessThan(heading.Base);
        }
    }

    [Fact]
    public void No_line_of_a_paragraph_stands_alone_on_a_page()
    {
        for (var lines = 30; lines < 60; lines++)
        {
            var pages = Pages(Short with { Blocks = [new Paragraph(string.Join('\n', Enumerable.Repeat("A line", lines))), new Paragraph(Words(70))] });

            pages.Runs.Where(run => run.Mark == pages.Runs.Where(r => r.Page == run.Page).Max(r => r.Mark) && run.Text.Contains("word", StringComparison.Ordinal))
                .GroupBy(run => run.Page).ShouldAllBe(page => page.Count() > 1, $"{lines} lines");
        }
    }

    [Fact]
    public void A_list_begins_on_the_page_of_the_words_that_introduce_it()
    {
        for (var lines = 30; lines < 60; lines++)
        {
            var pages = Pages(Short with { Blocks = [new Paragraph(string.Join('\n', Enumerable.Repeat("A line", lines))), new Paragraph("It says:"), new BulletList(["Point", "Other"])] });

            pages.Runs.Single(run => run.Text == "Point").Page.ShouldBe(pages.Runs.Single(run => run.Text == "It says:").Page, $"{lines} lines");
        }
    }

    [Fact]
    public void A_new_page_is_begun_where_asked() =>
        Pages(Short with { Blocks = [new Heading("One"), new NewPage(), new Heading("Two"), new Paragraph("Three")] }).Runs.Where(run => run.Mark >= 0)
            .Select(run => (run.Page, run.Text)).ShouldBe([(0, Short.Title), (0, "One"), (1, "Two"), (1, "Three")]);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_word_is_there_in_order_and_inside_the_margins_whatever_the_document(int seed)
    {
        var (printed, said) = new SomeDocuments(new Random(seed)).Next();
        var file = PdfDocument.Write(printed);
        var pdf = new PdfReader(file);
        var pages = new PdfPages(pdf);

        string[] words = string.Join(' ', said).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        pages.Read().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(words.Length).ShouldBe(words);
        pages.Runs.Where(run => !IsInside(run)).ShouldBeEmpty();
        for (var number = 1; number <= pdf.Objects; number++)
        {
            pdf.Object(number).ShouldNotBeEmpty();
        }

        pages.Runs.Where(run => run.Mark >= 0).Select(run => (run.Page, run.Mark)).Distinct().Count().ShouldBe(Parents(pdf));
    }

    private static bool IsInside(PdfRun run)
    {
        var right = run.Right - (run.Text.EndsWith(' ') ? run.Size * 0.278 : 0);
        return run.Left > PageLayout.Margin - 0.02 && right < PageLayout.PaperWidth - PageLayout.Margin + 0.02
            && (run.Mark < 0 ? run.Base is > 20 and < PageLayout.PaperHeight - 20 : run.Base is > PageLayout.BottomMargin and < PageLayout.PaperHeight - PageLayout.TopMargin);
    }

    /// <summary>How many marks of pages know their tag.</summary>
    private static int Parents(PdfReader pdf)
    {
        var tree = pdf.Object(PdfReader.Reference(pdf.Object(PdfReader.Reference(pdf.Catalogue, "StructTreeRoot")), "ParentTree"));
        return PdfReader.References(tree, "Nums").Sum(tags => pdf.Object(tags).Split(" R").Length - 1);
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => "word" + i.ToString(CultureInfo.InvariantCulture)));

    private static PdfPages Pages(PrintedDocument printed) => new(new PdfReader(PdfDocument.Write(printed)));
}
