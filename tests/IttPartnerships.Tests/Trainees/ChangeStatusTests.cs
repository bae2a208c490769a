using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Trainees;

public sealed class ChangeStatusTests
{
    private static readonly DateOnly Today = TraineeScene.Today;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_trainee_defers_returns_is_recommended_and_awarded_and_every_step_stays(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var id = await scene.Added();
        (await scene.Step(id, TraineeStatus.Deferred, new(2026, 9, 3))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-26");
        (await scene.Step(id, TraineeStatus.Deferred, new(2026, 9, 3), "Returns next year")).Succeeded.ShouldBeTrue();
        (await scene.Step(id, TraineeStatus.InTraining, new(2026, 9, 2))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-24");
        (await scene.Step(id, TraineeStatus.InTraining, new(2026, 9, 4))).Succeeded.ShouldBeTrue();
        (await scene.Step(id, TraineeStatus.Awarded, Today)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-21");
        (await scene.Step(id, TraineeStatus.Recommended, Today.AddDays(1))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-23");
        (await scene.Step(id, TraineeStatus.Recommended, Today)).Succeeded.ShouldBeTrue();

        var trainee = await scene.Stored(id);
        (await scene.Keep(new(id, scene.Details() with { Name = "Someone" }, trainee.Version))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-01");
        (await scene.Step(id, TraineeStatus.Awarded, Today)).Succeeded.ShouldBeTrue();

        var steps = (await scene.Show(id)).Value.Steps;
        steps.Select(step => step.Status).Reverse().ShouldBe([TraineeStatus.InTraining, TraineeStatus.Deferred, TraineeStatus.InTraining, TraineeStatus.Recommended, TraineeStatus.Awarded]);
        (await scene.Db.JournalEntries.AnyAsync(e => e.Detail.Contains("next year"), TraineeScene.Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_who_keeps_the_trainee_changes_it()
    {
        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);
        var id = await scene.Added();
        foreach (var outsider in scene.Outsiders.Append(scene.Lead))
        {
            (await scene.Step(id, TraineeStatus.Withdrawn, Today, "Left", outsider)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        }

        (await scene.Step(id, TraineeStatus.Withdrawn, Today, "Left", scene.Deliverer)).Succeeded.ShouldBeTrue();
    }
}
