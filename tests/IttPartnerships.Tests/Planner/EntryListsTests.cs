using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class EntryListsTests
{
    [Fact]
    public void Every_list_is_read_as_it_was_added_however_many_and_however_long()
    {
        EntryLists lists = new();
        for (var count = 0; count < 60; count++)
        {
            lists.Add(List(count));
        }

        lists.Count.ShouldBe(60);
        for (var count = 0; count < 60; count++)
        {
            lists[count].ToArray().ShouldBe(List(count));
        }

        static Entry[] List(int count) => [.. Enumerable.Range(0, count % 7 * 5).Select(row => new Entry(row, count))];
    }
}
