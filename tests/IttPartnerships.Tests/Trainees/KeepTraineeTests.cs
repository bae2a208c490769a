using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Trainees;

public sealed class KeepTraineeTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_trainee_is_added_with_a_place_to_travel_from_and_changed(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var id = await scene.Added();
        var trainee = await scene.Stored(id);
        (trainee.HomePostcode, trainee.HomeEasting, trainee.Status, trainee.Year.StartYear).ShouldBe(("LS6 3AA", 428000, TraineeStatus.InTraining, 2026));
        (await scene.Db.TraineeSteps.AsNoTracking().SingleAsync(TraineeScene.Stop)).On.ShouldBe(new DateOnly(2026, 9, 1));

        var changed = scene.Details() with { Name = "Amara Bello-Reid", HomePostcode = "ZZ1 1ZZ" };
        (await scene.Keep(new(id, changed, trainee.Version))).Succeeded.ShouldBeTrue();
        (await scene.Stored(id)).HomeEasting.ShouldBeNull();
        (await scene.Keep(new(id, changed with { Name = "Late" }, trainee.Version))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("changed");
        (await scene.Keep(new(null, scene.Details()))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-04");

        var journal = await scene.Db.JournalEntries.Where(e => e.EventName.StartsWith("Trainee")).OrderBy(e => e.Id).Select(e => e.Summary + e.Detail).ToListAsync(TraineeScene.Stop);
        journal.Count.ShouldBe(2);
        journal.ShouldAllBe(entry => !entry.Contains("Amara") && !entry.Contains("LS6") && !entry.Contains("S1\""));
        journal[1].ShouldStartWith("Changed a trainee’s name, home");
    }

    [Fact]
    public async Task Who_begins_later_is_expected_and_needs_no_employer_yet()
    {
        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);
        await scene.Db.Courses.ExecuteUpdateAsync(set => set.SetProperty(c => c.Route, TrainingRoute.SchoolDirectSalaried), TraineeScene.Stop);

        (await scene.Keep(new(null, scene.Details()))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-17");
        (await scene.Keep(new(null, scene.Details() with { EmployingSchool = "999999" }))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-16");
        var id = (await scene.Keep(new(null, scene.Details() with { EmployingSchool = "100001" }))).Value;
        (await scene.Stored(id)).EmployingSchool.ShouldBe(scene.School);

        var later = (await scene.Keep(new(null, scene.Details("S2") with { StartsOn = TraineeScene.Today.AddDays(7) }))).Value;
        (await scene.Stored(later)).Status.ShouldBe(TraineeStatus.Expected);
        scene.Courses.Clock.Pass(TimeSpan.FromDays(8));
        (await scene.Step(later, TraineeStatus.InTraining, TraineeScene.Today.AddDays(7))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-28");
    }

    [Fact]
    public async Task The_partner_that_delivers_the_course_keeps_its_trainees_and_nobody_else_does()
    {
        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);
        var id = (await scene.Keep(new(null, scene.Details()), scene.Deliverer)).Value;
        var trainee = await scene.Stored(id);
        trainee.Provider.ShouldBe(scene.Courses.Provider);
        (await scene.Keep(new(id, scene.Details() with { Subject = "Music" }, trainee.Version), scene.Deliverer)).Succeeded.ShouldBeTrue();

        foreach (var outsider in scene.Outsiders.Append(scene.Lead))
        {
            (await scene.Keep(new(id, scene.Details(), trainee.Version), outsider)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        }

        (await scene.Keep(new(null, scene.Details("S9")), scene.Courses.AtStranger)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-02");
        (await scene.Keep(new(null, scene.Details("S9")), scene.AtSchool)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-02");
    }

    [Fact]
    public void A_chosen_key_stage_is_said_with_its_consecutive_one()
    {
        KeyStages.KeyStage3.WithConsecutive().ShouldBe("Key stage 3, so key stage 4 too");
        KeyStages.KeyStage2.WithConsecutive().ShouldBe("Key stage 2, so key stage 1 too");
        KeyStages.None.WithConsecutive().ShouldBe("Not chosen yet");
    }
}
