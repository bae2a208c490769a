using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;

namespace IttPartnerships.Tests.Programmes;

public sealed class FindCourseDecisionsTests
{
    [Fact]
    public async Task What_waits_is_found_by_who_decides_and_what_was_returned_by_who_wrote_it()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");

        (await Waiting(scene.Lead)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.Wanted.ShouldBe(FindCourseDecisions.Wanted.Decide), row => row.By.ShouldBe("Ash Grove Trust"), row => row.Version.ShouldBe(proposal));
        (await Waiting(scene.Coordinator)).ShouldBeEmpty();
        (await Waiting(scene.AtDesigner)).ShouldBeEmpty();
        await scene.Return(scene.Lead, proposal);

        (await Waiting(scene.Lead)).ShouldBeEmpty();
        (await Waiting(scene.AtDesigner)).ShouldHaveSingleItem().Wanted.ShouldBe(FindCourseDecisions.Wanted.Revise);
        (await Waiting(scene.AtDeliverer)).ShouldBeEmpty();
        await scene.Db.EndAgreement(scene.DesignAgreement, CourseScene.Today.AddDays(-1));
        (await Waiting(scene.AtDesigner)).ShouldBeEmpty();

        async Task<IReadOnlyList<FindCourseDecisions.Row>> Waiting(Actor actor) =>
            (await scene.Run((d, _) => new FindCourseDecisions(d, scene.Clock).Run(new(), actor, CourseScene.Stop))).Value;
    }
}
