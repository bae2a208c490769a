using IttPartnerships.Files;

namespace IttPartnerships.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Mentor handbook.pdf", "Mentor handbook.pdf")]
    [InlineData("C:\\Users\\somebody\\plan.docx", "plan.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..", "file")]
    [InlineData(".pdf", "file.pdf")]
    [InlineData("", "file")]
    [InlineData(".hidden.txt", "hidden.txt")]
    [InlineData("  two   spaces .txt ", "two spaces.txt")]
    [InlineData("who?\"<b>.txt", "who---b-.txt")]
    [InlineData("line\r\nbreak.txt", "linebreak.txt")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("caf\u0065\u0301.txt", "caf\u00E9.txt")]
    public void A_name_is_made_safe_to_save_anywhere(string given, string clean) => FileName.Clean(given).ShouldBe(clean);

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        var clean = FileName.Clean(new string('a', 144) + "\U0001F393 and much more.docx");

        clean.Length.ShouldBeLessThanOrEqualTo(FileName.Longest);
        clean.ShouldBe(new string('a', 144) + ".docx");
        FileName.Clean("a." + new string('b', 500)).Length.ShouldBe(FileName.Longest);
    }
}
