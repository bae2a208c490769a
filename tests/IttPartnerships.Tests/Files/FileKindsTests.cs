using IttPartnerships.Files;
using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Files;

public sealed class FileKindsTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0];

    public static TheoryData<GivenFile> Honest =>
    [
        SomeFiles.Pdf(),
        SomeFiles.Pdf("HANDBOOK.PDF"),
        SomeFiles.Word(),
        SomeFiles.Zip("slides.pptx", ("[Content_Types].xml", ""), ("ppt/presentation.xml", "")),
        SomeFiles.Zip("marks.xlsx", ("[Content_Types].xml", ""), ("xl/workbook.xml", "")),
        SomeFiles.Zip("plan.odt", ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")),
        SomeFiles.Zip("plan.odp", ("mimetype", "application/vnd.oasis.opendocument.presentation")),
        SomeFiles.Zip("plan.ods", ("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
        SomeFiles.Text("notes.txt", "Caf\u00E9 \u2013 words\r\n\tmore"),
        SomeFiles.Bytes("windows.csv", [0x43, 0x61, 0x66, 0xE9, 0x0D, 0x0A]),
        SomeFiles.Bytes("board.png", Png),
        SomeFiles.Bytes("board.jpg", Jpeg),
        SomeFiles.Bytes("board.jpeg", Jpeg),
        SomeFiles.Text("talk.mp3", "ID3 and sound"),
        SomeFiles.Text("talk.m4a", "\0\0\0\u0020ftypM4A sound"),
        SomeFiles.Text("lesson.mp4", "\0\0\0\u0020ftypisom picture"),
    ];

    public static TheoryData<GivenFile> Dishonest =>
    [
        SomeFiles.Text("page.pdf", "<script>alert(1)</script>"),
        SomeFiles.Text("page.png", "<svg/>"),
        SomeFiles.Text("plan.docx", "not a package"),
        SomeFiles.Zip("archive.docx", ("program.exe", "MZ")),
        SomeFiles.Zip("plan.odt", ("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
        SomeFiles.Bytes("program.txt", [0x4D, 0x5A, 0, 0]),
        SomeFiles.Pdf("handbook.csv"),
        SomeFiles.Bytes("board.mp4", Png),
    ];

    [Theory, MemberData(nameof(Honest))]
    public void A_file_that_is_what_its_name_says_is_kept(GivenFile given) => KeptFileRules.All.Broken(GivenFileFacts.Of(given)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Dishonest))]
    public void A_file_that_is_something_else_is_refused(GivenFile given) =>
        KeptFileRules.All.Broken(GivenFileFacts.Of(given)).ShouldHaveSingleItem().Code.ShouldBe("FI-04");

    [Theory]
    [InlineData("page.html")]
    [InlineData("picture.svg")]
    [InlineData("archive.zip")]
    [InlineData("plan.docm")]
    [InlineData("plan.doc")]
    [InlineData("program.exe")]
    [InlineData("plan.pdf.exe")]
    [InlineData("pdf")]
    public void Other_kinds_are_refused(string name) =>
        KeptFileRules.All.Broken(GivenFileFacts.Of(SomeFiles.Pdf(name))).ShouldHaveSingleItem().Code.ShouldBe("FI-03");

    [Fact]
    public void Nothing_is_served_as_something_a_browser_runs() =>
        FileKinds.All.Select(kind => kind.ContentType).ShouldAllBe(type => !type.Contains("html") && !type.Contains("svg") && !type.Contains("script") && type != "text/xml");
}
