using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships.Oversight;

public sealed class RecordOversightTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_does_not_meet_expectations_names_an_action(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var visit = await scene.PlannedVisit();

        (await scene.Record(visit, OversightOutcome.DoesNotMeet)).Refusals.Select(refusal => refusal.Code).ShouldBe(["OV-15"]);
        (await scene.Record(visit, OversightOutcome.DoesNotMeet, new RaisedAction("Mentors’ notes are thin", AgreementSide.Partner, "Programme lead", scene.Today.AddDays(30)))).Succeeded.ShouldBeTrue();

        var shown = await scene.Show(visit, scene.Partner);
        shown.Actions.ShouldHaveSingleItem().Owner.ShouldBe("Programme lead");
        (shown.MayKeep, shown.MayAnswer, shown.OwnerName).ShouldBe((false, true, "Priya Hargreaves"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_the_providers_people_who_keep_oversight_record_and_cancel(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var visit = await scene.PlannedVisit();
        var version = (await scene.Show(visit)).Version;

        var delegation = (await scene.Activities())[0].Delegation;
        foreach (var actor in new[] { scene.Partner, scene.Viewer, scene.Stranger })
        {
            (await scene.Do<RecordOversight, Done>(use => use.Run(new(visit, scene.Today, OversightOutcome.MeetsExpectations, "Seen", "", [], version), actor, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
            (await scene.Do<CancelOversight, Done>(use => use.Run(new(visit, "Storm", version), actor, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
            (await scene.Do<NameOversightOwner, Done>(use => use.Run(new(delegation, actor.Person), actor, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        }

        (await scene.Do<ShowOversightActivity, ShowOversightActivity.Answer>(use => use.Run(new(visit), scene.Stranger, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Do<ShowOversight, ShowOversight.Answer>(use => use.Run(new(delegation), scene.Stranger, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Do<FindOversightKeepers, IReadOnlyList<NamedOwner>>(use => use.Run(new(), scene.Viewer, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_who_record_at_once_one_is_told(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var visit = await scene.PlannedVisit();
        var version = (await scene.Show(visit)).Version;

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => scene.Do<RecordOversight, Done>(
            use => use.Run(new(visit, scene.Today, OversightOutcome.MeetsExpectations, "Seen", "", [], version), scene.Quality, Stop))));

        both.Count(outcome => outcome.Succeeded).ShouldBe(1);
        (await scene.Activities()).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_in_a_row_are_not_cancelled(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var visit = await scene.PlannedVisit();

        (await Cancel(visit)).Succeeded.ShouldBeTrue();
        var next = (await scene.Activities()).Single(a => a.State == ActivityState.Planned);
        next.DueOn.ShouldBe(new DateOnly(2027, 1, 31));
        (await Cancel(next.Id)).Refusals.Select(refusal => refusal.Code).ShouldBe(["OV-20"]);

        async Task<Outcome<Done>> Cancel(OversightActivityId activity)
        {
            var version = (await scene.Show(activity)).Version;
            return await scene.Do<CancelOversight, Done>(use => use.Run(new(activity, "The school closed for a storm", version), scene.Quality, Stop));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_owner_is_a_colleague_who_may_keep_oversight_and_may_change(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var delegation = await scene.Delegate(Responsibility.CourseDelivery, (OversightMethod.Visit, 3));

        (await Name(scene.Viewer)).Refusals.Select(refusal => refusal.Code).ShouldBe(["OV-21"]);
        (await Name(scene.Partner)).Refusals.Select(refusal => refusal.Code).ShouldBe(["OV-21"]);
        (await Name(scene.Quality)).Succeeded.ShouldBeTrue();
        (await scene.Find(scene.Partner)).Rows.Single().Owner!.Name.ShouldBe("Priya Hargreaves");
        (await scene.Do<FindOversightKeepers, IReadOnlyList<NamedOwner>>(use => use.Run(new(), scene.Quality, Stop))).Value.ShouldHaveSingleItem().Name.ShouldBe("Priya Hargreaves");

        Task<Outcome<Done>> Name(IttPartnerships.Access.Actor who) => scene.Do<NameOversightOwner, Done>(use => use.Run(new(delegation, who.Person), scene.Quality, Stop));
    }
}
