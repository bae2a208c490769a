using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.Allocation.Years.YearRoom;

namespace IttPartnerships.Tests.Allocation.Years;

/// <summary>What a plan changes of what stands, as its own page and the comparison of plans say it.</summary>
public sealed class PlanChangesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_kept_and_changed_is_counted_alike_beside_other_plans_and_on_its_own_page(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var far = year.Trainees[2].Id;
        await using (var db = room.Database.Open())
        {
            // One place is outside any offer. Of two pencilled for somebody too far away the plan needs one.
            var own = await year.Place(db, 0, year.Autumn, 0, PlacementState.Confirmed);
            await db.Placements.Where(p => p.Id == own.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Offer, (OfferId?)null), Stop);
            await db.Trainees.Where(t => t.Id == far).ExecuteUpdateAsync(set => set.SetProperty(t => t.HomeEasting, 300_000), Stop);
            await year.Place(db, 2, year.Autumn, 1, PlacementState.Pencilled);
            await year.Place(db, 2, year.Spring, 0, PlacementState.Pencilled);
        }

        var plan = await Make(room, year.Year);
        var before = await Told(room, plan);
        (before.Kept + before.Changed).ShouldBe(3, "as many as stand");
        before.Changed.ShouldBeLessThan(3);

        (await Accept(room, plan)).Succeeded.ShouldBeTrue();

        var after = await Told(room, plan);
        after.Changed.ShouldBe(0, "what was accepted stands");
        after.Kept.ShouldBeGreaterThan(before.Kept);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Places_of_trainees_the_plan_is_not_about_are_none_it_keeps(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var left = year.Trainees[1].Id;
        await using (var db = room.Database.Open())
        {
            await year.Place(db, 0, year.Autumn, 0, PlacementState.Confirmed);
            await year.Place(db, 1, year.Autumn, 0, PlacementState.Confirmed);
            await db.Trainees.Where(t => t.Id == left).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TraineeStatus.Deferred), Stop);
        }

        (await Told(room, await Make(room, year.Year))).ShouldBe((0, 1));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_plan_of_a_year_in_which_nothing_stands_neither_changes_nor_keeps_anything(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await Make(room, (await Year(room)).Year);

        (await Side(room, plan)).ShouldSatisfyAllConditions(side => side.Changed.ShouldBeNull(), side => side.Kept.ShouldBeNull());
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Windows_are_called_as_on_every_other_page_of_the_plan(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            var later = (await SampleYear.Add(db, year.Provider, year.Year, urn: 600_101)).Pattern.Windows[0].Id;
            await db.Set<PatternWindow>().Where(w => w.Id == later).ExecuteUpdateAsync(set => set.SetProperty(w => w.FirstDay, year.Autumn.LastDay.AddDays(1)).SetProperty(w => w.LastDay, year.Autumn.LastDay.AddDays(20)), Stop);
        }

        var plan = await Make(room, year.Year);
        var changes = (await room.Use<ShowPlanChanges, Outcome<ShowPlanChanges.Answer>>(use => use.Run(new(plan), room.Manager, Stop))).Value;

        changes.IsFirst.ShouldBeTrue();
        changes.Unknown.ShouldContain(change => change.Window.StartsWith("autumn from ", StringComparison.Ordinal));
        changes.Unknown.ShouldAllBe(change => change.Window != "autumn");
    }

    private static async Task<(int Changed, int Kept)> Told(PlanRoom room, PlanRunId plan)
    {
        var own = (await room.Use<ShowPlanChanges, Outcome<ShowPlanChanges.Answer>>(use => use.Run(new(plan), room.Manager, Stop))).Value;
        var beside = await Side(room, plan);
        (beside.Changed, beside.Kept).ShouldBe((own.Changed, own.Kept));
        return (own.Changed, own.Kept);
    }

    private static async Task<ComparePlans.Side> Side(PlanRoom room, PlanRunId plan) =>
        (await room.Use<ComparePlans, Outcome<ComparePlans.Answer>>(use => use.Run(new([plan]), room.Manager, Stop))).Value.Sides.ShouldHaveSingleItem();
}
