using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.Allocation.Years.YearRoom;

namespace IttPartnerships.Tests.Allocation.Years;

/// <summary>What is said before a plan is accepted and kept afterwards.</summary>
public sealed class SeeAcceptedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_came_of_accepting_is_kept_with_the_plan_until_it_is_accepted_again(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await Make(room, (await Year(room)).Year);
        (await See(room, plan)).Value.Last.ShouldBeNull();

        var first = (await Accept(room, plan, [0])).Value;
        (await See(room, plan)).Value.Last.ShouldNotBeNull().ShouldSatisfyAllConditions(
            last => (last.Trainees, last.Pencilled, last.At).ShouldBe((1, first.Pencilled, first.At)), last => last.Unchanged.ShouldBeEmpty());

        var second = (await Accept(room, plan)).Value;
        second.Unchanged.ShouldHaveSingleItem().Number.ShouldBe(0);
        (await See(room, plan)).Value.Last!.Unchanged.ShouldBe(second.Unchanged);
        (await room.Use<SeeAccepted, Outcome<SeeAccepted.Answer>>(use => use.Run(new(plan), room.Rival, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Those_for_whom_there_is_something_to_accept_come_first(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await Make(room, (await Year(room)).Year);
        var before = (await Preview(room, plan)).Value;
        (before.LastAt, before.Changing, before.Trainees.Count).ShouldBe((null, 3, 3));
        before.Trainees.Select(one => one.Planned.Number).ShouldBe([0, 1, 2]);

        (await Accept(room, plan, [0])).Succeeded.ShouldBeTrue();

        var after = (await Preview(room, plan)).Value;
        after.Changing.ShouldBe(2);
        after.Trainees.Select(one => (one.Planned.Number, one.Changes > 0)).ShouldBe([(1, true), (2, true), (0, false)]);
        after.LastAt.ShouldNotBeNull();
        (await room.Use<PreviewAccepting, Outcome<PreviewAccepting.Answer>>(use => use.Run(new(plan), room.Rival, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Reasons_are_switched_on_for_stays_that_are_where_the_plan_has_them_and_for_no_other(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            await year.Place(db, 0, year.Autumn, 1, PlacementState.Confirmed);
        }

        var plan = await Make(room, year.Year);
        var pencilled = (await Accept(room, plan)).Value.Pencilled;
        var again = (await room.Use<AcceptPlan, Outcome<AcceptPlan.Accepted>>(use => use.Run(new(plan, ShowReasons: true), room.Manager, Stop))).Value;

        (again.Pencilled, again.Explained).ShouldBe((0, pencilled));
        await using var after = room.Database.Open();
        (await after.Placements.SingleAsync(stay => stay.PlanReason == null, Stop)).State.ShouldBe(PlacementState.Confirmed);
        (await after.JournalEntries.CountAsync(entry => entry.EventName == nameof(PlacementExplained), Stop)).ShouldBe(pencilled);
    }

    private static Task<Outcome<SeeAccepted.Answer>> See(PlanRoom room, PlanRunId plan) => room.Use<SeeAccepted, Outcome<SeeAccepted.Answer>>(use => use.Run(new(plan), room.Manager, Stop));

    private static Task<Outcome<PreviewAccepting.Answer>> Preview(PlanRoom room, PlanRunId plan) => room.Use<PreviewAccepting, Outcome<PreviewAccepting.Answer>>(use => use.Run(new(plan), room.Manager, Stop));
}
