using IttPartnerships.Journal;

namespace IttPartnerships.Tests.Journal;

public sealed class ChangeDetailTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        FactChange[] changes = [new("Name", "St Mary’s", "St Mary's & All"), new("ClosedOn", null, "2026-08-31")];

        ChangeDetail.Read(ChangeDetail.Of(changes)).ShouldBe(changes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[1,2]")]
    [InlineData("{\"Name\":7}")]
    public void A_detail_of_another_shape_reads_as_no_change(string? detail) => ChangeDetail.Read(detail).ShouldBeEmpty();
}
