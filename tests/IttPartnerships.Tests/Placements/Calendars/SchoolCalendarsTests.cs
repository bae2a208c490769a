using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Placements.Calendars;

public sealed class SchoolCalendarsTests
{
    private const string File = """
        Label;Last day;First day;Year;LA
        Autumn, second half;18/12/2026;2/11/2026;2026;Larkshire
        Autumn, first half;23 October 2026;2026-09-02;2026 to 2027;330
        """;

    private static readonly AcademicYear Year = new(2026);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_nearest_term_dates_hold_and_where_nobody_said_any_that_is_an_assumption(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        var (halfTerm, inTerm) = (new DateOnly(2026, 10, 28), new DateOnly(2026, 11, 3));
        (await Known(scene)).Sources[Year].ShouldBe(CalendarSource.Assumed);
        (await Known(scene)).Calendar.IsOpen(halfTerm).ShouldBeTrue("Every weekday counts where nobody said");
        (await Known(scene)).Calendar.IsOpen(new(2026, 12, 25)).ShouldBeFalse();

        (await Import(scene, scene.Manager, File)).Value.Terms.ShouldBe(2);
        (await Known(scene)).Sources[Year].ShouldBe(CalendarSource.Authority);
        (await Known(scene)).Calendar.IsOpen(halfTerm).ShouldBeFalse();
        (await Known(scene)).Calendar.IsOpen(inTerm).ShouldBeTrue();

        await using (var db = scene.Database.Open())
        {
            var trust = await db.AddOrganisation("Ash Grove Trust");
            db.Add(new TrustMembership { Id = Guid.CreateVersion7(), School = scene.Stay.School, Trust = trust, From = new(2020, 9, 1) });
            await db.SaveForTest();
            var people = await DaysScene.Person(db, "Yusuf Pemberton", trust, Role.Administrator);
            (await Keep(scene, people, new GivenTerm("Autumn", new(2026, 9, 1), new(2026, 10, 16)))).Succeeded.ShouldBeTrue();
        }

        (await Known(scene)).Sources[Year].ShouldBe(CalendarSource.Trust);
        (await Known(scene)).Calendar.IsOpen(inTerm).ShouldBeFalse();
        (await Keep(scene, scene.School, new GivenTerm("All of it", new(2026, 9, 1), new(2027, 7, 20)))).Succeeded.ShouldBeTrue();
        (await Keep(scene, scene.School, new GivenTerm("Autumn", new(2026, 9, 3), new(2026, 12, 18)))).Succeeded.ShouldBeTrue("Dates are set anew as often as needed");
        (await Known(scene)).Sources[Year].ShouldBe(CalendarSource.School);
        (await Known(scene)).Calendar.IsOpen(new(2027, 2, 2)).ShouldBeFalse();

        (await scene.Do<KeepTermDates, Done>(use => use.Run(new(Year, [], Remove: true), scene.School, Stop))).Succeeded.ShouldBeTrue();
        (await Known(scene)).Sources[Year].ShouldBe(CalendarSource.Trust);
        (await Keep(scene, scene.Viewer, new GivenTerm("Autumn", new(2026, 9, 3), new(2026, 12, 18)))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_is_refused_whole_with_row_and_column_and_changes_nothing(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        var report = (await Import(scene, Actor.CommandLine, File + "\nSpring;12/2/2027;4/1/2027;2026;Nowhere\nSpring;31/2/2027;4/1/2027;2026;330\nAgain;1/12/2026;1/10/2026;2026;330\n")).Value;

        report.Problems.Select(problem => (problem.Row, problem.Column)).ShouldBe([(4, "LA"), (5, "Last day")]);
        await using var db = scene.Database.Open();
        (await db.TermDates.CountAsync(Stop)).ShouldBe(0);
        (await Import(scene, Actor.CommandLine, File + "\nAgain;1/12/2026;1/10/2026;2026;330\n")).Value.Problems[0].Reason.ShouldStartWith("It overlaps with row");
        (await Import(scene, Actor.CommandLine, "authority,year\n330,2026\n")).Value.Problems.ShouldContain(problem => problem.Column == "first_day");
        (await Import(scene, Actor.CommandLine, "")).Value.Refused.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_same_file_again_replaces_and_only_accredited_providers_bring_it_in(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        (await Import(scene, scene.Manager, File)).Value.Refused.ShouldBeFalse();
        (await Import(scene, Actor.CommandLine, File)).Value.Authorities.ShouldBe(1);
        await using var db = scene.Database.Open();
        (await db.TermDates.Include(d => d.Terms).SingleAsync(Stop)).Terms.Select(t => t.Label).ShouldBe(["Autumn, first half", "Autumn, second half"], ignoreOrder: true);

        (await Import(scene, scene.School, File)).Refusals.Select(refusal => refusal.Code).ShouldBe(["TD-11"]);
        (await Import(scene, scene.Viewer, File)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Do<ImportTermDates, ImportTermDates.Report>(use => use.Run(new(null, ""), scene.Manager, Stop))).Refusals.ShouldBe([ImportTermDates.NoFile]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_school_says_which_days_it_is_closed_and_on_which_trainees_train_with_staff(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        await Import(scene, Actor.CommandLine, File);
        var (closed, inset) = (new DateOnly(2026, 11, 12), new DateOnly(2026, 9, 1));
        (await Day(scene, closed, ClosedDayKind.InsetWithoutTrainees)).Succeeded.ShouldBeTrue();
        (await Day(scene, inset, ClosedDayKind.InsetWithTrainees)).Succeeded.ShouldBeTrue();

        (await Known(scene)).Calendar.IsOpen(closed).ShouldBeFalse();
        (await Known(scene)).Calendar.IsOpen(inset).ShouldBeTrue("Trainees join, although term begins the day after");
        var shown = (await scene.Do<ShowCalendar, ShowCalendar.Answer>(use => use.Run(new(scene.Stay.School, Year), scene.Stranger, Stop))).Value;
        shown.Days.Select(day => day.Day).ShouldBe([inset, closed]);
        (shown.Source, shown.Authority, shown.MayKeep).ShouldBe((CalendarSource.Authority, "Larkshire", false));

        (await scene.Do<KeepClosedDay, Done>(use => use.Run(new(closed, null, Open: true), scene.School, Stop))).Succeeded.ShouldBeTrue();
        (await Known(scene)).Calendar.IsOpen(closed).ShouldBeTrue();
        (await scene.Do<KeepClosedDay, Done>(use => use.Run(new(closed, null, Open: true), scene.School, Stop))).Refusals.ShouldBe([Refusal.Changed]);
        (await scene.Do<KeepClosedDay, Done>(use => use.Run(new(new(2026, 9, 5), null), scene.School, Stop))).Refusals.Select(refusal => refusal.Code).ShouldBe(["TD-08", "TD-09"]);
        (await scene.Do<KeepClosedDay, Done>(use => use.Run(new(closed, ClosedDayKind.Closure), scene.Viewer, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    private static async Task<KnownCalendar> Known(DaysScene scene)
    {
        await using var db = scene.Database.Open();
        return (await SchoolCalendars.Load(db, [scene.Stay.School], Year, Year, Stop))[scene.Stay.School];
    }

    private static Task<Outcome<ImportTermDates.Report>> Import(DaysScene scene, Actor actor, string text) => scene.Do<ImportTermDates, ImportTermDates.Report>(use =>
        use.Run(new(new MemoryStream(Encoding.UTF8.GetBytes(text)), "terms.csv"), actor, Stop));

    private static Task<Outcome<Done>> Keep(DaysScene scene, Actor actor, params GivenTerm[] terms) => scene.Do<KeepTermDates, Done>(use => use.Run(new(Year, terms), actor, Stop));

    private static Task<Outcome<Done>> Day(DaysScene scene, DateOnly day, ClosedDayKind kind) => scene.Do<KeepClosedDay, Done>(use => use.Run(new(day, kind), scene.School, Stop));
}
