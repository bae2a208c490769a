using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Kernel;

public sealed class TextDifferenceTests
{
    private static readonly string[] Words = ["trainees", "plan", "a", "sequence", "of", "lessons", "with", "their", "mentor’s", "help", "–", "ä", ""];
    private static readonly string[] Gaps = [" ", " ", " ", ", ", ". ", "\n", "\n\n", "\r\n", "\t", "* "];

    /// <summary>Seeds of pairs of texts; the first hundred pairs are unrelated, the others edits of each other.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory, MemberData(nameof(Seeds))]
    public void Both_texts_are_read_back_from_the_difference(int seed)
    {
        var chance = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var before = Text(chance, chance.Next(60));
            var after = i < 100 ? Text(chance, chance.Next(60)) : Edited(chance, before);

            var difference = TextDifference.Between(before, after);

            difference.Before.ShouldBe(before);
            difference.After.ShouldBe(after);
            difference.IsNone.ShouldBe(before == after);
            difference.Lines.Where(line => line.Change != TextChange.Changed).ShouldAllBe(line => line.Parts.Single().Change == line.Change);
            difference.Lines.SelectMany(line => line.Parts).ShouldAllBe(part => part.Change != TextChange.Changed);
        }
    }

    [Fact]
    public void A_changed_word_is_told_inside_its_line() =>
        Told("Trainees plan three lessons.\nMentors watch.", "Trainees plan five lessons.\nMentors watch.")
            .ShouldBe("Trainees plan -three-+five+ lessons.\nMentors watch.");

    [Fact]
    public void Changed_words_next_to_each_other_are_told_as_one() =>
        Told("In week two trainees observe reading in key stage one.", "In week eleven after Christmas trainees observe reading in key stage one.")
            .ShouldBe("In week -two-+eleven after Christmas+ trainees observe reading in key stage one.");

    [Fact]
    public void A_line_with_little_in_common_is_removed_and_another_added() =>
        Told("Aims\nRead about phonics.\nEnd", "Aims\nPractise behaviour routines with a coach.\nEnd")
            .ShouldBe("Aims\n-Read about phonics.-\n+Practise behaviour routines with a coach.+\nEnd");

    [Fact]
    public void No_sign_is_cut_in_two() =>
        Told("Well done 😀 all of you", "Well done 😃 all of you").ShouldBe("Well done -😀-+😃+ all of you");

    [Fact]
    public void A_new_paragraph_leaves_the_others_as_they_are() =>
        Told("One.\nThree.", "One.\nTwo is new.\nThree.").ShouldBe("One.\n+Two is new.+\nThree.");

    [Fact]
    public void A_line_that_moved_down_past_new_ones_is_still_known() =>
        Told("Assess the portfolio twice a year.", "First read it.\nAssess the portfolio three times a year.")
            .ShouldBe("+First read it.+\nAssess the portfolio -twice-+three times+ a year.");

    [Fact]
    public void Texts_too_long_for_the_table_are_told_rightly_all_the_same()
    {
        var before = string.Join('\n', Enumerable.Range(0, 3000).Select(i => $"line {i}"));
        var after = string.Join('\n', Enumerable.Range(0, 3000).Select(i => $"line {i * 7}"));

        var difference = TextDifference.Between(before, after);

        difference.Before.ShouldBe(before);
        difference.After.ShouldBe(after);
    }

    private static string Told(string before, string after) => string.Join('\n', TextDifference.Between(before, after).Lines
        .Select(line => string.Concat(line.Parts.Select(part => part.Change switch
        {
            TextChange.Removed => $"-{part.Text}-",
            TextChange.Added => $"+{part.Text}+",
            _ => part.Text,
        }))));

    private static string Text(Random chance, int words) =>
        string.Concat(Enumerable.Range(0, words).Select(_ => chance.GetItems(Words, 1)[0] + chance.GetItems(Gaps, 1)[0]));

    private static string Edited(Random chance, string text)
    {
        for (var edits = chance.Next(5); edits > 0; edits--)
        {
            var from = chance.Next(text.Length + 1);
            var to = Math.Min(text.Length, from + chance.Next(12));
            text = text[..from] + (chance.Next(2) == 0 ? Text(chance, chance.Next(4)) : "") + text[to..];
        }

        return text;
    }
}
