using IttPartnerships.Allocation;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.Allocation.Years.YearRoom;

namespace IttPartnerships.Tests.Allocation.Years;

/// <summary>A plan accepted for some: who of it is in the way of the others.</summary>
public sealed class AcceptPartTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_holds_a_place_that_the_plan_gives_to_another_is_named_and_both_are_accepted_together(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (_, plan, one, other) = await Exchanged(room);

        var alone = (await Accept(room, plan, [one.Number])).Value;
        alone.Pencilled.ShouldBe(0);
        alone.Left.ShouldHaveSingleItem().ShouldBe(new(
            one.Number, one.Name, $"The place at Larkmere School 600002 is still held by {other.Name}, whom this plan moves. Accept the plan for both together"));

        var both = (await Accept(room, plan, [one.Number, other.Number])).Value;
        (both.Pencilled, both.Left.Count).ShouldBe((4, 0));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_is_at_a_school_that_takes_no_more_in_all_is_named_like_one_on_the_same_offer(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (year, plan, one, other) = await Exchanged(room);
        await using (var db = room.Database.Open())
        {
            var (offer, school) = (year.Offers[1].Id, year.Offers[1].School);
            await db.Offers.Where(o => o.Id == offer).ExecuteUpdateAsync(set => set.SetProperty(o => o.Places, 5), Stop);
            await db.HostingAnswers.Where(a => a.School == school).ExecuteUpdateAsync(set => set.SetProperty(a => a.TotalPlaces, 1), Stop);
        }

        (await Accept(room, plan, [one.Number])).Value.Left.ShouldHaveSingleItem().Reason
            .ShouldBe($"The place at Larkmere School 600002 is still held by {other.Name}, whom this plan moves. Accept the plan for both together");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_holds_a_place_but_is_refused_is_named_as_not_to_be_moved(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (year, plan, one, other) = await Exchanged(room);
        await using (var db = room.Database.Open())
        {
            db.Add(new TraineeExclusion { Trainee = year.Trainees[other.Number].Id, School = year.Offers[1].School, Reason = ExclusionReason.WorkedThere });
            await db.SaveForTest();
        }

        var both = (await Accept(room, plan, [one.Number, other.Number])).Value;

        both.Left.Single(left => left.Number == one.Number).Reason.ShouldBe($"The place at Larkmere School 600002 is still held by {other.Name}, whom this plan can no longer move");
        both.Left.Single(left => left.Number == other.Number).Reason.ShouldContain("not placed at this school");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_holds_a_place_though_the_plan_has_none_for_them_is_named_with_what_it_costs_them(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await FarAway(room, year);
        await using (var db = room.Database.Open())
        {
            await year.Place(db, 2, year.Autumn, 1, PlacementState.Pencilled);
        }

        var plan = await Make(room, year.Year, keep: false);
        var (one, far) = ((await room.Read(plan)).Trainees.Single(IsSecondInAutumn), (await room.Read(plan)).Trainees[2]);

        var alone = (await Accept(room, plan, [one.Number])).Value;
        alone.Left.ShouldHaveSingleItem().Reason.ShouldBe(
            $"The place at Larkmere School 600002 is still held by {far.Name}, for whom this plan found no place. Accept the plan for both together. The pencilled placement of {far.Name} is then given up");
        (await Accept(room, plan, [one.Number, far.Number])).Value.ShouldSatisfyAllConditions(both => both.Left.ShouldBeEmpty(), both => both.GivenUp.Count.ShouldBe(1));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_is_in_the_way_of_who_is_in_the_way_is_named_too(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await FarAway(room, year);
        var plan = await Make(room, year.Year);
        var planned = (await room.Read(plan)).Trainees;
        var (other, far) = (planned.Single(IsSecondInAutumn), planned[2]);
        var one = planned.Single(trainee => trainee.IsPlaced && trainee != other);
        await using (var db = room.Database.Open())
        {
            // Since then the first school takes one fewer, who has the place of the first; and that one's own went to somebody the plan has none for.
            var first = year.Offers[0].Id;
            await db.Offers.Where(o => o.Id == first).ExecuteUpdateAsync(set => set.SetProperty(o => o.Places, 1), Stop);
            await year.Place(db, other.Number, year.Autumn, 0, PlacementState.Pencilled);
            await year.Place(db, far.Number, year.Autumn, 1, PlacementState.Pencilled);
        }

        var alone = (await Accept(room, plan, [one.Number])).Value;
        alone.Left.ShouldHaveSingleItem().Reason.ShouldBe(
            $"The place at Larkmere School 600001 is still held by {other.Name}, whom this plan moves. Accept the plan for these together: {one.Name}, {other.Name} and {far.Name}. The pencilled placement of {far.Name} is then given up");
        (await Accept(room, plan, [one.Number, other.Number, far.Number])).Value.Left.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_place_that_somebody_outside_the_plan_has_taken_is_said_to_be_taken_and_nobody_is_named(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await FarAway(room, year);
        var plan = await Make(room, year.Year);
        var one = (await room.Read(plan)).Trainees.Single(IsSecondInAutumn);
        await using (var db = room.Database.Open())
        {
            var later = await SampleYear.Add(db, room.Rival.Organisation!.Value, year.Year, urn: 600_201);
            var taken = await later.Place(db, 0, later.Autumn, 0, PlacementState.Pencilled);
            var second = year.Offers[1];
            await db.Placements.Where(p => p.Id == taken.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.School, second.School).SetProperty(p => p.Offer, second.Id), Stop);
        }

        (await Accept(room, plan, [one.Number])).Value.Left.ShouldHaveSingleItem().Reason.ShouldStartWith("Every place of this offer is taken");
    }

    /// <summary>Two whom the plan places in both windows, pencilled since the other way round: the second school, with its one place, is what each of them waits for once.</summary>
    private static async Task<(SampleYear Year, PlanRunId Plan, PlannedTrainee One, PlannedTrainee Other)> Exchanged(PlanRoom room)
    {
        var year = await Year(room);
        var plan = await Make(room, year.Year);
        var planned = (await room.Read(plan)).Trainees;
        var whole = planned.Where(trainee => trainee.IsPlaced).ToList();
        await using var db = room.Database.Open();
        foreach (var (trainee, slot) in whole.SelectMany(trainee => trainee.Slots.Select(slot => (trainee, slot))))
        {
            await year.Place(db, trainee.Number, year.Pattern.Windows[slot.Number - 1], slot.SchoolName.EndsWith('1') ? 1 : 0, PlacementState.Pencilled);
        }

        return (year, plan, whole[0], whole[1]);
    }

    private static bool IsSecondInAutumn(PlannedTrainee trainee) => trainee.Slots.Any(slot => slot is { Window: "autumn", SchoolName: "Larkmere School 600002" });

    private static async Task FarAway(PlanRoom room, SampleYear year)
    {
        await using var db = room.Database.Open();
        var far = year.Trainees[2].Id;
        await db.Trainees.Where(t => t.Id == far).ExecuteUpdateAsync(set => set.SetProperty(t => t.HomeEasting, 300_000), Stop);
    }
}
