using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Tests.Shared;

public sealed class ProseTests
{
    [Fact]
    public void Paragraphs_are_parted_by_empty_lines_and_dashes_make_lists()
    {
        var blocks = Prose.Blocks("First.\r\nStill first.\r\n\r\n- one\n* two\nAfter the list.\n\n\n");

        blocks.Select(block => (block.IsList, string.Join('|', block.Lines))).ShouldBe([(false, "First.|Still first."), (true, "one|two"), (false, "After the list.")]);
    }

    [Fact]
    public void Long_stretches_without_a_change_are_folded_and_nothing_is_left_out()
    {
        var before = string.Join('\n', Enumerable.Range(1, 20).Select(i => $"Line {i}."));
        var difference = TextDifference.Between(before, before.Replace("Line 10.", "Line ten.", StringComparison.Ordinal));

        var stretches = DifferenceShown.Stretches(difference);

        stretches.Select(stretch => (stretch.IsFolded, stretch.Lines.Count)).ShouldBe([(true, 7), (false, 5), (true, 8)]);
        stretches.SelectMany(stretch => stretch.Lines).ShouldBe(difference.Lines);
    }
}
