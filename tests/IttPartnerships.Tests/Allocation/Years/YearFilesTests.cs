using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using static IttPartnerships.Tests.Allocation.Years.YearRoom;

namespace IttPartnerships.Tests.Allocation.Years;

/// <summary>What is written for the planner is what the planner reads.</summary>
public sealed class YearFilesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Names_that_begin_like_a_formula_are_planned_accepted_and_repaired_as_they_are(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            var (minus, plus) = (year.Trainees[0].Id, year.Trainees[1].Id);
            await db.Trainees.Where(t => t.Id == minus).ExecuteUpdateAsync(set => set.SetProperty(t => t.Name, "-Amira"), Stop);
            await db.Trainees.Where(t => t.Id == plus).ExecuteUpdateAsync(set => set.SetProperty(t => t.Name, "=Ben"), Stop);
            var schools = year.Offers.Select(offer => offer.School).ToList();
            await db.Organisations.Where(o => schools.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "@Home"), Stop);
            db.Add(new TraineeExclusion { Trainee = minus, School = schools[1], Reason = ExclusionReason.RelativeThere });
            await db.SaveForTest();
        }

        var plan = await Make(room, year.Year);
        (await room.Read(plan)).Trainees.Select(trainee => trainee.Name[..4]).ShouldBe(["-Ami", "-Ben", "Amir"], "an equals sign means something in a cell of decisions");
        var accepted = (await Accept(room, plan)).Value;
        accepted.Left.ShouldBeEmpty();
        await using (var db = room.Database.Open())
        {
            (await db.Placements.CountAsync(p => p.Live, Stop)).ShouldBe((await room.Read(plan)).Trainees.Sum(trainee => trainee.Slots.Count(slot => slot.Offer is not null)));
        }

        (await room.Read(await Make(room, year.Year))).Report.Changes.ShouldNotBeNull().Changed.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_stay_that_ended_early_and_the_one_that_followed_it_are_one_placement_of_the_plan_to_keep(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            var ended = await year.Place(db, 0, year.Autumn, 0, PlacementState.EndedEarly);
            await db.Placements.Where(p => p.Id == ended.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.LastDay, ended.FirstDay.AddDays(10)), Stop);
            db.ChangeTracker.Clear();
            db.Add(new Placement
            {
                Id = PlacementId.New(), Trainee = ended.Trainee, Provider = ended.Provider, School = year.Offers[1].School, Offer = year.Offers[1].Id, Window = year.Autumn.Id, KeyStages = ended.KeyStages,
                FirstDay = ended.FirstDay.AddDays(11), LastDay = year.Autumn.LastDay, Days = year.Autumn.Days, State = PlacementState.Pencilled, Live = true, PencilledAt = ended.PencilledAt,
            });
            await db.SaveForTest();
        }

        (await room.Read(await Make(room, year.Year))).Report.Changes.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_offer_for_other_routes_is_given_to_nobody_though_another_offer_of_its_school_is(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await Restrict(room, year, set => set.SetProperty(o => o.Routes, nameof(TrainingRoute.PostgraduateApprenticeship)));

        (await OffersUsed(room, year)).ShouldBe(["Larkmere School 600001: Physics 2"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_part_time_trainee_is_only_on_offers_that_welcome_part_time_study(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await Restrict(room, year, set => set.SetProperty(o => o.PartTimeWelcome, false));
        await using (var db = room.Database.Open())
        {
            await db.Courses.ExecuteUpdateAsync(set => set.SetProperty(c => c.StudyMode, StudyMode.PartTime), Stop);
        }

        (await OffersUsed(room, year)).ShouldBe(["Larkmere School 600001: Physics 2"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_decided_on_an_offer_that_is_for_others_now_stays_decided(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            await year.Place(db, 0, year.Autumn, 0, PlacementState.Accepted);
        }

        await Restrict(room, year, set => set.SetProperty(o => o.Routes, nameof(TrainingRoute.PostgraduateApprenticeship)));

        (await room.Read(await Make(room, year.Year))).Trainees[0].Slots[0].SchoolName.ShouldBe("Larkmere School 600001");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_plans_for_two_providers_gives_no_trainee_a_place_that_only_the_other_was_offered(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            var (own, other) = (room.Manager.Organisation!.Value, room.Rival.Organisation!.Value);
            await db.AddAgreement(other, own, room.Clock.Today().AddDays(-90), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery);
            var theirs = await SampleYear.Add(db, other, year.Year, 600_011);
            var ours = year.Offers[0].Id;
            await db.Offers.Where(o => o.Id == ours).ExecuteUpdateAsync(set => set.SetProperty(o => o.Places, 9), Stop);
            var (none, few) = (theirs.Offers[0].Id, theirs.Offers[1].Id);
            await db.Offers.Where(o => o.Id == none).ExecuteUpdateAsync(set => set.SetProperty(o => o.Places, 0), Stop);
        }

        var made = await room.Read(await Make(room, year.Year));

        made.Trainees.Count.ShouldBe(6);
        var at = made.Trainees.SelectMany(trainee => trainee.Slots.Where(slot => slot.Offer is not null).Select(slot => (IsTheirs: trainee.Name.Contains("600011", StringComparison.Ordinal), slot.SchoolName))).ToLookup(one => one.IsTheirs, one => one.SchoolName);
        at[true].Distinct().ShouldBe(["Larkmere School 600012"], "no other offer was made to their provider");
        at[false].Distinct().Order().ShouldBe(["Larkmere School 600001", "Larkmere School 600002"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_pattern_of_too_many_windows_is_said_before_a_plan_is_asked_for(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            db.AddRange(Enumerable.Range(3, 11).Select(number => new PatternWindow
            {
                Id = WindowId.New(), Pattern = year.Pattern.Id, Number = number, Name = $"day {number}", Letter = "B", Kind = WindowKind.Contrasting,
                FirstDay = year.Spring.LastDay.AddDays(number), LastDay = year.Spring.LastDay.AddDays(number), Days = Weekdays.Every,
            }));
            await db.SaveForTest();
        }

        (await Find(room, year.Year, room.Manager)).Value.LeftOut.Select(left => left.Reason).Distinct().ShouldHaveSingleItem().ShouldBe($"The pattern of course {year.Course.Code} has more than 12 windows");
        (await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(year.Year), room.Manager, Stop))).Refusals.Select(refusal => refusal.Code).ShouldBe(["PL-20"]);
    }

    /// <summary>Makes the first offer one for others, and adds another at its school that is for anybody; the second school offers nothing.</summary>
    private static async Task Restrict(PlanRoom room, SampleYear year, Action<UpdateSettersBuilder<Offer>> so)
    {
        await using var db = room.Database.Open();
        var (first, second) = (year.Offers[0], year.Offers[1].Id);
        await db.Offers.Where(o => o.Id == first.Id).ExecuteUpdateAsync(so, Stop);
        await db.Offers.Where(o => o.Id == second).ExecuteUpdateAsync(set => set.SetProperty(o => o.Places, 0), Stop);
        db.Add(new Offer { Id = OfferId.New(), Answer = first.Answer, School = first.School, Year = first.Year, Kind = first.Kind, KeyStages = first.KeyStages, Subject = first.Subject, Places = 1 });
        await db.SaveForTest();
    }

    private static async Task<IEnumerable<string?>> OffersUsed(PlanRoom room, SampleYear year) =>
        (await room.Read(await Make(room, year.Year))).Trainees.SelectMany(trainee => trainee.Slots).Select(slot => slot.Offer).Where(offer => offer is not null).Distinct();
}
