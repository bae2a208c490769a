using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Requirements;

public sealed class AdjustmentTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_adjustment_counts_once_another_person_approved_it(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var trainee = await scene.AddTrainee("Noor Hale");
        var adjustment = (await Propose(scene, trainee, null, 100, scene.Lead)).Value;

        (await scene.Judge(trainee)).Find("RQ-TR-06").Expected.Needs.ShouldBe(120);
        (await Decide(scene, adjustment, AdjustmentState.Approved, scene.Lead)).ShouldBe(["RQ-J7"]);
        (await Decide(scene, adjustment, AdjustmentState.Approved, scene.AtStranger)).ShouldBe(["not-found"]);
        (await Decide(scene, adjustment, AdjustmentState.Approved, scene.Second)).ShouldBeEmpty();
        (await scene.Judge(trainee)).Find("RQ-TR-06").ShouldSatisfyAllConditions(finding => finding.Expected.Needs.ShouldBe(100), finding => finding.Adjusted!.Id.ShouldBe(adjustment));
        (await Decide(scene, adjustment, AdjustmentState.Refused, scene.Second)).ShouldBe(["RQ-J6"]);
        (await Propose(scene, trainee, null, 90, scene.Lead)).Refusals.Select(refusal => refusal.Code).ShouldBe(["RQ-J3"]);

        (await Decide(scene, adjustment, AdjustmentState.Withdrawn, scene.Lead)).ShouldBeEmpty();
        (await scene.Judge(trainee)).Find("RQ-TR-06").Expected.Needs.ShouldBe(120);
        (await scene.Db.JournalEntries.Where(e => e.EventName.StartsWith("Adjustment")).OrderBy(e => e.Id).Select(e => e.Summary).ToListAsync(RequirementScene.Stop)).ShouldBe(
        [
            "Proposed an adjustment of requirement RQ-TR-06 for a trainee", "Approved an adjustment of requirement RQ-TR-06 for a trainee", "Withdrew an adjustment of requirement RQ-TR-06 for a trainee",
        ]);
    }

    [Fact]
    public async Task A_course_is_adjusted_for_all_its_trainees_and_their_own_adjustment_goes_first()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);
        var (one, other) = (await scene.AddTrainee("Noor Hale"), await scene.AddTrainee("Ines Whitlock"));
        await Decide(scene, (await Propose(scene, null, scene.Own, 110, scene.Lead)).Value, AdjustmentState.Approved, scene.Second);
        await Decide(scene, (await Propose(scene, one, null, 80, scene.Lead)).Value, AdjustmentState.Approved, scene.Second);

        (await scene.Judge(one)).Find("RQ-TR-06").Expected.Needs.ShouldBe(80);
        (await scene.Judge(other)).Find("RQ-TR-06").ShouldSatisfyAllConditions(finding => finding.Expected.Needs.ShouldBe(110), finding => finding.Adjusted!.ForCourse.ShouldBeTrue());
    }

    [Fact]
    public async Task What_is_vital_or_set_in_law_is_not_reduced_and_nothing_is_raised()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);
        var trainee = await scene.AddTrainee("Noor Hale");

        foreach (var rule in (string[])["RQ-TR-01", "RQ-TR-13", "RQ-TR-17", "RQ-XX"])
        {
            (await Propose(scene, trainee, null, 1, scene.Lead, rule)).Refusals.Select(refusal => refusal.Code).ShouldContain("RQ-J1", rule);
        }

        (await Propose(scene, trainee, null, 120, scene.Lead)).Refusals.Select(refusal => refusal.Code).ShouldBe(["RQ-J5"]);
        (await Propose(scene, trainee, null, 20, scene.Lead, "RQ-IT-02")).Refusals.Select(refusal => refusal.Code).ShouldBe(["RQ-J2"]);
        (await Propose(scene, trainee, null, 20, scene.AtPartner)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Propose(scene, trainee, null, 20, scene.AtStranger)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Fact]
    public async Task Reasons_are_read_by_few_and_the_list_has_what_waits_first()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);
        var trainee = await scene.AddTrainee("Noor Hale");
        var decided = (await Propose(scene, null, scene.Own, 110, scene.Lead)).Value;
        await Decide(scene, decided, AdjustmentState.Refused, scene.Second);
        var waiting = (await Propose(scene, trainee, null, 100, scene.Lead)).Value;

        var seen = await List(scene, scene.Second);
        seen.Rows.Select(row => row.Adjustment.Id).ShouldBe([waiting, decided]);
        seen.Rows.Select(row => row.About).ShouldBe(["Noor Hale", "Course A1 (A1)"]);
        seen.Rows[0].ShouldSatisfyAllConditions(row => row.Reason.ShouldBe("Ill in spring"), row => row.MayDecide.ShouldBeTrue());
        (await List(scene, scene.Lead)).Rows[0].MayDecide.ShouldBeFalse();
        (await List(scene, await scene.Somebody("Callum Rahman", scene.Provider, Role.MentorCoordinator))).Rows[0].Reason.ShouldBeNull();
        (await List(scene, scene.AtPartner)).Rows.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_database_keeps_four_eyes_too(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var adjustment = (await Propose(scene, await scene.AddTrainee("Noor Hale"), null, 100, scene.Lead)).Value;

        await Should.ThrowAsync<Exception>(() => scene.Db.RequirementAdjustments.Where(a => a.Id == adjustment)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.State, AdjustmentState.Approved).SetProperty(a => a.Decider, scene.Lead.Person), RequirementScene.Stop));
    }

    private static Task<Outcome<AdjustmentId>> Propose(RequirementScene scene, TraineeId? trainee, CourseId? course, decimal to, Actor actor, string rule = "RQ-TR-06") =>
        scene.Run((db, log) => new ProposeAdjustment(db, log, scene.Clock).Run(new(trainee, course, rule, to, "Ill in spring"), actor, RequirementScene.Stop));

    private static Task<List<string>> Decide(RequirementScene scene, AdjustmentId adjustment, AdjustmentState to, Actor actor) => scene.Run(async (db, log) =>
    {
        var version = await db.RequirementAdjustments.Where(a => a.Id == adjustment).Select(a => a.Version).SingleAsync(RequirementScene.Stop);
        return (await new DecideAdjustment(db, log, scene.Clock).Run(new(adjustment, to, version), actor, RequirementScene.Stop)).Refusals.Select(refusal => refusal.Code).ToList();
    });

    private static Task<FindAdjustments.Answer> List(RequirementScene scene, Actor actor) =>
        scene.Run(async (db, _) => (await new FindAdjustments(db, scene.Clock).Run(new(), actor, RequirementScene.Stop)).Value);
}
