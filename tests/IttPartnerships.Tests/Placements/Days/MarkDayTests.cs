using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Placements.Days;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Placements.Days;

public sealed class MarkDayTests
{
    private static readonly DateOnly First = DaysScene.First;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task School_and_provider_mark_days_and_both_see_who_said_so(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        scene.On(First.AddDays(11));
        (await Show(scene, scene.Manager)).Count.ShouldBe(new DayCount(55, 10, 10), "Twelve weeks without the week of training and practice; no term dates are known");
        (await Mark(scene, scene.School, First, DayKind.Absent)).Succeeded.ShouldBeTrue();
        (await Mark(scene, scene.Manager, First.AddDays(1), DayKind.SchoolClosed)).Succeeded.ShouldBeTrue();

        foreach (var reader in new[] { scene.Manager, scene.School })
        {
            var shown = await Show(scene, reader);
            shown.Count.ShouldBe(new DayCount(55, 10, 8));
            shown.Days.Take(3).Select(day => (day.Mark, day.SaidBy)).ShouldBe([(DayMark.Absent, "The school"), (DayMark.SchoolClosed, "The provider"), (DayMark.InSchool, null)]);
            shown.Days.Single(day => day.Day == First.AddDays(14)).Mark.ShouldBe(DayMark.Itp);
            shown.Sources.Values.ShouldBe([CalendarSource.Assumed]);
        }

        (await Mark(scene, scene.Manager, First, null)).Succeeded.ShouldBeTrue();
        (await Show(scene, scene.School)).Count.Actual.ShouldBe(9);
        (await Mark(scene, scene.Manager, First.AddDays(14), DayKind.Extra)).Refusals.Select(refusal => refusal.Code).ShouldBe(["PD-06"]);
        (await Mark(scene, scene.Manager, First.AddDays(200), DayKind.Extra)).Refusals.Select(refusal => refusal.Code).ShouldBe(["PD-01"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_else_sees_or_marks_a_day(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        foreach (var other in new[] { scene.Viewer, scene.Stranger, Actor.Nobody })
        {
            (await Mark(scene, other, First, DayKind.Absent)).Refusals.ShouldBe([Refusal.NotFound]);
            (await scene.Do<ShowDays, ShowDays.Answer>(use => use.Run(new(scene.Stay.Placement), other, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        }

        await using var db = scene.Database.Open();
        await db.Placements.ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PlacementState.Pencilled), Stop);
        (await Mark(scene, scene.School, First, DayKind.Absent)).Refusals.ShouldBe([Refusal.NotFound], "A school sees a placement once it is proposed to it");
        (await Mark(scene, scene.Manager, First, DayKind.Absent)).Refusals.Select(refusal => refusal.Code).ShouldBe(["PD-03"]);
        var quality = (await db.AddPerson("Priya Hargreaves", null, (scene.Stay.Provider, Role.QualityLead))).Acting(scene.Stay.Provider, Role.QualityLead);
        (await Show(scene, quality)).MayMark.ShouldBeFalse();
        (await Mark(scene, quality, First, DayKind.Absent)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_register_of_a_week_marks_many_at_once_and_only_planned_days_that_have_come(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        var wednesday = First.AddDays(9);
        scene.On(wednesday);
        PlacementId second;
        await using (var db = scene.Database.Open())
        {
            second = (await SomeStay.In(db, scene.Stay.Provider, First, scene.Stay.School, "Ben Dane")).Placement;
        }

        var register = (await scene.Do<ShowRegister, ShowRegister.Answer>(use => use.Run(new(), scene.School, Stop))).Value;
        register.Monday.ShouldBe(First.AddDays(7));
        register.Rows.Select(row => row.Trainee).ShouldBe(["Ana Cole", "Ben Dane"]);
        register.Rows[0].Days.Select(day => day.Mark).ShouldBe([DayMark.InSchool, DayMark.InSchool, DayMark.InSchool, DayMark.Planned, DayMark.Planned]);

        var took = await Take(
            scene, scene.School, new(scene.Stay.Placement, wednesday, DayKind.Absent), new(second, wednesday, null), new(second, wednesday.AddDays(1), DayKind.Absent), new(second, wednesday.AddDays(-7), DayKind.Absent));
        took.Value.ShouldBe(1, "A day to come, a day of another week, and one that is as planned change nothing");
        (await Take(scene, scene.School, new TakeRegister.Mark(scene.Stay.Placement, wednesday, null))).Value.ShouldBe(1);
        (await Show(scene, scene.Manager)).Count.Missing.ShouldBe(0);

        (await Take(scene, scene.School, new TakeRegister.Mark(second, wednesday, DayKind.Extra))).Refusals.ShouldBe([TakeRegister.Extra]);
        (await Take(scene, scene.Stranger, new TakeRegister.Mark(second, wednesday, DayKind.Absent))).Refusals.ShouldBe([Refusal.NotFound]);
        (await Take(scene, scene.Manager, new TakeRegister.Mark(second, wednesday, DayKind.Absent))).Refusals.ShouldBe([Refusal.NotFound], "The register is the school's");
        (await Take(scene, scene.Viewer, new TakeRegister.Mark(second, wednesday, DayKind.Absent))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Days_of_a_window_inside_belong_to_it(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        await using var db = scene.Database.Open();
        db.Add(new PatternWindow
        {
            Id = WindowId.New(), Pattern = scene.Stay.Pattern, Number = 2, Name = "contrast", Letter = "B", Kind = WindowKind.Contrasting, FirstDay = First.AddDays(28), LastDay = First.AddDays(39), Days = Weekdays.Every,
        });
        await db.SaveForTest();

        (await Show(scene, scene.Manager)).Count.Planned.ShouldBe(45);
    }

    private static async Task<ShowDays.Answer> Show(DaysScene scene, Actor actor) =>
        (await scene.Do<ShowDays, ShowDays.Answer>(use => use.Run(new(scene.Stay.Placement), actor, Stop))).Value;

    private static Task<Outcome<Done>> Mark(DaysScene scene, Actor actor, DateOnly day, DayKind? kind) => scene.Do<MarkDay, Done>(use => use.Run(new(scene.Stay.Placement, day, kind), actor, Stop));

    private static Task<Outcome<int>> Take(DaysScene scene, Actor actor, params TakeRegister.Mark[] marks) =>
        scene.Do<TakeRegister, int>(use => use.Run(new(marks[0].Day, marks), actor, Stop));
}
