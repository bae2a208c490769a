using IttPartnerships.Allocation.Years;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.Allocation.Years.YearRoom;

namespace IttPartnerships.Tests.Allocation.Years;

public sealed class AcceptPlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Trainees_of_different_patterns_share_places_on_days_their_windows_have_in_common(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            var other = (await SampleYear.Add(db, year.Provider, year.Year, urn: 600_101)).Pattern;
            var (autumn, spring) = (other.Windows[0].Id, other.Windows[1].Id);
            await db.Set<PatternWindow>().Where(w => w.Id == autumn).ExecuteUpdateAsync(set => set.SetProperty(w => w.Name, "first half").SetProperty(w => w.LastDay, year.Spring.FirstDay), Stop);
            await db.Set<PatternWindow>().Where(w => w.Id == spring).ExecuteUpdateAsync(set => set.SetProperty(w => w.FirstDay, year.Spring.FirstDay.AddDays(1)), Stop);
        }

        var accepted = (await Accept(room, await Make(room, year.Year))).Value;

        accepted.Left.ShouldBeEmpty("the database counts places day by day, and so does a plan");
        accepted.Pencilled.ShouldBe(12, "and no place is left empty for windows that are over when the next begins");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_pencilled_stay_for_which_the_plan_has_no_place_gives_way_to_those_who_need_it_and_stands_otherwise(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var far = year.Trainees[2].Id;
        Placement needed, other;
        await using (var db = room.Database.Open())
        {
            await db.Trainees.Where(t => t.Id == far).ExecuteUpdateAsync(set => set.SetProperty(t => t.HomeEasting, 300_000), Stop);
            needed = await year.Place(db, 2, year.Autumn, 1, PlacementState.Pencilled);
            other = await year.Place(db, 2, year.Spring, 0, PlacementState.Pencilled);
        }

        // Of the two others each has both schools, one after the other: one needs the one place of the second in autumn.
        var plan = await Make(room, year.Year, keep: false);
        var changes = (await room.Use<ShowPlanChanges, Outcome<ShowPlanChanges.Answer>>(use => use.Run(new(plan), room.Manager, Stop))).Value;
        var accepted = (await Accept(room, plan)).Value;

        changes.Unknown.Where(change => change.To.Length == 0).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            change => change.From.ShouldBe("Larkmere School 600002"),
            change => change.Window.ShouldBe("autumn"));
        (changes.Kept, accepted.Trainees, accepted.Pencilled, accepted.Left.Count).ShouldBe((1, 2, 4, 0));
        accepted.GivenUp.ShouldHaveSingleItem().ShouldBe(new(2, year.Trainees[2].Name + $" ({year.Trainees[2].Reference})", "Larkmere School 600002", needed.FirstDay, needed.LastDay));
        await using var after = room.Database.Open();
        (await after.Placements.SingleAsync(p => p.Id == needed.Id, Stop)).State.ShouldBe(PlacementState.Withdrawn);
        (await after.Placements.SingleAsync(p => p.Id == other.Id, Stop)).State.ShouldBe(PlacementState.Pencilled);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_pencilled_stay_gives_way_where_the_school_takes_no_more_in_all(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var (far, offer, school) = (year.Trainees[2].Id, year.Offers[1].Id, year.Offers[1].School);
        await using (var db = room.Database.Open())
        {
            await db.Trainees.Where(t => t.Id == far).ExecuteUpdateAsync(set => set.SetProperty(t => t.HomeEasting, 300_000), Stop);
            await db.Offers.Where(o => o.Id == offer).ExecuteUpdateAsync(set => set.SetProperty(o => o.Places, 2), Stop);
            await db.HostingAnswers.Where(a => a.School == school).ExecuteUpdateAsync(set => set.SetProperty(a => a.TotalPlaces, 1), Stop);
            await year.Place(db, 2, year.Autumn, 1, PlacementState.Pencilled);
        }

        var accepted = (await Accept(room, await Make(room, year.Year, keep: false))).Value;

        (accepted.Trainees, accepted.Pencilled, accepted.Left.Count).ShouldBe((2, 4, 0));
        accepted.GivenUp.ShouldHaveSingleItem().School.ShouldBe("Larkmere School 600002");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_gives_way_to_a_trainee_who_is_refused(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var far = year.Trainees[2].Id;
        Placement needed;
        await using (var db = room.Database.Open())
        {
            await db.Trainees.Where(t => t.Id == far).ExecuteUpdateAsync(set => set.SetProperty(t => t.HomeEasting, 300_000), Stop);
            needed = await year.Place(db, 2, year.Autumn, 1, PlacementState.Pencilled);
        }

        var plan = await Make(room, year.Year, keep: false);
        var needs = (await room.Read(plan)).Trainees.Single(trainee => trainee.Slots.Any(slot => slot is { Window: "autumn", SchoolName: "Larkmere School 600002" }));
        await using (var db = room.Database.Open())
        {
            db.Add(new TraineeExclusion { Trainee = year.Trainees[needs.Number].Id, School = year.Offers[1].School, Reason = ExclusionReason.WorkedThere });
            await db.SaveForTest();
        }

        var accepted = (await Accept(room, plan)).Value;

        accepted.Left.ShouldHaveSingleItem().Number.ShouldBe(needs.Number);
        accepted.GivenUp.ShouldBeEmpty();
        await using var after = room.Database.Open();
        (await after.Placements.SingleAsync(p => p.Id == needed.Id, Stop)).State.ShouldBe(PlacementState.Pencilled);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Trainees_exchange_places_though_another_of_the_plan_is_refused(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var plan = await Make(room, year.Year);
        var planned = (await room.Read(plan)).Trainees;
        int[] whole = [.. planned.Where(trainee => trainee.IsPlaced).Select(trainee => trainee.Number)];
        var refused = planned.Single(trainee => !trainee.IsPlaced);
        await using (var db = room.Database.Open())
        {
            // Since then the two were pencilled the other way round, and the third must not go where the plan has them.
            foreach (var (trainee, slot) in whole.SelectMany(trainee => planned[trainee].Slots.Select(slot => (trainee, slot))))
            {
                await year.Place(db, trainee, year.Pattern.Windows[slot.Number - 1], slot.SchoolName.EndsWith('1') ? 1 : 0, PlacementState.Pencilled);
            }

            var school = refused.Slots.Single(slot => slot.Offer is not null).SchoolName.EndsWith('1') ? 0 : 1;
            db.Add(new TraineeExclusion { Trainee = year.Trainees[refused.Number].Id, School = year.Offers[school].School, Reason = ExclusionReason.RelativeThere });
            await db.SaveForTest();
        }

        var accepted = (await Accept(room, plan)).Value;

        (accepted.Trainees, accepted.Pencilled).ShouldBe((2, 4));
        accepted.Left.ShouldHaveSingleItem().ShouldSatisfyAllConditions(left => left.Number.ShouldBe(refused.Number), left => left.Reason.ShouldContain("not placed at this school"));
    }
}
