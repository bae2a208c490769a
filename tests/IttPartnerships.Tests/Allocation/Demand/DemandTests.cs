using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Demand;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation.Years;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Allocation.Demand;

public sealed class DemandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_year_ahead_expects_as_many_as_this_year_and_offers_as_this_year_until_schools_answer(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (now, _) = await Year(room);

        var answer = (await See(room, now.Next, room.Manager)).Value;

        answer.Courses.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            course => course.Before.ShouldBe(3), course => course.Recorded.ShouldBe(0), course => course.Said.ShouldBeNull(), course => course.Count.ShouldBe(3), course => course.HasPattern.ShouldBeFalse());
        (answer.Trainees, answer.Places, answer.CarriedOver).ShouldBe((3, 3, 3));
        answer.Rows.ShouldAllBe(row => row.Subject == "Physics" && row.Needed == 3 && row.Offered == 3 && row.CarriedOver == 3 && row.Short == 0 && row.Area == "Larkshire");
        answer.Rows.Select(row => row.Window).ShouldBe(["autumn", "spring term"]);
        (await See(room, now.Next, room.Rival)).Value.Courses.ShouldBeEmpty();
        (await See(room, now.Next, Actor.Nobody)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Numbers_somebody_said_count_and_show_where_places_will_be_short(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (now, year) = await Year(room);
        await Follow(room, year, now.Next);

        (await Keep(room, now.Next, year.Course.Id, 5, room.Manager)).Succeeded.ShouldBeTrue();
        var answer = (await See(room, now.Next, room.Manager)).Value;
        answer.Courses.Single().ShouldSatisfyAllConditions(course => course.Said.ShouldBe(5), course => course.Count.ShouldBe(5));
        answer.Rows.ShouldAllBe(row => row.Needed == 5 && row.Short == 2);
        answer.Homes.Count.ShouldBe(5);
        await using (var db = room.Database.Open())
        {
            (await db.Trainees.CountAsync(Stop)).ShouldBe(3, "whom a year expects is never recorded");
            (await db.JournalEntries.CountAsync(e => e.EventName == nameof(ExpectedNumbersKept), Stop)).ShouldBe(1);
        }

        (await Keep(room, now.Next, year.Course.Id, 5_001, room.Manager)).Refusals.Select(refusal => refusal.Code).ShouldBe(["PP-51"]);
        (await Keep(room, now.Next, year.Course.Id, 9, room.Rival)).Refusals.Select(refusal => refusal.Code).ShouldBe(["PP-50"]);
        (await Keep(room, now.Next, year.Course.Id, 9, Actor.Nobody)).Refusals.ShouldBe([Refusal.NotFound]);
        (await See(room, now.Next, room.Manager)).Value.Courses.Single().Said.ShouldBe(5, "another organisation’s number changes nothing");
        using MemoryStream sheet = new();
        DemandSheet.Write(sheet, answer.Rows);
        System.Text.Encoding.UTF8.GetString(sheet.ToArray()).ShouldContain("Physics,KS3 KS4,autumn,Larkshire,5,3,3,2");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Windows_that_share_days_share_the_places_of_those_days(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (now, year) = await Year(room);
        await using (var db = room.Database.Open())
        {
            var other = await SampleYear.Add(db, year.Provider, now, 600_011);
            var (whole, spring, fewer, last) = (other.Autumn.Id, other.Spring.Id, year.Offers[0].Id, other.Spring.LastDay);
            await db.Schools.ExecuteUpdateAsync(set => set.SetProperty(s => s.LocalAuthority, "Larkshire"), Stop);
            await db.PatternWindows.Where(w => w.Id == spring).ExecuteDeleteAsync(Stop);
            await db.PatternWindows.Where(w => w.Id == whole).ExecuteUpdateAsync(set => set.SetProperty(w => w.Name, "all year").SetProperty(w => w.LastDay, last), Stop);
            await db.Offers.Where(o => o.Id == fewer).ExecuteUpdateAsync(set => set.SetProperty(o => o.Places, 1), Stop);
        }

        var answer = (await See(room, now.Next, room.Manager)).Value;

        answer.Rows.Select(row => (row.Window, row.Needed, row.Offered, row.Short)).ShouldBe([("all year and autumn", 6, 5, 1), ("all year and spring term", 6, 5, 1)]);
        answer.Homes.Count.ShouldBe(6);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Places_for_any_subject_are_told_apart(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (now, year) = await Year(room);
        await using (var db = room.Database.Open())
        {
            var any = year.Offers[0].Id;
            await db.Offers.Where(o => o.Id == any).ExecuteUpdateAsync(set => set.SetProperty(o => o.Subject, (string?)null), Stop);
        }

        var answer = (await See(room, now.Next, room.Manager)).Value;
        answer.ForAnySubject.ShouldBe(2);
        answer.Rows.ShouldAllBe(row => row.Needed == 3 && row.Offered == 1 && row.Short == 2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Planned_they_say_which_extra_offers_matter_most_and_nobody_can_be_placed_by_it(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (now, year) = await Year(room);
        await Follow(room, year, now.Next);
        await Keep(room, now.Next, year.Course.Id, 5, room.Manager);

        var plan = (await room.Use<RequestExpectedPlan, Outcome<PlanRunId>>(use => use.Run(new(now.Next), room.Manager, Stop))).Value;
        await room.Work();
        var made = await room.Read(plan);
        made.Trainees.Count.ShouldBe(5);
        made.Report.Advice.ShouldNotBeEmpty();
        made.Report.Advice.Sum(extra => extra.Slots).ShouldBeGreaterThanOrEqualTo(4);
        made.Trainees.ShouldAllBe(trainee => trainee.Name == $"Trainee {trainee.Number + 1}");
        (await room.Find(plan)).Value.Single().ShouldSatisfyAllConditions(row => row.ForYear.ShouldBe(now.Next), row => row.CanBeAccepted.ShouldBeFalse());
        (await YearRoom.Accept(room, plan)).Refusals.ShouldBe([Refusal.NotFound]);
        (await room.Use<FindWhoMightHelp, Outcome<FindWhoMightHelp.Answer>>(use => use.Run(new(plan, 0), room.Manager, Stop))).Value.Year.ShouldBe(now.Next, "schools are asked for the year that is short");
        (await room.Use<RequestExpectedPlan, Outcome<PlanRunId>>(use => use.Run(new(now.Next), room.Rival, Stop))).Refusals.Select(refusal => refusal.Code).ShouldBe(["PL-20", "PL-21"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_course_without_a_pattern_yet_follows_this_years_at_the_same_weeks_of_the_year_ahead(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (now, year) = await Year(room);
        await Follow(room, year, now.Next);
        await using (var db = room.Database.Open())
        {
            await SampleYear.Add(db, year.Provider, now, 600_011);
            await db.Schools.ExecuteUpdateAsync(set => set.SetProperty(s => s.LocalAuthority, "Larkshire"), Stop);
        }

        var answer = (await See(room, now.Next, room.Manager)).Value;

        answer.Courses.Select(course => course.HasPattern).ShouldBe([true, false], ignoreOrder: true);
        answer.Rows.Select(row => (row.Window, row.Needed)).ShouldBe([("autumn", 6), ("spring term", 6)], "both courses are in school in the same weeks");
        await using var files = room.Database.Open();
        var ahead = (await LoadExpected.Of(files, now.Next, room.Manager, room.Clock.Today(), Stop)).Year;
        ahead.Trainees.SelectMany(trainee => trainee.Pattern!.Windows).ShouldAllBe(window => now.Next.Period.Contains(window.FirstDay) && now.Next.Period.Contains(window.LastDay));
        ahead.Trainees.SelectMany(trainee => trainee.Pattern!.Windows).Select(window => window.Id).Distinct().Count().ShouldBe(4, "who follows one pattern shares its windows");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_school_that_answered_for_the_year_ahead_offers_what_it_said_and_nothing_where_it_said_no(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (now, year) = await Year(room);
        await Answer(room, year, now.Next, 0, HostingInterest.Yes, places: 4);
        await Answer(room, year, now.Next, 1, HostingInterest.No, places: null);

        var answer = (await See(room, now.Next, room.Manager)).Value;

        (answer.Places, answer.CarriedOver).ShouldBe((4, 0));
        answer.Rows.ShouldAllBe(row => row.Needed == 3 && row.Offered == 4 && row.CarriedOver == 0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_plan_of_it_weighs_as_the_last_one_did_and_so_does_the_next(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (now, _) = await Year(room);
        var wishes = new PlanWishes(new Dictionary<string, int> { ["contrast"] = 5 });
        await room.Request(PlanRoom.Small() with { Wishes = wishes });

        (await room.Use<RequestExpectedPlan, Outcome<PlanRunId>>(use => use.Run(new(now.Next), room.Manager, Stop))).Succeeded.ShouldBeTrue();

        (await room.Use<FindPlanWishes, Outcome<PlanWishes>>(use => use.Run(new(), room.Manager, Stop))).Value.Levels.ShouldBe(wishes.Levels, ignoreOrder: true);
    }

    private static async Task Answer(PlanRoom room, SampleYear year, AcademicYear ahead, int school, HostingInterest interest, int? places)
    {
        await using var db = room.Database.Open();
        var (answer, before) = (HostingAnswerId.New(), year.Offers[school]);
        db.Add(new HostingAnswer
        {
            Id = answer, School = before.School, Year = ahead, Interest = interest, GivenBy = "Head", LastConfirmed = room.Clock.Today(), Recipients = [new() { Answer = answer, Provider = year.Provider }],
            Offers = places is { } most ? [new() { Id = OfferId.New(), Answer = answer, School = before.School, Year = ahead, Kind = before.Kind, KeyStages = before.KeyStages, Subject = before.Subject, Places = most }] : [],
        });
        await db.SaveForTest();
    }

    private static async Task<(AcademicYear Now, SampleYear Year)> Year(PlanRoom room)
    {
        await using var db = room.Database.Open();
        var now = AcademicYear.Of(room.Clock.Today());
        var year = await SampleYear.Add(db, room.Manager.Organisation!.Value, now);
        await db.Schools.ExecuteUpdateAsync(set => set.SetProperty(s => s.LocalAuthority, "Larkshire"), Stop);
        return (now, year);
    }

    /// <summary>The course follows a pattern with the same windows in the next year.</summary>
    private static async Task Follow(PlanRoom room, SampleYear year, AcademicYear next)
    {
        await using var db = room.Database.Open();
        var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = year.Provider, Year = next, Name = "Next" };
        pattern.Windows.AddRange(year.Pattern.Windows.Select(window => new PatternWindow
        {
            Id = WindowId.New(), Pattern = pattern.Id, Number = window.Number, Name = window.Name, Letter = window.Letter, Kind = window.Kind,
            FirstDay = window.FirstDay.AddYears(1), LastDay = window.LastDay.AddYears(1), Days = window.Days,
        }));
        db.AddRange(pattern, new CourseYear { Course = year.Course.Id, Year = next, Pattern = pattern.Id });
        await db.SaveForTest();
    }

    private static Task<Outcome<SeeDemand.Answer>> See(PlanRoom room, AcademicYear year, Actor actor) =>
        room.Use<SeeDemand, Outcome<SeeDemand.Answer>>(use => use.Run(new(year), actor, Stop));

    private static Task<Outcome<Done>> Keep(PlanRoom room, AcademicYear year, CourseId course, int number, Actor actor) =>
        room.Use<KeepExpectedNumbers, Outcome<Done>>(use => use.Run(new(year, new Dictionary<CourseId, int?> { [course] = number }), actor, Stop));
}
