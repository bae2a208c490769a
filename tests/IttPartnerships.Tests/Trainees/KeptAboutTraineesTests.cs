using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Trainees;

/// <summary>Suitability, schools ruled out, companions, circumstances; everything taken out, and everything erased.</summary>
public sealed class KeptAboutTraineesTests
{
    private static readonly DateOnly Today = TraineeScene.Today;

    private static CancellationToken Stop => TraineeScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Suitability_is_a_day_and_who_says_so(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var id = await scene.Added();
        (await Confirm(Today.AddDays(1), false, scene.Manager)).ShouldBe(["TN-31", "TN-32"]);
        (await Confirm(Today, true, scene.Courses.AtStranger)).ShouldBe(["not-found"]);
        (await Confirm(Today, true, scene.Lead)).ShouldBe(["not-found"]);
        (await Confirm(Today, true, scene.Manager)).ShouldBeEmpty();
        var trainee = await scene.Stored(id);
        (trainee.SuitableOn, trainee.SuitabilityConfirmedBy).ShouldBe((Today, "Tomasz Lindqvist"));

        async Task<IEnumerable<string>> Confirm(DateOnly on, bool confirmed, Actor actor) =>
            Codes(await scene.Run((db, log) => new ConfirmSuitability(db, log, scene.Courses.Clock).Run(new([id], on, confirmed), actor, Stop)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Schools_are_ruled_out_and_companions_kept_once_whoever_says_it(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var (id, other) = (await scene.Added(), await scene.Added("S2"));
        (await Exclude(new(id, "Nowhere", null))).ShouldBe(["TN-33", "TN-34"]);
        (await Exclude(new(id, "100001", ExclusionReason.RelativeThere))).ShouldBeEmpty();
        (await Exclude(new(id, "alder school", ExclusionReason.Other))).ShouldBeEmpty();
        (await Exclude(new(id, "100001", ExclusionReason.Other), scene.Courses.AtStranger)).ShouldBe(["not-found"]);
        (await Pair(new(id, "S1"))).ShouldBe(["TN-35"]);
        (await Pair(new(id, "S2"))).ShouldBeEmpty();
        (await Pair(new(other, "S1"))).ShouldBeEmpty();
        (await Pair(new(id, "S2"), scene.Courses.AtDesigner)).ShouldBe(["not-found"]);

        var picture = (await scene.Show(other)).Value;
        picture.TravelsWith.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await scene.Show(id)).Value.Exclusions.ShouldHaveSingleItem().Reason.ShouldBe(ExclusionReason.RelativeThere);

        (await Exclude(new(id, "", null, scene.School))).ShouldBeEmpty();
        (await Pair(new(other, "", id))).ShouldBeEmpty();
        (await scene.Db.TraineePairs.CountAsync(Stop) + await scene.Db.TraineeExclusions.CountAsync(Stop)).ShouldBe(0);

        async Task<IEnumerable<string>> Exclude(KeepExclusion.Command command, Actor? actor = null) =>
            Codes(await scene.Run((db, log) => new KeepExclusion(db, log, scene.Courses.Clock).Run(command, actor ?? scene.Manager, Stop)));

        async Task<IEnumerable<string>> Pair(PairTrainees.Command command, Actor? actor = null) =>
            Codes(await scene.Run((db, log) => new PairTrainees(db, log, scene.Courses.Clock).Run(command, actor ?? scene.Manager, Stop)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_circumstance_is_seen_under_its_own_permission_and_erased_after_its_day(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var id = await scene.Added();
        (await Keep(new(id, "", "", null, null, false))).ShouldBe(["TN-36", "TN-37", "TN-38", "TN-40"]);
        (await Keep(new(id, "Step-free access", "choosing placements", Today, Today.AddDays(30), true))).ShouldBeEmpty();
        (await Keep(new(id, "Leaves at 15:30", "support in school", Today, Today.AddDays(60), true))).ShouldBeEmpty();
        (await Keep(new(id, "Anything", "anything", Today, Today, true), scene.Lead)).ShouldBe(["not-found"]);
        (await Keep(new(id, "Anything", "anything", Today, Today, true), scene.Courses.AtStranger)).ShouldBe(["not-found"]);

        (await scene.Show(id, scene.Lead)).Value.Circumstances.ShouldBeNull();
        var kept = (await scene.Show(id)).Value.Circumstances!;
        kept.Count.ShouldBe(2);
        (await Erase(kept[1].Id, scene.Courses.AtStranger)).ShouldBe(["not-found"]);
        (await Erase(kept[1].Id, scene.Manager)).ShouldBeEmpty();

        scene.Courses.Clock.Pass(TimeSpan.FromDays(31));
        (await scene.Show(id)).Value.Circumstances!.ShouldBeEmpty();
        (await Daily(scene.Manager)).Succeeded.ShouldBeFalse();
        (await Daily(Actor.CommandLine)).Value.ShouldBe(1);
        (await scene.Db.TraineeCircumstances.CountAsync(Stop)).ShouldBe(0);
        (await scene.Db.JournalEntries.Where(e => e.EventName.StartsWith("Circumstance")).Select(e => e.Summary + e.Detail).ToListAsync(Stop))
            .ShouldAllBe(entry => !entry.Contains("Step-free") && !entry.Contains("15:30"));

        async Task<IEnumerable<string>> Keep(KeepCircumstance.Command command, Actor? actor = null) =>
            Codes(await scene.Run((db, log) => new KeepCircumstance(db, log, scene.Courses.Clock).Run(command, actor ?? scene.Manager, Stop)));

        async Task<IEnumerable<string>> Erase(CircumstanceId which, Actor actor) =>
            Codes(await scene.Run((db, log) => new EraseCircumstance(db, log, scene.Courses.Clock).Run(new(id, which), actor, Stop)));

        Task<Outcome<int>> Daily(Actor actor) => scene.Run((db, log) => new EraseDueCircumstances(db, log, scene.Courses.Clock).Run(new(), actor, Stop));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Everything_is_taken_out_and_then_erased_but_for_what_the_provider_answers_for(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var id = await scene.Added();
        var facts = (await Export(scene.Manager)).Value;
        facts.ShouldContain(fact => fact.Name == "Name" && fact.Says == "Amara Bello");
        facts.ShouldContain(fact => fact.About == "What was done" && fact.Says.StartsWith("Added a trainee"));
        foreach (var outsider in scene.Outsiders.Append(scene.Lead))
        {
            (await Export(outsider)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
            Codes(await Erase(outsider)).ShouldBe(["not-found"]);
        }

        Codes(await Erase(scene.Manager)).ShouldBe(["TN-42"]);
        await scene.Step(id, TraineeStatus.Withdrawn, Today, "Moved away");
        Codes(await Erase(scene.Manager, false)).ShouldBe(["TN-43"]);
        Codes(await Erase(scene.Manager)).ShouldBeEmpty();

        var trainee = await scene.Stored(id);
        (trainee.Name, trainee.Email, trainee.HomePostcode, trainee.Status).ShouldBe((EraseTrainee.ErasedName, null, null, TraineeStatus.Withdrawn));
        (await scene.Db.TraineeSteps.AsNoTracking().ToListAsync(Stop)).ShouldAllBe(step => step.Reason == null);
        (await new FindTrainees(scene.Db, scene.Courses.Clock).Run(new(), scene.Manager, Stop)).Value.Known.ShouldBe(0);

        async Task<Outcome<IReadOnlyList<ExportTrainee.Fact>>> Export(Actor actor)
        {
            using var register = new CurrentRegister(scene.Courses.Settings, scene.Courses.Clock);
            return await scene.Run((db, log) => new ExportTrainee(db, log, new ShowTrainee(db, register, scene.Courses.Clock)).Run(new(id), actor, Stop));
        }

        Task<Outcome<Done>> Erase(Actor actor, bool confirmed = true) =>
            scene.Run((db, log) => new EraseTrainee(db, log, scene.Courses.Clock).Run(new(id, confirmed), actor, Stop));
    }

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
