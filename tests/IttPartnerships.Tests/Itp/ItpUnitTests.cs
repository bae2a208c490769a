using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Itp;

public sealed class ItpUnitTests
{
    private static CancellationToken Stop => CourseScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Weeks_are_planned_from_the_pattern_once_and_then_changed_freely(DatabaseKind kind)
    {
        await using var scene = await ItpScene.On(kind);
        var unit = await scene.Planned();
        (await scene.Scene.Run((d, l) => new PlanItp(d, l, scene.Scene.Clock).Run(new(scene.Scene.Course, ItpScene.Year), scene.Placer, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("IP-11");

        var before = (await scene.Shown(unit)).Unit;
        before.Focus.ShouldBe("Routines at the start of a lesson");
        KeepItpUnit.Content content = new(before.FirstDay, before.LastDay, " Cold calling ", 20, 4, "Dr Noor Hale", ItpPlace.Centre);
        (await Keep(scene, unit, content, before.Version)).ShouldBeEmpty();
        (await Keep(scene, unit, content, before.Version)).ShouldBe(["changed"]);
        (await Keep(scene, null, content)).ShouldBe(["IP-04"]);
        (await Keep(scene, null, content with { FirstDay = new(2026, 10, 5), LastDay = new(2026, 10, 9), ExpertHours = 30 })).ShouldBe(["IP-06"]);
        (await Keep(scene, null, content with { FirstDay = new(2026, 10, 5), LastDay = new(2026, 10, 9) })).ShouldBeEmpty();

        var shown = await scene.Shown(unit);
        (shown.Unit.Focus, shown.Unit.Place).ShouldBe(("Cold calling", ItpPlace.Centre));
        shown.Advice.Select(advice => advice.Code).ShouldBe(["IP-50", "IP-51"]);
        (await scene.Scene.Run((d, l) => new RemoveItpUnit(d, l, scene.Scene.Clock).Run(new(unit, shown.Unit.Version), scene.Placer, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Scene.Db.JournalEntries.Where(e => e.EventName.StartsWith("Itp")).OrderBy(e => e.Id).Select(e => e.Summary).ToListAsync(Stop)).ShouldBe(
        [
            "Planned 4 intensive weeks of course X104 for 2026 to 2027 from its pattern", "Changed intensive week 1 of course X104, 2026 to 2027",
            "Added intensive week 5 of course X104, 2026 to 2027", "Removed intensive week 1 of course X104, 2026 to 2027",
        ]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_partner_runs_the_weeks_while_that_is_delegated_to_it_and_nobody_else_sees_them(DatabaseKind kind)
    {
        await using var scene = await ItpScene.On(kind);
        var unit = await scene.Planned();

        (await scene.Shown(unit, scene.AtRunner)).MayKeep.ShouldBeTrue();
        (await scene.Keep(unit, null, "Group 1", actor: scene.AtRunner)).Succeeded.ShouldBeTrue();
        (await Found(scene, scene.AtRunner)).ShouldHaveSingleItem().Units.Count.ShouldBe(4);
        foreach (var stranger in (Actor[])[scene.Scene.AtDesigner, scene.Scene.AtStranger])
        {
            (await scene.Scene.Run((d, _) => new ShowItpUnit(d, scene.Scene.Clock).Run(new(unit), stranger, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
            (await scene.Keep(unit, null, "Group 2", actor: stranger)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
            (await Found(scene, stranger)).ShouldBeEmpty();
        }

        await scene.Scene.Db.Delegations.Where(d => d.Partner == scene.AtRunner.Organisation).ExecuteUpdateAsync(set => set.SetProperty(d => d.HeldUntil, CourseScene.Today.AddDays(-1)), Stop);
        (await Found(scene, scene.AtRunner)).ShouldBeEmpty();
        var viewer = await scene.Scene.Somebody("Ines Whitlock", scene.Scene.Provider, Role.Viewer);
        (await scene.Shown(unit, viewer)).ShouldSatisfyAllConditions(picture => picture.MayKeep.ShouldBeFalse(), picture => picture.Ungrouped.ShouldBeEmpty());
    }

    [Fact]
    public async Task The_year_says_what_its_weeks_lack()
    {
        await using var scene = await ItpScene.On(DatabaseKind.Sqlite);
        var unit = await scene.Planned();
        (await Found(scene, scene.Placer)).ShouldHaveSingleItem().Advice.ShouldBeEmpty();

        await scene.Scene.Db.Courses.ExecuteUpdateAsync(set => set.SetProperty(c => c.Route, TrainingRoute.ProviderLedUndergraduate), Stop);
        await scene.Scene.Db.ItpUnits.ExecuteUpdateAsync(set => set.SetProperty(u => u.Place, ItpPlace.Online), Stop);

        var row = (await Found(scene, scene.Placer)).ShouldHaveSingleItem();
        row.Days.ShouldBe(20);
        row.Advice.Select(advice => advice.Code).ShouldBe(["IP-60", "IP-61"]);
        row.Units[0].Unit.Id.ShouldBe(unit);
        row.Units[0].Advice.Select(advice => advice.Code).ShouldBe(["IP-52"]);
    }

    private static async Task<IEnumerable<string>> Keep(ItpScene scene, ItpUnitId? unit, KeepItpUnit.Content content, Guid? version = null) =>
        (await scene.Scene.Run((d, l) => new KeepItpUnit(d, l, scene.Scene.Clock).Run(new(scene.Scene.Course, ItpScene.Year, unit, content, version), scene.Placer, Stop)))
        .Refusals.Select(refusal => refusal.Code);

    private static Task<IReadOnlyList<FindItpUnits.CourseRow>> Found(ItpScene scene, Actor actor) =>
        scene.Scene.Run(async (d, _) => (await new FindItpUnits(d, scene.Scene.Clock).Run(new(ItpScene.Year), actor, Stop)).Value.Courses);
}
