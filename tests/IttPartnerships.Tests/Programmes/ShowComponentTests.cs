using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;

namespace IttPartnerships.Tests.Programmes;

public sealed class ShowComponentTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_partner_without_part_in_it_sees_what_is_final_and_nothing_else(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var final = await scene.Approved("Phonics first.");
        var proposal = await scene.Proposed(scene.AtDesigner, "Stories first.");

        var shown = (await scene.Run((d, _) => new ShowComponent(d, scene.Clock).Run(new(scene.Unit), scene.AtDeliverer, CourseScene.Stop))).Value;

        shown.Line.Versions.ShouldHaveSingleItem().Id.ShouldBe(final);
        shown.FinalText.ShouldBe("Phonics first.");
        shown.Decisions.ShouldHaveSingleItem().Decision.ShouldBe(DecisionKind.Approved);
        (await Read(proposal)).Succeeded.ShouldBeFalse();
        (await Read(final)).Value.Comments.ShouldBeEmpty();
        (await scene.Write(scene.AtDeliverer, "Mine")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await Courses(scene.AtDeliverer)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Waiting.ShouldBe(0), row => row.Final.ShouldBe(1));
        (await Courses(scene.AtDesigner)).ShouldHaveSingleItem().Waiting.ShouldBe(1);
        (await new ReadApprovedCourse(scene.Db, scene.Clock).Run(new(scene.Course), scene.AtDeliverer, CourseScene.Stop)).Value.Parts.ShouldHaveSingleItem().Text.ShouldBe("Phonics first.");

        Task<Outcome<ShowVersion.Picture>> Read(ComponentVersionId version) =>
            scene.Run((d, _) => new ShowVersion(d, scene.Clock).Run(new(version), scene.AtDeliverer, CourseScene.Stop));

        async Task<IReadOnlyList<FindCourses.Row>> Courses(Actor actor) =>
            (await scene.Run((d, _) => new FindCourses(d, scene.Clock).Run(new(), actor, CourseScene.Stop))).Value.Rows;
    }

    [Fact]
    public async Task It_says_who_does_it_and_who_is_accountable_whoever_leads_and_whoever_left()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var theirs = (await scene.Run((d, l) => new KeepComponent(d, l, scene.Clock).Run(
            new(scene.Course, null, ComponentKind.Assessment, "Portfolio", null, scene.Unit), scene.AtDesigner, CourseScene.Stop))).Value;

        await scene.Db.EndAgreement(scene.DesignAgreement, CourseScene.Today.AddDays(-1));

        var line = (await scene.Show(scene.Lead, theirs)).Value.Line;
        (line.Lead.Name, line.Lead.InPartnership, line.Accountable).ShouldBe(("Ash Grove Trust", false, "Larkmere Training"));
    }
}
