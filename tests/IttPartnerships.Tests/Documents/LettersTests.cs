using IttPartnerships.Documents;

namespace IttPartnerships.Tests.Documents;

public sealed class LettersTests
{
    [Theory]
    [InlineData("Łukasz Żółć-Wałęsa")]
    [InlineData("Őrsi Győző")]
    [InlineData("Siân Ŵyn-Ŷork, ŵŷ")]
    [InlineData("Gülşah İğdır Ağaoğlu")]
    [InlineData("Jiří Dvořák, Ľubomír Ďurkovič, Ťažký, Ůň")]
    [InlineData("Ģirts Ķēniņš, Ļūcija, Ąžuolas Šimkutė")]
    [InlineData("Șerban Țăran, Đorđe Đoković, Ħal Għaxaq")]
    [InlineData("Nguyễn Thị Hồng Ơn Ường")]
    [InlineData("Zoe\u0308 decomposed, ʻOkina, ﬁne, ≤ 5 ≥ 4 ≠ 3, “€½”")]
    public void Names_are_drawn_as_they_are_written_and_come_out_exactly(string name)
    {
        var letters = new Letters();
        foreach (var bold in (bool[])[false, true])
        {
            string.Concat(letters.Of(name, bold).Select(letter => letter.Text)).ShouldBe(name);
        }

        letters.HasFramed.ShouldBeFalse();
        Read(name).ShouldEndWith(name);
    }

    [Theory]
    [InlineData("Жанна", "0416 0430 043D 043D 0430")]
    [InlineData("😀", "1F600")]
    public void Letters_of_other_scripts_are_their_number_in_a_frame_come_out_exactly_and_the_file_says_so(string name, string numbers)
    {
        var letters = new Letters();

        letters.Of(name, bold: false).ShouldAllBe(letter => letter.Font > 1);

        letters.HasFramed.ShouldBeTrue();
        foreach (var (number, (_, shape)) in numbers.Split(' ').Distinct().Zip(letters.Own.Single().Letters))
        {
            shape.Operators.Split("Tf ").Length.ShouldBe(number.Length + 1, "One digit after the other");
            shape.Operators.ShouldStartWith("40 w ");
        }

        Read(name).ShouldContain($"{name} About this file A number in a frame stands for");
    }

    [Fact]
    public void Accents_are_laid_over_the_middle_of_their_letter_and_above_capitals()
    {
        // w is 722 wide and the circumflex 333; W is 944.
        LetterShapes.Of("ŵ", bold: false).ShouldBe(new LetterShape(722, "BT /F 1000 Tf 0 0 Td <77> Tj ET BT /F 1000 Tf 194 0 Td <88> Tj ET "));
        LetterShapes.Of("Ŵ", bold: false).ShouldBe(new LetterShape(944, "BT /F 1000 Tf 0 0 Td <57> Tj ET BT /F 1000 Tf 305 195 Td <88> Tj ET "));
    }

    [Fact]
    public void What_is_not_to_be_seen_is_not_drawn_but_stays_in_the_text()
    {
        LetterShapes.Of("\u00AD", bold: false).ShouldBe(new LetterShape(0, ""));
        Read("co\u00ADoperate").ShouldEndWith("co\u00ADoperate");
    }

    [Fact]
    public void Space_of_any_kind_is_one_space_and_half_a_sign_is_not_let_through()
    {
        string.Concat(new Letters().Of("  a \t b\u2003c\u00A0d\ud83d ", bold: false).Select(letter => letter.Text)).ShouldBe("a b c\u00A0d\uFFFD ");
    }

    [Fact]
    public void More_letters_than_a_font_holds_go_into_the_next()
    {
        var many = string.Concat(Enumerable.Range(0x4E00, 600).Select(char.ConvertFromUtf32));

        Read(many).ShouldContain(many[..40]);

        var letters = new Letters();
        letters.Of(many, bold: false).Select(letter => letter.Font).Distinct().ShouldBe([2, 3, 4]);
    }

    [Fact]
    public void Every_code_has_a_letter_and_a_width_in_both_weights()
    {
        var codes = Enumerable.Range(0, 0x3000).Select(letter => (Letter: (char)letter, Code: Helvetica.CodeOf(letter))).Where(known => known.Code is not null).ToList();

        codes.Count.ShouldBe(95 + 27 + 95 + 10);
        codes.Select(known => Helvetica.LetterOf(known.Code!.Value)).ShouldBe(codes.Select(known => known.Letter));
        codes.ShouldAllBe(known => Helvetica.Width(known.Code!.Value, false) > 0 && Helvetica.Width(known.Code!.Value, true) > 0);
    }

    private static string Read(string text) =>
        new PdfPages(new PdfReader(PdfDocument.Write(new("Names", DateTimeOffset.UnixEpoch, [new Paragraph(text)])))).Read().Replace("  ", " ", StringComparison.Ordinal);
}
