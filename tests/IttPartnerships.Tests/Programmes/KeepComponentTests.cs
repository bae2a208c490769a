using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Programmes;

public sealed class KeepComponentTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Components_stand_in_the_order_they_are_given(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var last = await scene.AddComponent(ComponentKind.Assessment, "Portfolio", scene.Unit);
        await scene.AddComponent(ComponentKind.CurriculumUnit, "Number", scene.Unit);

        (await Titles(scene)).ShouldBe(["Early reading", "Number", "Portfolio"]);
        await Keep(scene, scene.Lead, last, "Portfolio", scene.Designer, after: null);

        (await Titles(scene)).ShouldBe(["Portfolio", "Early reading", "Number"]);
        var line = (await new ShowCourse(scene.Db, scene.Clock).Run(new(scene.Course), scene.AtDeliverer, CourseScene.Stop)).Value.Components[0];
        (line.Lead.Name, line.Lead.InPartnership, line.Accountable).ShouldBe(("Ash Grove Trust", true, "Larkmere Training"));
    }

    [Fact]
    public async Task Who_leads_is_the_provider_or_a_partner_and_never_anybody_else()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);

        (await Keep(scene, scene.Lead, scene.Unit, "Early reading", scene.Stranger)).ShouldBe(["CD-10"]);
        (await Keep(scene, scene.Lead, scene.Unit, " ", scene.Deliverer)).ShouldBe(["CD-08"]);
        (await Keep(scene, scene.AtDesigner, scene.Unit, "Mine", scene.Designer)).ShouldBe(["not-found"]);
        (await Keep(scene, scene.Coordinator, scene.Unit, "Early reading", scene.Deliverer)).ShouldBeEmpty();
        (await new FindDesignPartners(scene.Db, scene.Clock).Run(new(scene.Course), scene.Lead, CourseScene.Stop)).Value.Select(row => row.Name)
            .ShouldBe(["Larkmere Training", "Ash Grove Trust", "Tarn Hill Teaching School Hub"]);
    }

    [Fact]
    public async Task Once_something_is_decided_only_who_may_approve_changes_the_component()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        await scene.Approved("Phonics first.");

        (await Keep(scene, scene.Coordinator, scene.Unit, "Reading", scene.Provider)).ShouldBe(["CD-11"]);
        (await Keep(scene, scene.Lead, scene.Unit, "Reading", scene.Provider)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_component_leaves_the_course_by_a_decision_with_a_reason_and_stays_readable(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        await scene.Approved("Phonics first.");

        (await Retire(scene, scene.Coordinator, "Merged")).ShouldBe(["not-found"]);
        (await Retire(scene, scene.AtDesigner, "Merged")).ShouldBe(["not-found"]);
        (await Retire(scene, scene.Lead, " ")).ShouldBe(["CD-33"]);
        (await Retire(scene, scene.Lead, "Merged into Literacy")).ShouldBeEmpty();

        var shown = (await scene.Show(scene.AtDeliverer)).Value;
        shown.FinalText.ShouldBe("Phonics first.");
        shown.Decisions[0].ShouldSatisfyAllConditions(row => row.Decision.ShouldBe(DecisionKind.Retired), row => row.Reason.ShouldBe("Merged into Literacy"));
        (await scene.Write(scene.Coordinator, "More")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-20");
        (await new ReadApprovedCourse(scene.Db, scene.Clock).Run(new(scene.Course), scene.Lead, CourseScene.Stop)).Value.Parts.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> Keep(
        CourseScene scene, Actor actor, ComponentId component, string title, IttPartnerships.Organisations.OrganisationId lead, ComponentId? after = null)
    {
        var stamp = await scene.Db.CourseComponents.AsNoTracking().Where(c => c.Id == component).Select(c => c.Version).SingleAsync(CourseScene.Stop);
        return (await scene.Run((d, l) => new KeepComponent(d, l, scene.Clock).Run(new(scene.Course, component, null, title, lead, after, stamp), actor, CourseScene.Stop)))
            .Refusals.Select(refusal => refusal.Code);
    }

    private static async Task<IEnumerable<string>> Retire(CourseScene scene, Actor actor, string reason)
    {
        var stamp = await scene.Db.CourseComponents.AsNoTracking().Where(c => c.Id == scene.Unit).Select(c => c.Version).SingleAsync(CourseScene.Stop);
        return (await scene.Run((d, l) => new RetireComponent(d, l, scene.Clock).Run(new(scene.Unit, reason, stamp), actor, CourseScene.Stop))).Refusals.Select(refusal => refusal.Code);
    }

    private static async Task<IEnumerable<string>> Titles(CourseScene scene) =>
        (await scene.Run((d, _) => new ShowCourse(d, scene.Clock).Run(new(scene.Course), scene.Lead, CourseScene.Stop))).Value.Components.Select(line => line.Component.Title);
}
