using System.Data.Common;
using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Files;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.Oversight;

public sealed class OversightActionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_action_is_closed_only_on_evidence_which_the_partner_may_add(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var (visit, action) = await Raised(scene);

        (await Close(scene, visit, action, scene.Quality)).Refusals.Select(refusal => refusal.Code).ShouldBe(["OV-28"]);
        (await Evidence(scene, visit, action, scene.Partner, SomeFiles.Pdf())).Succeeded.ShouldBeTrue();
        (await Close(scene, visit, action, scene.Partner)).Refusals.ShouldBe([Refusal.NotFound], "Only the provider closes");
        (await Close(scene, visit, action, scene.Quality)).Succeeded.ShouldBeTrue();

        var shown = (await scene.Show(visit, scene.Partner)).Actions.ShouldHaveSingleItem();
        (shown.ClosedOn, shown.Evidence.Single().By).ShouldBe((scene.Today, "Yusuf Pemberton, Ash Grove Trust"));
        (await Read(scene, visit, shown.Evidence[0].Id, scene.Quality)).Succeeded.ShouldBeTrue();
        (await Read(scene, visit, shown.Evidence[0].Id, scene.Stranger)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_database_itself_keeps_an_action_open_without_evidence_and_evidence_as_it_is(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var (visit, action) = await Raised(scene);
        await using var db = scene.Database.Open();

        (await Refused("UPDATE oversight_actions SET closed_on = raised_on")).ShouldContain("an_action_is_closed_on_evidence");
        await Evidence(scene, visit, action, scene.Partner, null);
        (await Refused("DELETE FROM oversight_evidence")).ShouldContain("evidence_stays");
        (await Refused("UPDATE oversight_evidence SET what = 'other'")).ShouldContain("evidence_never_changes");
        await db.Database.ExecuteSqlRawAsync("UPDATE oversight_actions SET closed_on = raised_on", Stop);

        async Task<string> Refused(string statement) =>
            (await Should.ThrowAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Stop))).Message;
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_partner_takes_its_own_actions_on_and_answers(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var (visit, action) = await Raised(scene);

        (await Take(scene.Quality)).Refusals.ShouldBe([Refusal.NotFound], "It is the partner's to carry out");
        (await Take(scene.Partner)).Succeeded.ShouldBeTrue();
        (await Answer(scene.Partner, action, "We have agreed a form for the notes")).Succeeded.ShouldBeTrue();
        (await Answer(scene.Partner, null, "")).Refusals.Select(refusal => refusal.Code).ShouldBe(["OV-29"]);
        (await Answer(scene.Viewer, null, "Thanks")).Refusals.ShouldBe([Refusal.NotFound]);
        (await Answer(scene.Stranger, null, "Hello")).Refusals.ShouldBe([Refusal.NotFound]);
        (await Evidence(scene, visit, null, scene.Partner, null)).Refusals.ShouldBe([Refusal.NotFound], "The provider shows that it oversaw");

        var shown = (await scene.Show(visit)).Actions.Single();
        (shown.Person, shown.Messages.Single().Text).ShouldBe(("Yusuf Pemberton", "We have agreed a form for the notes"));

        async Task<Outcome<Done>> Take(Actor actor)
        {
            var version = (await scene.Show(visit)).Actions.Single().Version;
            return await scene.Do<TakeOversightAction, Done>(use => use.Run(new(visit, action, version), actor, Stop));
        }

        Task<Outcome<Done>> Answer(Actor actor, OversightActionId? about, string text) => scene.Do<AnswerOversight, Done>(use => use.Run(new(visit, about, text), actor, Stop));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task More_actions_may_be_raised_and_more_activities_added(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var (visit, _) = await Raised(scene);
        var delegation = (await scene.Activities())[0].Delegation;

        (await scene.Do<RaiseOversightAction, OversightActionId>(use => use.Run(
            new(visit, new("Share the timetable", AgreementSide.Provider, "Programme lead", scene.Today.AddDays(7))), scene.Quality, Stop))).Succeeded.ShouldBeTrue();
        var added = await Add(scene.Quality);
        (await Add(scene.Quality)).Refusals.Select(refusal => refusal.Code).ShouldBe(["OV-33"]);
        (await Add(scene.Partner)).Refusals.ShouldBe([Refusal.NotFound]);

        (await scene.Do<ShowOversight, ShowOversight.Answer>(use => use.Run(new(delegation), scene.Partner, Stop))).Value.Activities.Count(a => a.Extra).ShouldBe(1);
        (await scene.Show(added.Value)).PlannedFor.ShouldBe(scene.Today.AddDays(10));

        Task<Outcome<OversightActivityId>> Add(Actor actor) =>
            scene.Do<AddOversightActivity, OversightActivityId>(use => use.Run(new(delegation, OversightMethod.Meeting, scene.Today.AddDays(10)), actor, Stop));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_day_and_somebody_else_may_be_named_for_one_activity(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var visit = await scene.PlannedVisit();

        (await Arrange(scene.Today.AddDays(4), scene.Quality.Person)).Succeeded.ShouldBeTrue();
        (await Arrange(scene.Today.AddDays(-1), null)).Refusals.Select(refusal => refusal.Code).ShouldBe(["OV-22"]);
        (await Arrange(scene.Today.AddDays(4), scene.Viewer.Person)).Refusals.Select(refusal => refusal.Code).ShouldBe(["OV-24"]);

        var shown = await scene.Show(visit);
        (shown.PlannedFor, shown.OwnerName).ShouldBe((scene.Today.AddDays(4), "Priya Hargreaves"));

        async Task<Outcome<Done>> Arrange(DateOnly day, PersonId? who)
        {
            var version = (await scene.Show(visit)).Version;
            return await scene.Do<ArrangeOversight, Done>(use => use.Run(new(visit, day, who, version), scene.Quality, Stop));
        }
    }

    private static async Task<(OversightActivityId Visit, OversightActionId Action)> Raised(OversightScene scene)
    {
        var visit = await scene.PlannedVisit();
        await scene.Record(visit, OversightOutcome.DoesNotMeet, new RaisedAction("Mentors’ notes are thin", AgreementSide.Partner, "Programme lead", scene.Today.AddDays(30)));
        return (visit, (await scene.Show(visit)).Actions.Single().Id);
    }

    private static Task<Outcome<Done>> Evidence(OversightScene scene, OversightActivityId visit, OversightActionId? action, Actor actor, GivenFile? file) =>
        scene.Do<AddOversightEvidence, Done>(use => use.Run(new(visit, action, "The agreed form", file is null ? "https://notes.example/form" : null, file), actor, Stop));

    private static async Task<Outcome<Done>> Close(OversightScene scene, OversightActivityId visit, OversightActionId action, Actor actor)
    {
        var version = (await scene.Show(visit)).Actions.Single().Version;
        return await scene.Do<CloseOversightAction, Done>(use => use.Run(new(visit, action, version), actor, Stop));
    }

    private static Task<Outcome<OpenFile>> Read(OversightScene scene, OversightActivityId visit, Guid evidence, Actor actor) =>
        scene.Do<ReadOversightEvidence, OpenFile>(use => use.Run(new(visit, evidence), actor, Stop));
}
