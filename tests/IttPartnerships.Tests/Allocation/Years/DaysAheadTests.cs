using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.Allocation.Years.YearRoom;

namespace IttPartnerships.Tests.Allocation.Years;

public sealed class DaysAheadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_new_stay_in_a_window_that_has_begun_begins_tomorrow_and_the_plan_says_so(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        Move(room, year.Year.FirstDay.AddDays(80));

        var picture = (await Find(room, year.Year, room.Manager)).Value;
        picture.Slots.ShouldBe(6);
        picture.UnderWay.ShouldHaveSingleItem().ShouldBe(new("autumn", year.Autumn.FirstDay, year.Autumn.LastDay));
        picture.From.ShouldBe(new(2027, 10, 21));
        picture.Over.ShouldBeEmpty();
        var plan = await Make(room, year.Year);
        (await room.Read(plan)).Trainees.ShouldAllBe(trainee => trainee.Slots[0].Window == "autumn from 21 October" && trainee.Slots[1].Window == "spring term");

        Move(room, year.Year.FirstDay.AddDays(82));
        var accepted = (await Accept(room, plan)).Value;

        (accepted.Left.Count, accepted.Pencilled).ShouldBe((0, 5), "a plan accepted later begins the day after that");
        (await Stays(room, year.Autumn.Id)).ShouldAllBe(stay => stay.FirstDay == new DateOnly(2027, 10, 23) && stay.LastDay == year.Autumn.LastDay);
        (await Stays(room, year.Spring.Id)).ShouldAllBe(stay => stay.FirstDay == year.Spring.FirstDay);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_window_that_is_over_is_neither_planned_nor_accepted(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var before = await Make(room, year.Year);
        Move(room, year.Autumn.LastDay);

        var accepted = (await Accept(room, before)).Value;
        accepted.Pencilled.ShouldBe(0);
        accepted.Left.ShouldAllBe(left => left.Reason == "The window autumn is over: its last day was 14 December 2027. Make a new plan");
        accepted.Left.Count.ShouldBe(3);
        var picture = (await Find(room, year.Year, room.Manager)).Value;
        (picture.Slots, picture.Over.Single().Name, picture.UnderWay.Count).ShouldBe((3, "autumn", 0));

        (await Accept(room, await Make(room, year.Year))).Value.Pencilled.ShouldBe(3);
        (await Stays(room, year.Autumn.Id)).ShouldBeEmpty();

        Move(room, year.Spring.LastDay);
        (await Find(room, year.Year, room.Manager)).Value.LeftOut.Select(one => one.Reason).Distinct().ShouldHaveSingleItem().ShouldBe($"Every window of the pattern of course {year.Course.Code} is over");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_was_at_a_school_in_a_window_that_is_over_goes_on_from_there(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            await year.Place(db, 0, year.Autumn, offer: 1, PlacementState.Completed);
        }

        Move(room, year.Autumn.LastDay.AddDays(7));
        var plan = await Make(room, year.Year);

        (await room.Read(plan)).Trainees.Select(trainee => trainee.Slots.Count).ShouldBe([2, 1, 1]);
        var accepted = (await Accept(room, plan)).Value;
        (accepted.Left.Count, (await Stays(room, year.Autumn.Id)).Count, (await Stays(room, year.Spring.Id)).Count).ShouldBe((0, 1, 3));
        (await Stays(room, year.Spring.Id)).Single(stay => stay.Trainee == year.Trainees[0].Id).School.ShouldBe(year.Offers[0].School, "another letter is another school");
    }

    private static void Move(PlanRoom room, DateOnly day) => room.Clock.Today = new(day, new TimeOnly(12, 0), TimeSpan.Zero);

    private static async Task<List<Placement>> Stays(PlanRoom room, WindowId window)
    {
        await using var db = room.Database.Open();
        return await db.Placements.AsNoTracking().Where(stay => stay.Live && stay.Window == window).ToListAsync(Stop);
    }
}
