using System.Security;
using System.Text;

namespace IttPartnerships.Documents;

/// <summary>
/// Writes a <see cref="PrintedDocument"/> as a tagged PDF 1.7 file: A4, Helvetica, bookmarks for headings, the same bytes every time.
/// What it can and cannot do, and why, is in this folder's README.
/// </summary>
public static class PdfDocument
{
    public const string MediaType = "application/pdf";

    private const string Producer = "ITT Partnerships";

    public static byte[] Write(PrintedDocument printed)
    {
        var (letters, document, file) = (new Letters(), new Tag("Document"), new PdfFile());
        var placed = PageLayout.Pages(Strips.Of(printed, letters, document));
        var contents = placed.Select((strips, page) => Content(printed, letters, strips, page, placed.Count)).ToList();
        var fonts = Fonts(file, letters);
        var (tree, pages) = (file.Reserve(), placed.Select(_ => file.Reserve()).ToList());
        foreach (var (i, page) in pages.Index())
        {
            var content = file.AddStream("", contents[i].Bytes);
            file.Set(page, $"<</Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfFile.Number(PageLayout.PaperWidth)} {PdfFile.Number(PageLayout.PaperHeight)}]"
                + $" /Resources <</Font {fonts} 0 R>> /Contents {content} 0 R /StructParents {i} /Tabs /S>>");
        }

        file.Set(tree, $"<</Type /Pages /Count {pages.Count} /Kids [{References(pages)}]>>");
        var tags = Tag.AddTo(file, document, pages, [.. contents.Select(content => content.Tags)]);
        var outline = Outline.AddTo(file, pages, placed);
        var about = file.AddStream("/Type /Metadata /Subtype /XML ", Encoding.UTF8.GetBytes(About(printed)), compressed: false);
        var information = file.Add($"<</Title {PdfFile.Text(printed.Title)} /Producer {PdfFile.Text(Producer)} /CreationDate {PdfFile.Date(printed.Made)} /ModDate {PdfFile.Date(printed.Made)}>>");
        var catalogue = file.Add($"<</Type /Catalog /Pages {tree} 0 R /Lang {PdfFile.Text(printed.Language)} /MarkInfo <</Marked true>> /StructTreeRoot {tags} 0 R"
            + $" /Outlines {outline} 0 R /Metadata {about} 0 R /ViewerPreferences <</DisplayDocTitle true>>>>");
        return file.Finish(catalogue, information);
    }

    private static PageContent Content(PrintedDocument printed, Letters letters, IReadOnlyList<PlacedStrip> strips, int page, int pages)
    {
        var content = new PageContent(letters);
        content.Text(page, strips);
        content.Running(printed, page + 1, pages);
        return content;
    }

    /// <summary>After all contents are written, because only then every letter is known.</summary>
    private static int Fonts(PdfFile file, Letters letters)
    {
        int Standard(string name) => file.Add(
            $"<</Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding <</Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences {Helvetica.Differences}>>>>");
        var (regular, bold) = (Standard("Helvetica"), Standard("Helvetica-Bold"));
        var all = new[] { regular, bold }.Concat(letters.Own.Select(own => own.AddTo(file, own.IsBold ? bold : regular)));
        return file.Add($"<<{string.Join(' ', all.Select((font, i) => $"/F{i} {font} 0 R"))}>>");
    }

    private static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => $"{number} 0 R"));

    /// <summary>The metadata once more as XMP, which programs that check accessibility read.</summary>
    private static string About(PrintedDocument printed) => $"""
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(printed.Title)}</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>{SecurityElement.Escape(printed.Language)}</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>{printed.Made.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z</xmp:CreateDate><pdf:Producer>{Producer}</pdf:Producer>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """;
}
