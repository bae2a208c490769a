using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Requirements;

public sealed class CountRequirementsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_counts_are_those_of_the_whole_page_and_follow_every_change_at_once(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var current = new CurrentCounts(scene.Clock);
        var trainee = await scene.AddTrainee("Noor Hale");
        await Agree();

        await scene.AddTrainee("Ines Whitlock", scene.Delegated);
        await Agree();

        await scene.AddPlacement(trainee, scene.Elm, new(scene.Year.StartYear, 10, 1), new(scene.Year.StartYear + 1, 2, 12), KeyStages.KeyStage3);
        await Agree();

        async Task Agree()
        {
            foreach (var actor in (Actor[])[scene.Lead, scene.AtPartner, scene.AtStranger, scene.Lead])
            {
                var whole = (await scene.Run((db, _) => new FindRequirements(db, scene.Clock).Run(new(), actor, RequirementScene.Stop))).Value.Everyone;
                (await Count(scene, current, actor)).ShouldBe(whole);
            }
        }
    }

    [Fact]
    public async Task While_nothing_changes_nobody_is_judged_again_for_a_while()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);
        var current = new CurrentCounts(scene.Clock);
        await scene.AddTrainee("Noor Hale");
        var first = await QueryCount.Of(() => Count(scene, current, scene.Lead));

        (await QueryCount.Of(() => Count(scene, current, scene.Lead))).ShouldBe(1);

        scene.Clock.Pass(CurrentCounts.Longest);
        (await QueryCount.Of(() => Count(scene, current, scene.Lead))).ShouldBe(first);
    }

    [Fact]
    public async Task Who_may_not_see_trainees_is_told_nothing()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);
        var viewer = await scene.Somebody("Dev Ashworth", scene.Provider, Role.Viewer);

        (await scene.Run((db, _) => new CountRequirements(db, scene.Clock, new(scene.Clock)).Run(new(), viewer, RequirementScene.Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    private static async Task<FindRequirements.Counts> Count(RequirementScene scene, CurrentCounts current, Actor actor) =>
        (await scene.Run((db, _) => new CountRequirements(db, scene.Clock, current).Run(new(), actor, RequirementScene.Stop))).Value;
}
