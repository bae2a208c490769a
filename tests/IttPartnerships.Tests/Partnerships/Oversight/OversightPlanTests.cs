using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Tests.Partnerships.Oversight;

public sealed class OversightPlanTests
{
    private static readonly OversightFacts Facts = new(
        new(2026, 9, 1), new(new(2026, 8, 1), new(2027, 7, 31)), Owned: true,
        [new(OversightMethod.Visit, 3, "Head of quality", null), new(OversightMethod.Report, 12, "Head of quality", null)], [], []);

    [Fact]
    public void One_activity_is_planned_for_each_agreed_way()
    {
        var plan = OversightPlan.Of(Facts, []);

        plan.Add.Select(due => (due.Method, due.On)).ShouldBe([(OversightMethod.Visit, new DateOnly(2026, 10, 31)), (OversightMethod.Report, new DateOnly(2027, 7, 31))]);
    }

    [Fact]
    public void What_the_agreement_asks_for_on_another_day_moves_and_what_it_no_longer_asks_for_goes()
    {
        var (visit, meeting) = (OversightActivityId.New(), OversightActivityId.New());

        var plan = OversightPlan.Of(Facts, [new(visit, OversightMethod.Visit, new(2027, 1, 31)), new(meeting, OversightMethod.Meeting, new(2026, 12, 1))]);

        plan.Move.ShouldBe([(visit, new DateOnly(2026, 10, 31))]);
        plan.Withdraw.ShouldBe([meeting]);
        plan.Add.ShouldHaveSingleItem().Method.ShouldBe(OversightMethod.Report);
    }

    [Fact]
    public void Planned_again_nothing_changes()
    {
        var known = OversightPlan.Of(Facts, []).Add.Select(due => new PlannedBefore(OversightActivityId.New(), due.Method, due.On)).ToList();

        var again = OversightPlan.Of(Facts, known);

        (again.Add.Count, again.Move.Count, again.Withdraw.Count).ShouldBe((0, 0, 0));
    }
}
