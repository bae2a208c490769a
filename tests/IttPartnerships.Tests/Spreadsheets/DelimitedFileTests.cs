using System.IO.Compression;
using System.Text;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Tests.Spreadsheets;

public sealed class DelimitedFileTests
{
    static DelimitedFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static DelimitedFile Open(byte[] bytes, bool shortRowsAllowed = false) =>
        DelimitedFile.Open(new MemoryStream(bytes), "schools.csv", shortRowsAllowed);

    private static DelimitedFile Open(string text) => Open(Encoding.UTF8.GetBytes(text));

    private static List<string> Cells(DelimitedFile file, string column)
    {
        var wanted = file.Column(column);
        List<string> cells = [];
        while (file.Read())
        {
            cells.Add(file[wanted]);
        }

        return cells;
    }

    public static TheoryData<string, byte[]> Encodings()
    {
        const string text = "school,town\r\nCAFÉ’S École,Ynys Môn\r\n";
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(text) },
            { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] },
            { "Windows-1252", Encoding.GetEncoding(1252).GetBytes(text) },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)] },
            { "LF", Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)) },
            { "semicolons", Encoding.UTF8.GetBytes(text.Replace(',', ';')) },
            { "tabs", Encoding.UTF8.GetBytes(text.Replace(',', '\t')) },
            { "gzip", Zip(Encoding.UTF8.GetBytes(text)) },
            { "gzip of Windows-1252", Zip(Encoding.GetEncoding(1252).GetBytes(text)) },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public void The_same_rows_are_read_however_the_file_was_saved(string how, byte[] bytes)
    {
        using var file = Open(bytes);
        Cells(file, "school").ShouldBe(["CAFÉ’S École"], how);
        file.Problems.First.ShouldBeEmpty();
    }

    [Fact]
    public void An_accent_far_into_a_big_file_still_tells_the_encoding()
    {
        var text = "name\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"School {i}\n")) + "CAFÉ’S École\n";
        using var file = Open(Encoding.GetEncoding(1252).GetBytes(text));
        Cells(file, "name")[^1].ShouldBe("CAFÉ’S École");
    }

    [Fact]
    public void Letters_cut_by_the_reading_buffer_do_not_make_valid_UTF8_look_wrong()
    {
        for (var shift = 0; shift < 4; shift++)
        {
            using var file = Open("name\n" + new string('x', shift) + string.Concat(Enumerable.Repeat("é€𝄞", 60_000)) + "\n");
            Cells(file, "name")[0].ShouldEndWith("é€𝄞");
        }
    }

    [Fact]
    public void Columns_are_found_in_any_order_by_heading_or_synonym_and_extra_ones_do_no_harm()
    {
        using var file = Open("Notes,KEY STAGES ,Trainee name\nhello,KS3 KS4,Ann\n");
        var trainee = file.Column("trainee", "Trainee name");
        var stages = file.Column("key_stages");
        var absent = file.OptionalColumn("max_minutes");
        file.Read().ShouldBeTrue();
        file[trainee].ShouldBe("Ann");
        file[stages].ShouldBe("KS3 KS4");
        file[absent].ShouldBe("");
        absent.IsPresent.ShouldBeFalse();
        file.Problems.Any.ShouldBeFalse();
    }

    [Fact]
    public void Every_missing_column_is_named_at_once_and_no_row_is_read()
    {
        using var file = Open("a,b\n1,2\n");
        file.Column("school");
        file.Column("subject");
        file.Read().ShouldBeFalse();
        file.Problems.First.Select(p => p.Column).ShouldBe(["school", "subject"]);
    }

    [Fact]
    public void A_column_that_stands_twice_is_refused()
    {
        using var file = Open("school,School\n1,2\n");
        file.Column("school");
        file.Read().ShouldBeFalse();
        file.Problems.First.ShouldHaveSingleItem().Reason.ShouldContain("2 columns");
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_numbers_them_blank_and_many_line_ones_included()
    {
        using var file = Open("school,town\n\"Two\nlines\",Bath\n\n,\nOak,York\n");
        var school = file.Column("school");
        List<(int, string)> rows = [];
        while (file.Read())
        {
            rows.Add((file.Row, file[school]));
        }

        rows.ShouldBe([(2, "Two\nlines"), (5, "Oak")]);
    }

    [Fact]
    public void Rows_of_another_width_are_all_refused_with_their_numbers_but_empty_cells_at_the_end_are_not()
    {
        using var file = Open("school,town\nSt Mary, Bath, extra\nOak,York,,\nElm\n");
        Cells(file, "school").ShouldBe(["Oak"]);
        file.Problems.First.Select(p => p.Row).ShouldBe([2, 4]);
        file.Problems.First[0].Reason.ShouldBe("The row has 3 cells, but the header has 2. Maybe a comma stands in a cell without quotation marks");
    }

    [Fact]
    public void Short_rows_are_fine_where_the_caller_says_so()
    {
        using var file = Open("school,town\nOak\n"u8.ToArray(), shortRowsAllowed: true);
        Cells(file, "town").ShouldBe([""]);
        file.Problems.Any.ShouldBeFalse();
    }

    [Theory]
    [InlineData("school,town\nOak,\"York\"s\nElm,Bath\n", 2)]
    [InlineData("school,town\nOak,\"York\nElm,Bath\n", 2)]
    public void Quotation_marks_that_do_not_match_are_a_problem_of_their_row(string text, int row)
    {
        using var file = Open(text);
        Cells(file, "town");
        file.Problems.First[0].Row.ShouldBe(row);
    }

    [Fact]
    public void A_mark_never_closed_in_a_big_file_is_refused_without_reading_it_all_into_memory()
    {
        using var file = Open("school,town\nOak,\"York\n" + string.Concat(Enumerable.Repeat("Elm,Bath\n", 500_000)));
        Cells(file, "school").ShouldBeEmpty();
        file.Problems.First.ShouldHaveSingleItem().Reason.ShouldContain("never closed");
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("PK\u0003\u0004 and so on", "Excel workbook")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("a\0b", "not a text file")]
    [InlineData("\n\n", "headings")]
    public void What_is_not_a_file_of_rows_is_refused_with_how_to_mend_it(string text, string reason)
    {
        using var file = Open(text);
        file.Column("school");
        file.Read().ShouldBeFalse();
        file.Problems.First.ShouldHaveSingleItem().Reason.ShouldContain(reason);
    }

    [Fact]
    public void A_gzip_file_cut_off_half_way_is_refused_not_read_half()
    {
        var whole = Zip(Encoding.UTF8.GetBytes("school\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"School {i * 7919 % 50_000}\n"))));
        using var file = Open(whole[..(whole.Length / 2)]);
        Cells(file, "school");
        file.Problems.Any.ShouldBeTrue();
    }

    [Fact]
    public void Of_very_many_problems_all_are_counted_and_the_first_are_kept()
    {
        using var file = Open("school\n" + string.Concat(Enumerable.Repeat("a,b\n", 2_000)));
        Cells(file, "school");
        file.Problems.Count.ShouldBe(2_000);
        file.Problems.First.Count.ShouldBe(FileProblems.Kept);
    }

    private static byte[] Zip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest))
        {
            zip.Write(bytes);
        }

        return target.ToArray();
    }
}
