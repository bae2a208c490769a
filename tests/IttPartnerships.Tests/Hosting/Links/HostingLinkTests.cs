using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Hosting.Links;

/// <summary>Letters to schools, their links, and how seldom a school is bothered.</summary>
public sealed class HostingLinkTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_head_without_an_account_answers_through_the_link_in_a_letter(DatabaseKind kind)
    {
        await using var scene = await Reachable(kind);
        (await scene.Ask(scene.Manager)).Value.ShouldBe(1);
        var opened = (await Open(scene, await scene.LastToken())).Value;
        (opened.School, opened.Year, opened.ProviderName, opened.Name).ShouldBe((scene.School, HostingScene.Year, "University of Larkmere", "Maya Quill"));

        (await scene.Use<AnswerHosting, Outcome<HostingAnswerId>>(use => use.Run(
            new(opened.School, opened.Year, HostingInterest.Maybe, ReasonsNotToHost.None, null, "Maya Quill", null, opened.Provider), opened.Answering, HostingScene.Stop))).Refusals.ShouldBeEmpty();
        var seen = (await scene.Show(scene.Manager)).Value;
        (seen.Answer!.Interest, seen.Answer.Channel, seen.Answer.GivenBy).ShouldBe((HostingInterest.Maybe, AnswerChannel.Link, "Maya Quill"));
        (await scene.Answer(opened.Answering, school: scene.Stranger)).Refusals.ShouldBe([Refusal.NotFound], "the link is of one school");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Unknown_and_expired_links_answer_the_same(DatabaseKind kind)
    {
        await using var scene = await Reachable(kind);
        await scene.Ask(scene.Manager);
        var token = await scene.LastToken();

        (await Open(scene, "no-such-token")).Refusals.ShouldBe([OpenHostingLink.Closed]);
        scene.Clock.Pass(HostingLetters.Lasts);
        (await Open(scene, token)).Refusals.ShouldBe([OpenHostingLink.Closed]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_new_link_comes_to_an_address_that_had_one_and_nobody_learns_whether(DatabaseKind kind)
    {
        await using var scene = await Reachable(kind);
        await scene.Ask(scene.Manager);
        scene.Clock.Pass(HostingLetters.Lasts);

        foreach (var email in new[] { "HEAD@school.example", "head@school.example", "somebody@school.example" })
        {
            (await Request(scene, email)).Succeeded.ShouldBeTrue();
        }

        (await Request(scene, "nonsense")).Refusals.ShouldBe([RequestHostingLink.NoAddress]);
        await using var db = scene.Open();
        (await db.MailMessages.CountAsync(HostingScene.Stop)).ShouldBe(2);
        (await Open(scene, await scene.LastToken())).Succeeded.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_school_is_not_written_to_more_often_than_it_wishes_whoever_asks(DatabaseKind kind)
    {
        await using var scene = await Reachable(kind);
        await scene.AddContact(scene.School, scene.School);
        await using (var db = scene.Open())
        {
            await Partnerships.SomeAgreements.AddAgreement(db, scene.Other, scene.School, new DateOnly(2026, 8, 1), null, IttPartnerships.Partnerships.AgreementKind.PlacementSchool);
        }

        (await scene.Ask(scene.Manager)).Value.ShouldBe(1);
        scene.Clock.Pass(TimeSpan.FromDays(1));
        (await scene.Ask(scene.Rival)).Value.ShouldBe(1);
        scene.Clock.Pass(TimeSpan.FromDays(1));
        (await scene.Ask(scene.Manager)).Refusals.ShouldBe([AskSchool.Enough], "two letters in four weeks, over both");
        scene.Clock.Pass(TimeSpan.FromDays(27));
        (await scene.Ask(scene.Manager)).Value.ShouldBe(1);

        await scene.Use<KeepHostingPreference, Outcome<Done>>(use => use.Run(new(scene.School, 0, true), scene.Head, HostingScene.Stop));
        scene.Clock.Pass(TimeSpan.FromDays(100));
        (await scene.Ask(scene.Manager)).Refusals.ShouldBe([AskSchool.Enough]);
        (await scene.Use<KeepHostingPreference, Outcome<Done>>(use => use.Run(new(scene.School, 11, true), scene.Head, HostingScene.Stop))).Refusals.ShouldBe([KeepHostingPreference.NoNumber]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_whoever_has_to_do_with_a_school_writes_to_it_and_not_once_it_has_answered(DatabaseKind kind)
    {
        await using var scene = await Reachable(kind);
        (await scene.Ask(scene.Rival)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Ask(scene.Head)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Ask(scene.Manager, scene.Stranger)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Ask(scene.Director)).Value.ShouldBe(1, "the lead partner asks for its provider");
        await scene.Answer(scene.Manager, HostingInterest.NotSureYet);
        (await scene.Ask(scene.Manager)).Value.ShouldBe(1, "unsure may be asked again");
        await scene.Answer(scene.Manager);
        (await scene.Ask(scene.Manager)).Refusals.ShouldBe([AskSchool.HasAnswered]);
        await using var db = scene.Open();
        await db.Contacts.ExecuteDeleteAsync(HostingScene.Stop);
        scene.Clock.Pass(TimeSpan.FromDays(91));
        (await scene.Ask(scene.Manager)).Refusals.ShouldBe([AskSchool.NobodyThere]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_daily_round_asks_again_on_the_providers_own_days_and_once(DatabaseKind kind)
    {
        await using var scene = await Reachable(kind);
        var day = scene.Today.AddDays(5);
        (await Keep(scene, scene.Today)).Refusals.ShouldBe([KeepNudgeDays.Past]);
        (await Keep(scene, [.. Enumerable.Range(1, 13).Select(scene.Today.AddDays)])).Refusals.ShouldBe([KeepNudgeDays.TooMany]);
        (await Keep(scene, day)).Refusals.ShouldBeEmpty();
        (await Round(scene)).ShouldBe(new NudgeSchools.Answer(0, 0, 0, 0));
        scene.Clock.Pass(TimeSpan.FromDays(6));

        (await Round(scene)).ShouldBe(new NudgeSchools.Answer(1, 1, 0, 0));
        (await Round(scene)).ShouldBe(new NudgeSchools.Answer(0, 0, 0, 0));
        var days = (await scene.Use<FindNudgeDays, Outcome<IReadOnlyList<NudgeDay>>>(use => use.Run(new(HostingScene.Year), scene.Manager, HostingScene.Stop))).Value;
        days.ShouldHaveSingleItem().SentAt.ShouldNotBeNull();
        (await scene.Use<FindNudgeDays, Outcome<IReadOnlyList<NudgeDay>>>(use => use.Run(new(HostingScene.Year), scene.Rival, HostingScene.Stop))).Value.ShouldBeEmpty();
        (await scene.Use<NudgeSchools, Outcome<NudgeSchools.Answer>>(use => use.Run(new(), scene.Manager, HostingScene.Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task All_schools_that_wait_are_asked_in_one_action(DatabaseKind kind)
    {
        await using var scene = await Reachable(kind);
        var job = (await scene.Use<AskSchools, Outcome<JobId>>(use => use.Run(new(HostingScene.Year, null), scene.Manager, HostingScene.Stop))).Value;
        await using var db = scene.Open();
        var asked = await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == job, HostingScene.Stop);
        var running = new RunningJob(job, 1, asked.Title, asked.Arguments, scene.Manager with { Permissions = [Permission.KeepHosting] }, new CancellationTokenSource());

        var end = await Write(scene, running);
        end.Message.ShouldBe("1 of 1 schools were written to");
        (await Write(scene, running)).Message.ShouldBe("1 of 1 schools were written to", "begun again it writes to nobody twice");
        (await db.HostingLinks.CountAsync(HostingScene.Stop)).ShouldBe(1);
        (await scene.Use<AskSchools, Outcome<JobId>>(use => use.Run(new(HostingScene.Year, [scene.Stranger]), scene.Manager, HostingScene.Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Use<AskSchools, Outcome<JobId>>(use => use.Run(new(HostingScene.Year, []), scene.Manager, HostingScene.Stop))).Refusals.ShouldBe([AskSchools.NoSchool]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_answered_who_is_silent_and_who_is_unsure(DatabaseKind kind)
    {
        await using var scene = await Reachable(kind);
        (await Find(scene, scene.Manager)).Rows.ShouldHaveSingleItem().State.ShouldBe(AnswerState.NotAsked);
        await scene.Ask(scene.Manager);
        var silent = (await Find(scene, scene.Manager)).Rows[0];
        (silent.State, silent.Letters, silent.Waits, silent.Reachable).ShouldBe((AnswerState.Silent, 1, true, true));
        await scene.Answer(scene.Head);
        (await Find(scene, scene.Manager)).Rows[0].State.ShouldBe(AnswerState.Silent, "it goes to nobody yet");
        await scene.Keep(scene.Head, new OfferDetails(OfferKind.Main, 2));
        await scene.Share([scene.Provider]);
        var answered = (await Find(scene, scene.Manager)).Rows[0];
        (answered.State, answered.Places, answered.Waits).ShouldBe((AnswerState.Yes, 2, false));
        scene.Clock.Pass(TimeSpan.FromDays(HostingLetters.FreshDays + 1));
        (await Find(scene, scene.Manager)).Rows[0].Waits.ShouldBeTrue("it has grown old");
        (await Find(scene, scene.Rival)).Rows.ShouldBeEmpty();
    }

    private static Task<JobEnd> Write(HostingScene scene, RunningJob job) =>
        scene.Use<IEnumerable<IJobWork>, JobEnd>(works => works.OfType<WriteLetters>().Single().Run(job, HostingScene.Stop));

    private static async Task<FindWhoAnswered.Found> Find(HostingScene scene, Actor actor) =>
        (await scene.Use<FindWhoAnswered, Outcome<FindWhoAnswered.Found>>(use => use.Run(new(HostingScene.Year), actor, HostingScene.Stop))).Value;

    private static Task<Outcome<Done>> Keep(HostingScene scene, params IReadOnlyList<DateOnly> days) =>
        scene.Use<KeepNudgeDays, Outcome<Done>>(use => use.Run(new(HostingScene.Year, days), scene.Manager, HostingScene.Stop));

    private static async Task<NudgeSchools.Answer> Round(HostingScene scene) =>
        (await scene.Use<NudgeSchools, Outcome<NudgeSchools.Answer>>(use => use.Run(new(), Actor.CommandLine, HostingScene.Stop))).Value;

    private static async Task<HostingScene> Reachable(DatabaseKind kind)
    {
        var scene = await HostingScene.On(kind);
        await scene.AddContact(scene.School, scene.Provider);
        return scene;
    }

    private static Task<Outcome<OpenHostingLink.Opened>> Open(HostingScene scene, string token) =>
        scene.Use<OpenHostingLink, Outcome<OpenHostingLink.Opened>>(use => use.Run(new(token), Actor.Nobody, HostingScene.Stop));

    private static Task<Outcome<Done>> Request(HostingScene scene, string email) =>
        scene.Use<RequestHostingLink, Outcome<Done>>(use => use.Run(new(email), Actor.Nobody, HostingScene.Stop));
}
