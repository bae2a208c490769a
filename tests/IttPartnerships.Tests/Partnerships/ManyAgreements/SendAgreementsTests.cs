using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships.ManyAgreements;

public sealed class SendAgreementsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Ready_drafts_are_sent_and_the_others_say_why_not(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var (ready, bare) = (await scene.Ready(scene.School, AgreementKind.PlacementSchool), (await scene.Draft()).Value);
        var preview = await Preview(scene);
        preview.Rows.Select(row => (row.Agreement, row.Stops.Count)).ShouldBe([(bare, 1), (ready, 0)]);

        var report = await scene.Do(await Send(scene, preview));

        report.Rows.Single(row => row.Agreement == ready.Value).Result.ShouldBe(ManyResult.Sent);
        var stays = report.Rows.Single(row => row.Agreement == bare.Value);
        (stays.Result, stays.Reasons.ShouldHaveSingleItem()).ShouldBe((ManyResult.StaysDraft, "Write the aims and ambitions of this arrangement"));
        (await scene.Read(bare)).Latest().Stage.ShouldBe(VersionStage.Draft);
        (await Preview(scene)).Rows.ShouldHaveSingleItem().Agreement.ShouldBe(bare);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_draft_that_was_changed_after_it_was_looked_at_is_not_sent(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(scene.School, AgreementKind.PlacementSchool);
        var seen = await Preview(scene);
        var draft = await scene.Read(id);
        await scene.Use<ChangeSection, Outcome<Done>>(use => use.Run(new(id, draft.Version, "payments", "Payments", "Nothing is paid."), scene.Manager, AgreementScene.Stop));

        var report = await scene.Do(await Send(scene, seen));

        report.Rows.ShouldHaveSingleItem().Reasons.ShouldBe([Refusal.Changed.Statement]);
        (await scene.Mails()).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_signature_that_is_refused_takes_the_sending_back_with_it(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(scene.School, AgreementKind.PlacementSchool);
        var draft = await scene.Read(id);

        // Past the rules that would have refused it, as work asked for before they were tightened.
        var asked = await scene.Use<RequestJob, Outcome<JobId>>(use => use.Run(
            new(WorkThroughAgreements.JobKind, "Send", new WorkThroughAgreements.Arguments(new(Sign: true, "", Agreed: true), Send: [new(id.Value, draft.Version)])), scene.Manager, AgreementScene.Stop));
        var report = await scene.Do(asked);

        report.Rows.ShouldHaveSingleItem().Result.ShouldBe(ManyResult.StaysDraft);
        (await scene.Read(id)).Latest().Stage.ShouldBe(VersionStage.Draft);
        (await scene.Mails()).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_stopped_job_says_how_far_it_came_and_can_be_asked_for_again(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.Ready(scene.School, AgreementKind.PlacementSchool);
        var asked = await Send(scene, await Preview(scene));
        (await scene.Use<CancelJob, Outcome<Done>>(use => use.Run(new(asked.Value), scene.Manager, AgreementScene.Stop))).Succeeded.ShouldBeTrue();

        (await scene.Use<JobWorker, bool>(worker => worker.RunNext(AgreementScene.Stop))).ShouldBeFalse();
        (await scene.Use<RetryJob, Outcome<Done>>(use => use.Run(new(asked.Value), scene.Manager, AgreementScene.Stop))).Succeeded.ShouldBeTrue();

        ManyReport.Read((await scene.Finish(asked.Value)).Result)!.Count(ManyResult.Sent).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Somebody_elses_drafts_do_not_exist(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.Ready(scene.School, AgreementKind.PlacementSchool);
        var seen = await Preview(scene);

        (await Send(scene, seen, scene.Rival)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Send(scene, seen, scene.Head)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Preview(scene, scene.Rival)).Rows.ShouldBeEmpty();
    }

    private static async Task<PreviewSending.Preview> Preview(AgreementScene scene, Actor? actor = null) =>
        (await scene.Use<PreviewSending, Outcome<PreviewSending.Preview>>(use => use.Run(new(), actor ?? scene.Manager, AgreementScene.Stop))).Value;

    private static Task<Outcome<JobId>> Send(AgreementScene scene, PreviewSending.Preview preview, Actor? actor = null) => scene.Use<SendAgreements, Outcome<JobId>>(use =>
        use.Run(new([.. preview.Rows.Select(row => new SendAgreements.Draft(row.Agreement, row.Version))], new()), actor ?? scene.Manager, AgreementScene.Stop));
}
