using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;

namespace IttPartnerships.Tests.Requirements;

public sealed class FindRequirementsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_whole_partnership_is_counted_by_rule_course_and_partner(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var placed = await scene.AddTrainee("Noor Hale");
        await scene.AddTrainee("Ines Whitlock", scene.Delegated);
        var year = scene.Year.StartYear;
        await scene.AddPlacement(placed, scene.Elm, new(year, 10, 1), new(year + 1, 2, 12), KeyStages.KeyStage3);
        await scene.AddPlacement(placed, scene.Oak, new(year + 1, 3, 1), new(year + 1, 6, 18), KeyStages.KeyStage4, PlacementState.Pencilled);

        var found = await Find(scene, new(), scene.Lead);

        found.Everyone.All.ShouldBe(2);
        found.Courses.Select(course => (course.Course.Code, course.Counts.All)).ShouldBe([("A1", 1), ("B1", 1)], ignoreOrder: true);
        found.Partners.Select(partner => (partner.Name, partner.Delivers)).ShouldBe([("Tarn Hill Teaching School Hub", true), ("Elm Street School", false), ("Oak Lane School", false)]);
        found.Rules.Single(rule => rule.Rule.Id == "RQ-TR-01").Counts.ShouldBe(new(0, 1, 0, 1, 0));
        found.Rules.Single(rule => rule.Rule.Id == "RQ-W1").Counts.ShouldBe(new(0, 1, 0, 1, 0));
        foreach (var rule in found.Rules)
        {
            rule.Counts.All.ShouldBeLessThanOrEqualTo(2);
        }

        (await Find(scene, new(Rule: "RQ-TR-01", Standing: Standing.AtRisk), scene.Lead)).Trainees.Select(each => each.Facts.Name).ShouldBe(["Ines Whitlock"]);
        (await Find(scene, new(School: scene.Oak), scene.Lead)).Trainees.Select(each => each.Facts.Name).ShouldBe(["Noor Hale"]);
        (await Find(scene, new(Partner: scene.Partner), scene.Lead)).Trainees.Select(each => each.Facts.Name).ShouldBe(["Ines Whitlock"]);
        (await Find(scene, new(Text: "noor"), scene.Lead)).Selected.All.ShouldBe(1);
        (await Find(scene, new(Year: scene.Year.Next), scene.Lead)).Selected.All.ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_number_of_queries_does_not_grow_with_trainees(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var year = scene.Year.StartYear;
        await scene.AddPlacement(await scene.AddTrainee("Noor Hale"), scene.Elm, new(year, 10, 1), new(year + 1, 2, 12), KeyStages.KeyStage3);
        var one = await QueryCount.Of(() => Find(scene, new(), scene.Lead));

        for (var i = 0; i < 12; i++)
        {
            var trainee = await scene.AddTrainee($"Trainee {i}", i % 2 == 0 ? scene.Own : scene.Delegated);
            await scene.AddPlacement(trainee, scene.Elm, new(year, 10, 1), new(year + 1, 2, 12), KeyStages.KeyStage3);
            await scene.AddPlacement(trainee, scene.Oak, new(year + 1, 3, 1), new(year + 1, 6, 18), KeyStages.KeyStage4);
        }

        (await QueryCount.Of(() => Find(scene, new(), scene.Lead))).ShouldBe(one);
    }

    [Fact]
    public async Task A_lead_partner_sees_the_trainees_of_what_is_delegated_to_it_and_a_stranger_nobody()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);
        await scene.AddTrainee("Noor Hale");
        await scene.AddTrainee("Ines Whitlock", scene.Delegated);

        (await Find(scene, new(), scene.AtPartner)).Trainees.Select(each => each.Facts.Name).ShouldBe(["Ines Whitlock"]);
        (await Find(scene, new(), scene.AtStranger)).Everyone.All.ShouldBe(0);
        (await Find(scene, new(), Actor.CommandLine)).Everyone.All.ShouldBe(2);
        var viewer = await scene.Somebody("Dev Ashworth", scene.Provider, Role.Viewer);
        (await scene.Run((db, _) => new FindRequirements(db, scene.Clock).Run(new(), viewer, RequirementScene.Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Fact]
    public async Task Whoever_left_does_not_count()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);
        var gone = await scene.AddTrainee("Noor Hale");
        (await scene.Db.Trainees.FindAsync([gone], RequirementScene.Stop))!.Status = TraineeStatus.Withdrawn;
        await scene.Db.SaveForTest();

        (await Find(scene, new(), scene.Lead)).Everyone.All.ShouldBe(0);
    }

    private static async Task<FindRequirements.Answer> Find(RequirementScene scene, FindRequirements.Query query, Actor actor) =>
        (await scene.Run((db, _) => new FindRequirements(db, scene.Clock).Run(query, actor, RequirementScene.Stop))).Value;
}
