using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;

namespace IttPartnerships.Tests.Trainees;

public sealed class FindTraineesTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Trainees_are_found_by_what_they_are_and_what_they_lack(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var amara = await scene.Added("S1");
        await scene.Keep(new(null, scene.Details("S2") with { Name = "Zoë Fenn", HomePostcode = null, StartsOn = new(2025, 9, 1) }));
        await scene.Step(amara, TraineeStatus.Withdrawn, TraineeScene.Today, "Left");

        (await References(new())).ShouldBe(["S1", "S2"]);
        (await References(new("zoe"))).ShouldBe(["S2"]);
        (await References(new(Year: new AcademicYear(2026)))).ShouldBe(["S1"]);
        (await References(new(Course: scene.Courses.Course))).ShouldBe(["S1", "S2"]);
        (await References(new(Status: TraineeStatus.Withdrawn))).ShouldBe(["S1"]);
        (await References(new(LeadPartner: scene.Courses.Deliverer))).ShouldBeEmpty();
        (await References(new(WithoutHome: true))).ShouldBe(["S2"]);
        (await References(new(NotSuitable: true))).ShouldBe(["S2"]);
        (await References(new(Order: FindTrainees.Order.Start))).ShouldBe(["S1", "S2"]);

        async Task<IEnumerable<string>> References(FindTrainees.Query query) =>
            (await new FindTrainees(scene.Db, scene.Courses.Clock).Run(query, scene.Manager, TraineeScene.Stop)).Value.Rows.Select(row => row.Reference);
    }

    [Fact]
    public async Task Everybody_sees_only_their_own()
    {
        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);
        var id = await scene.Added();
        (await Count(scene.Lead)).ShouldBe(1);
        (await Count(scene.Deliverer)).ShouldBe(1);
        (await Count(scene.Courses.AtDesigner)).ShouldBe(0);
        (await Count(scene.Courses.AtStranger)).ShouldBe(0);
        (await Count(scene.AtSchool)).ShouldBe(0);
        (await Find(scene.Viewer)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");

        (await scene.Show(id, scene.Deliverer)).Succeeded.ShouldBeTrue();
        foreach (var outsider in scene.Outsiders)
        {
            (await scene.Show(id, outsider)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        }

        (await new FindTraineeCourses(scene.Db, scene.Courses.Clock).Run(new(), scene.Deliverer, TraineeScene.Stop)).Value.ShouldHaveSingleItem().Code.ShouldBe("X104");
        (await new FindTraineeCourses(scene.Db, scene.Courses.Clock).Run(new(), scene.Courses.AtStranger, TraineeScene.Stop)).Value.ShouldBeEmpty();

        Task<Outcome<FindTrainees.Found>> Find(Actor actor) => new FindTrainees(scene.Db, scene.Courses.Clock).Run(new(), actor, TraineeScene.Stop);

        async Task<int> Count(Actor actor) => (await Find(actor)).Value.Rows.Count;
    }
}
