using System.Text;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Tests.Spreadsheets;

public sealed class DelimitedTextTests
{
    private static byte[] Written(params string[] cells)
    {
        using var target = new MemoryStream();
        using (var file = new DelimitedText(target, "one", "two"))
        {
            file.Row(cells);
        }

        return target.ToArray();
    }

    [Fact]
    public void The_file_opens_well_in_Excel() =>
        Written("Ysgol Môn", "a \"b\", c").ShouldBe([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("one,two\r\nYsgol Môn,\"a \"\"b\"\", c\"\r\n")]);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("'=1")]
    [InlineData("  =1")]
    public void A_cell_that_a_spreadsheet_would_run_is_written_as_text_and_comes_back_as_it_was(string cell)
    {
        SafeCell.Escape(cell)[0].ShouldBe('\'');
        SafeCell.Unescape(SafeCell.Escape(cell)).ShouldBe(cell);
        Encoding.UTF8.GetString(Written(cell, "")).ShouldContain("'" + cell);
    }

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("'t Hart")]
    [InlineData("A-B")]
    [InlineData("")]
    public void Ordinary_cells_stay_as_they_are(string cell)
    {
        SafeCell.Escape(cell).ShouldBe(cell);
        SafeCell.Unescape(cell).ShouldBe(cell);
    }
}
