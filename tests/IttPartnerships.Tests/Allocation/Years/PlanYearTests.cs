using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.Allocation.Years.YearRoom;

namespace IttPartnerships.Tests.Allocation.Years;

public sealed class PlanYearTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_a_plan_would_be_made_of_is_said_before_it_is_asked_for(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            await year.Place(db, 0, year.Autumn, 0, PlacementState.Pencilled);
            await year.Place(db, 1, year.Autumn, 1, PlacementState.Proposed);
            var third = year.Trainees[2].Id;
            await db.Trainees.Where(t => t.Id == third).ExecuteUpdateAsync(set => set.SetProperty(t => t.HomeEasting, (int?)null), Stop);
        }

        var picture = (await Find(room, year.Year, room.Manager)).Value;

        (picture.Trainees, picture.Slots, picture.Decided, picture.Pencilled).ShouldBe((2, 4, 1, 1));
        (picture.Schools, picture.Offers, picture.Places).ShouldBe((2, 2, 3));
        picture.LeftOut.ShouldHaveSingleItem().Reason.ShouldBe("We do not know where they live");
        (await Find(room, year.Year, room.Rival)).Value.Trainees.ShouldBe(0);
        (await Find(room, year.Year, room.Manager with { Permissions = [] })).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_plan_of_the_year_is_accepted_into_pencilled_placements_within_every_place(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);

        var plan = await Make(room, year.Year);
        var accepted = (await Accept(room, plan)).Value;

        accepted.Left.ShouldBeEmpty();
        await using var db = room.Database.Open();
        var placements = await db.Placements.ToListAsync(Stop);
        accepted.Pencilled.ShouldBe(placements.Count);
        placements.Count.ShouldBeGreaterThanOrEqualTo(5); // Two and one places in each window: six at most, and nobody twice at one school.
        placements.ShouldAllBe(p => p.State == PlacementState.Pencilled && p.Live && p.Provider == year.Provider);
        placements.GroupBy(p => (p.Offer, p.Window)).ShouldAllBe(there => there.Count() <= year.Offers.Single(o => o.Id == there.Key.Offer).Places);
        placements.GroupBy(p => p.Trainee).ShouldAllBe(stays => stays.Select(p => p.School).Distinct().Count() == stays.Count());
        (await db.JournalEntries.CountAsync(e => e.EventName == nameof(PlanAccepted), Stop)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_a_school_was_asked_stays_and_what_was_pencilled_gives_way(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        Placement asked;
        await using (var db = room.Database.Open())
        {
            asked = await year.Place(db, 0, year.Autumn, 1, PlacementState.Proposed);
            await year.Place(db, 1, year.Spring, 0, PlacementState.Pencilled);
        }

        var plan = await Make(room, year.Year, keep: false);
        (await Accept(room, plan)).Succeeded.ShouldBeTrue();

        await using var after = room.Database.Open();
        (await after.Placements.SingleAsync(p => p.Id == asked.Id, Stop)).State.ShouldBe(PlacementState.Proposed);
        (await after.Placements.CountAsync(p => p.Live && p.Trainee == asked.Trainee && p.Window == year.Autumn.Id, Stop)).ShouldBe(1);
        (await after.Placements.Where(p => p.Live).GroupBy(p => new { p.Trainee, p.Window }).AllAsync(same => same.Count() == 1, Stop)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Some_are_accepted_and_whoever_no_longer_fits_comes_back_with_the_reason(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var plan = await Make(room, year.Year);
        await using (var db = room.Database.Open())
        {
            var gone = year.Offers[0].Id;
            var today = DateOnly.FromDateTime(room.Clock.Today.Date);
            await db.Offers.Where(o => o.Id == gone).ExecuteUpdateAsync(set => set.SetProperty(o => o.WithdrawnOn, today), Stop);
        }

        var whole = (await room.Read(plan)).Trainees.First(t => t.IsPlaced).Number;
        var accepted = (await Accept(room, plan, [whole])).Value;

        accepted.Pencilled.ShouldBe(0);
        accepted.Left.ShouldHaveSingleItem().Reason.ShouldEndWith("no longer offers this place");
        (await room.Use<AcceptPlan, Outcome<AcceptPlan.Accepted>>(use => use.Run(new(plan), room.Rival, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_place_that_moves_to_another_offer_of_the_same_school_says_so(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            await year.Place(db, 0, year.Autumn, 1, PlacementState.Pencilled);
            var (first, second, today) = (year.Offers[0].Id, year.Offers[1], DateOnly.FromDateTime(room.Clock.Today.Date));
            db.Add(new Offer
            {
                Id = OfferId.New(), Answer = second.Answer, School = second.School, Year = second.Year, Kind = second.Kind, KeyStages = second.KeyStages, Subject = second.Subject, Places = 3, Windows = "autumn",
            });
            await db.SaveForTest();
            await db.Offers.Where(o => o.Id == first).ExecuteUpdateAsync(set => set.SetProperty(o => o.Windows, "spring term"), Stop);
            await db.Offers.Where(o => o.Id == second.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.WithdrawnOn, today), Stop);
        }

        var plan = await Make(room, year.Year);

        var changes = (await room.Use<ShowPlanChanges, Outcome<ShowPlanChanges.Answer>>(use => use.Run(new(plan), room.Manager, Stop))).Value;
        var moved = changes.Unknown.Where(change => change.From.Length > 0).ShouldHaveSingleItem();
        (moved.From, moved.To).ShouldBe(("Larkmere School 600002", "Larkmere School 600002, another of its offers"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_decided_stands_in_a_plan_whatever_rule_it_would_break_today(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            var (first, second, farAway) = (year.Offers[0].Id, year.Offers[1].Id, year.Trainees[0].Id);
            await year.Place(db, 0, year.Autumn, 0, PlacementState.Confirmed);
            await year.Place(db, 0, year.Spring, 1, PlacementState.Accepted);
            await db.Offers.Where(o => o.Id == first).ExecuteUpdateAsync(set => set.SetProperty(o => o.Windows, "summer").SetProperty(o => o.KeyStages, KeyStages.KeyStage3), Stop);
            await db.Offers.Where(o => o.Id == second).ExecuteUpdateAsync(set => set.SetProperty(o => o.KeyStages, KeyStages.KeyStage3), Stop);
            await db.Trainees.Where(t => t.Id == farAway).ExecuteUpdateAsync(set => set.SetProperty(t => t.HomeNorthing, 410_450).SetProperty(t => t.MaxMinutes, 30), Stop);
        }

        var plan = await room.Read(await Make(room, year.Year));

        var decided = plan.Trainees.Single(trainee => trainee.Name.Contains(year.Trainees[0].Reference, StringComparison.Ordinal));
        decided.Slots.Select(slot => slot.SchoolName).ShouldBe(["Larkmere School 600001", "Larkmere School 600002"]);
        plan.Trainees.SelectMany(trainee => trainee.Slots).Count(slot => slot is { Window: "spring term", SchoolName: "Larkmere School 600002" }).ShouldBe(1, "its one place is theirs");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_year_without_trainees_or_offers_says_what_to_do_first(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);

        var asked = await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(new AcademicYear(2027)), room.Manager, Stop));

        asked.Refusals.Select(refusal => refusal.Code).ShouldBe(["PL-20", "PL-21"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_offer_for_another_provider_first_is_not_planned_with_before_its_day(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            var (other, first) = (room.Rival.Organisation, year.Offers[0].Id);
            var until = DateOnly.FromDateTime(room.Clock.Today.Date);
            await db.Offers.Where(o => o.Id == first).ExecuteUpdateAsync(set => set.SetProperty(o => o.FirstProvider, other).SetProperty(o => o.FirstUntil, until), Stop);
        }

        (await Find(room, year.Year, room.Manager)).Value.Offers.ShouldBe(1);
        room.Clock.Today = room.Clock.Today.AddDays(1);
        (await Find(room, year.Year, room.Manager)).Value.Offers.ShouldBe(2);
    }
}
