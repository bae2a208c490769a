using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Demand;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Allocation.Years;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Allocation;

public sealed class PlanNamesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Plan", "")]
    [InlineData("Plan (2)", "Plan")]
    [InlineData("Plan (3)", "Plan (2)")]
    [InlineData("Plan (10)", "Plan (2)|Plan|Plan (9)")]
    [InlineData("Plan", "Plans|Plan (last)|Plan (-1)|Plan()|plan|Plan (99999999999)|Plan (2) again")]
    public void The_next_is_numbered_after_the_last_of_those_called_alike(string name, string taken) =>
        PlanNames.Next("Plan", taken.Split('|', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(name);

    [Fact]
    public void A_name_as_long_as_a_name_may_be_leaves_room_for_its_number()
    {
        var first = PlanNames.Next(new string('x', 150), []);
        var second = PlanNames.Next(new string('x', 150), [first]);
        second.ShouldBe($"{first} (2)");
        second.Length.ShouldBeLessThanOrEqualTo(PlanRun.NameLength);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Plans_nobody_named_are_told_apart_and_what_somebody_named_is_called_so(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await YearRoom.Year(room);
        var dropped = year.Offers[1].School;

        for (var time = 0; time < 2; time++)
        {
            await Plan(room, new(year.Year));
            await Plan(room, new(year.Year) { Without = dropped });
            (await room.Use<RequestExpectedPlan, Outcome<PlanRunId>>(use => use.Run(new(year.Year), room.Manager, Stop))).Succeeded.ShouldBeTrue();
            await room.Request(PlanRoom.Small(""));
            await room.Request(PlanRoom.Small("Mine"));
        }

        (await Names(room)).ShouldBe(
        [
            "2027 to 2028, as it stands on 22 November", "Without Larkmere School 600002", "Expected trainees of 2027 to 2028", "Plan of 22 November 2026", "Mine",
            "2027 to 2028, as it stands on 22 November (2)", "Without Larkmere School 600002 (2)", "Expected trainees of 2027 to 2028 (2)", "Plan of 22 November 2026 (2)", "Mine",
        ]);

        await room.Request(PlanRoom.Small(""), room.Rival);
        (await room.Find(actor: room.Rival)).Value.Single().Name.ShouldBe("Plan of 22 November 2026", "each organisation counts its own");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_asked_for_at_once_are_both_there(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        await room.Request(PlanRoom.Small(""));

        await Task.WhenAll(room.Request(PlanRoom.Small("")), room.Request(PlanRoom.Small("")));

        var names = await Names(room);
        names.Count.ShouldBe(3);
        names.ShouldAllBe(name => name.StartsWith("Plan of 22 November 2026", StringComparison.Ordinal));
        names.Distinct().Count().ShouldBeGreaterThan(1);
    }

    private static async Task Plan(PlanRoom room, RequestYearPlan.Command command) =>
        (await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(command, room.Manager, Stop))).Succeeded.ShouldBeTrue();

    /// <summary>The first first.</summary>
    private static async Task<List<string>> Names(PlanRoom room) => [.. (await room.Find()).Value.Select(row => row.Name).Reverse()];
}
