using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class ByNumberTests
{
    [Fact]
    public void Positions_come_in_the_order_of_the_list_and_those_without_a_number_not_at_all()
    {
        int?[] numbers = [2, 0, null, 2, 0, 2];
        ByNumber positions = new(numbers.Length, numbers: 4, at => numbers[at]);
        positions[0].ShouldBe([1, 4]);
        positions[1].ShouldBeEmpty();
        positions[2].ShouldBe([0, 3, 5]);
        positions[3].ShouldBeEmpty();
    }
}
