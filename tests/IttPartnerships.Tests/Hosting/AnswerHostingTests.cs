using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Hosting;

/// <summary>A school's answer and its offers, whoever gives them.</summary>
public sealed class AnswerHostingTests
{
    private static readonly OfferDetails Physics = new(OfferKind.Main, 2) { Subject = "physics", KeyStages = KeyStages.KeyStage3 | KeyStages.KeyStage4, Windows = ["autumn"] };

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_school_answers_offers_and_decides_who_sees_it(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        (await scene.Answer(scene.Head)).Refusals.ShouldBeEmpty();
        (await scene.Use<OfferPlaces, Outcome<Done>>(async use => await use.Run(
            new(scene.School, HostingScene.Year, [new(OfferKind.Main, "maths", KeyStages.None, null, 2), new(OfferKind.Main, "Physics", KeyStages.None, null, 1)], false, await scene.Version(scene.School)),
            scene.Head, HostingScene.Stop))).Refusals.ShouldBeEmpty();
        (await scene.Show(scene.Manager)).Value.Answer.ShouldBeNull("the school has not yet said who sees it");
        (await scene.Share([scene.Provider, scene.Other], total: 2)).Refusals.ShouldBeEmpty();

        var seen = (await scene.Show(scene.Manager)).Value;
        (seen.Answer!.Interest, seen.Answer.TotalPlaces, seen.Answer.LastConfirmed, seen.Answer.Channel).ShouldBe((HostingInterest.Yes, 2, scene.Today, AnswerChannel.SignedIn));
        seen.Offers.Select(o => (o.Subject, o.Places)).ShouldBe([("Mathematics", 2), ("Physics", 1)], ignoreOrder: true);
        (await scene.Show(scene.Rival)).Value.Offers.Count.ShouldBe(2);
        (await scene.Show(scene.OtherHead)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Not_sure_yet_is_an_answer_to_everything(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        (await scene.Answer(scene.Head, HostingInterest.NotSureYet)).Refusals.ShouldBeEmpty();
        (await scene.Keep(scene.Head, new OfferDetails(OfferKind.Contrasting, null))).Refusals.ShouldBeEmpty();

        var offer = (await scene.Show(scene.Head)).Value.Offers.ShouldHaveSingleItem();
        (HostingWords.PlacesOf(offer), HostingWords.WhatOf(offer), HostingWords.WhenOf(offer)).ShouldBe(("Number not sure yet", "Any, or not sure yet", "Any time"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_no_has_a_reason_and_hides_what_was_offered(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        await scene.Answer(scene.Head);
        await scene.Keep(scene.Head, Physics);
        await scene.Share([scene.Provider]);
        (await scene.Answer(scene.Head, HostingInterest.No)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("HO-03");
        (await scene.Answer(scene.Head, HostingInterest.No, reasons: ReasonsNotToHost.MentorCapacity)).Refusals.ShouldBeEmpty();

        var seen = (await scene.Show(scene.Manager)).Value;
        (seen.Answer!.Interest, seen.Answer.Reasons, seen.Offers.Count).ShouldBe((HostingInterest.No, ReasonsNotToHost.MentorCapacity, 0));
        (await scene.Show(scene.Head)).Value.Offers.Count.ShouldBe(1, "the school still has them, should it change its mind");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_provider_writes_down_what_it_heard_on_the_telephone_and_the_school_sees_that(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        (await scene.Answer(scene.Manager)).Refusals.ShouldBeEmpty();
        (await scene.Keep(scene.Manager, Physics)).Refusals.ShouldBeEmpty();

        var seen = (await scene.Show(scene.Head)).Value;
        (seen.Answer!.Channel, seen.RecordedBy, seen.Answer.GivenBy).ShouldBe((AnswerChannel.Telephone, "University of Larkmere", "Dev Ashworth"));
        seen.Answer.Recipients.Select(r => r.Provider).ShouldBe([scene.Provider]);
        (await scene.Share([scene.Provider, scene.Other], actor: scene.Manager)).Refusals.ShouldBe([Refusal.NotFound], "whom it goes to is the school’s own to say");
        (await scene.Answer(scene.Rival)).Refusals.ShouldBe([Refusal.NotFound], "it has nothing to do with the school");
        (await scene.Answer(scene.Manager, school: scene.Stranger)).Refusals.ShouldBe([Refusal.NotFound]);
        await using var db = scene.Open();
        (await db.JournalEntries.CountAsync(e => e.Subjects.Any(s => s.Subject == scene.School.Value) && e.OnBehalfOf == scene.Provider, HostingScene.Stop)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_provider_does_not_overwrite_an_answer_that_goes_to_others_only(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        await scene.Answer(scene.Head);
        await scene.Keep(scene.Head, Physics);
        await scene.Share([scene.Other]);

        (await scene.Show(scene.Manager)).Value.Answer.ShouldBeNull();
        (await scene.Answer(scene.Manager, HostingInterest.NotSureYet)).Refusals.ShouldBe([HostingWork.GoesElsewhere]);
        (await scene.Show(scene.Rival)).Value.Answer!.Interest.ShouldBe(HostingInterest.Yes);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_lead_partner_and_the_trust_act_for_the_school_unless_it_says_no(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        (await scene.Answer(scene.Director)).Refusals.ShouldBeEmpty();
        var seen = (await scene.Show(scene.Head)).Value;
        (seen.Answer!.Channel, seen.RecordedBy).ShouldBe((AnswerChannel.OnBehalf, "Hollow Lane Hub"));
        seen.Answer.Recipients.Select(r => r.Provider).ShouldBe([scene.Provider]);
        (await scene.Keep(scene.Executive, Physics)).Refusals.ShouldBeEmpty();
        (await scene.Share([scene.Provider, scene.Other], actor: scene.Executive)).Refusals.ShouldBeEmpty();

        (await scene.Use<KeepHostingPreference, Outcome<Done>>(use => use.Run(new(scene.School, 1, false), scene.Executive, HostingScene.Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Use<KeepHostingPreference, Outcome<Done>>(use => use.Run(new(scene.School, 1, false), scene.Head, HostingScene.Stop))).Refusals.ShouldBeEmpty();
        (await scene.Answer(scene.Executive)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Answer(scene.Director)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Answer(scene.Manager)).Refusals.ShouldBeEmpty("what the school said to its provider is still written down");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_looked_before_somebody_else_answered_is_told(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        await scene.Answer(scene.Head);
        var looked = await scene.Version(scene.School);
        await scene.Answer(scene.Manager, HostingInterest.Maybe);
        await scene.Share([scene.Provider]);

        (await scene.Use<AnswerHosting, Outcome<HostingAnswerId>>(use => use.Run(
            new(scene.School, HostingScene.Year, HostingInterest.Yes, ReasonsNotToHost.None, null, "Dev Ashworth", looked), scene.Head, HostingScene.Stop))).Refusals.ShouldBe([Refusal.Changed]);
        (await scene.Use<KeepOffer, Outcome<OfferId>>(use => use.Run(new(scene.School, HostingScene.Year, null, Physics, looked), scene.Head, HostingScene.Stop))).Refusals.ShouldBe([Refusal.Changed]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_offer_is_changed_confirmed_and_taken_back(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        await scene.Answer(scene.Head);
        var offer = (await scene.Keep(scene.Head, Physics)).Value;
        (await scene.Keep(scene.Head, Physics with { Places = 3, YearGroups = "Year 3 and 4 mixed" }, offer)).Refusals.ShouldBeEmpty();
        (await scene.Keep(scene.OtherHead, Physics, offer)).Refusals.ShouldBe([Refusal.NotFound]);
        scene.Clock.Pass(TimeSpan.FromDays(40));
        (await scene.Use<ConfirmAnswer, Outcome<Done>>(async use => await use.Run(new(scene.School, HostingScene.Year, await scene.Version(scene.School)), scene.Head, HostingScene.Stop))).Refusals.ShouldBeEmpty();

        var seen = (await scene.Show(scene.Head)).Value;
        (seen.Answer!.LastConfirmed, seen.Offers[0].Places, seen.Offers[0].YearGroups).ShouldBe((scene.Today, 3, "Year 3 and 4 mixed"));
        (await scene.Use<WithdrawHostingOffer, Outcome<Done>>(async use => await use.Run(new(scene.School, HostingScene.Year, offer, await scene.Version(scene.School)), scene.Head, HostingScene.Stop))).Refusals.ShouldBeEmpty();
        (await scene.Show(scene.Head)).Value.Offers.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Last_years_answer_is_where_this_years_begins(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        await scene.Answer(scene.Head);
        await scene.Keep(scene.Head, Physics with { Notes = "Ask for Maya" });
        await scene.Share([scene.Provider], total: 1);
        scene.Clock.Pass(TimeSpan.FromDays(200));
        var next = HostingScene.Year.Next;

        (await Repeat(scene, scene.Head, next)).Refusals.ShouldBeEmpty();
        var seen = (await scene.Show(scene.Head, year: next)).Value;
        (seen.Answer!.Interest, seen.Answer.TotalPlaces, seen.Answer.LastConfirmed, seen.Offers[0].Notes, seen.Offers[0].Subject).ShouldBe((HostingInterest.Yes, 1, scene.Today, "Ask for Maya", "Physics"));
        (await Repeat(scene, scene.Head, next)).Refusals.ShouldBe([Refusal.Changed], "it has been answered");
        (await Repeat(scene, scene.OtherHead, next, scene.Stranger)).Refusals.ShouldBe([RepeatLastAnswer.NothingToRepeat]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_viewer_of_the_school_reads_and_changes_nothing(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        await scene.Answer(scene.Head);
        var viewer = scene.Head with { Permissions = RolePermissions.Of(Role.Viewer) };

        (await scene.Show(viewer)).Value.Answer!.Interest.ShouldBe(HostingInterest.Yes);
        (await scene.Answer(viewer)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Keep(viewer, Physics)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_school_that_does_not_exist_is_not_shown_asked_or_shared(DatabaseKind kind)
    {
        await using var scene = await HostingScene.On(kind);
        var (nowhere, year) = (OrganisationId.New(), HostingScene.Year);

        (await scene.Use<ShowHosting, Outcome<ShowHosting.View>>(use => use.Run(new(nowhere, year), scene.Manager, HostingScene.Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Use<AskSchool, Outcome<int>>(use => use.Run(new(nowhere, year), scene.Manager, HostingScene.Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Use<ShareAnswer, Outcome<Done>>(use => use.Run(new(nowhere, year, [scene.Provider], null, null, null, null, null), scene.Manager, HostingScene.Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Use<ShareAnswer, Outcome<Done>>(use => use.Run(new(scene.School, year, [scene.Provider], null, null, null, null, null), scene.Head, HostingScene.Stop)))
            .Refusals.ShouldBe([HostingWork.NotAnswered]);
    }

    private static Task<Outcome<HostingAnswerId>> Repeat(HostingScene scene, Actor actor, AcademicYear year, OrganisationId? school = null) =>
        scene.Use<RepeatLastAnswer, Outcome<HostingAnswerId>>(use => use.Run(new(school ?? scene.School, year, "Dev Ashworth"), actor, HostingScene.Stop));
}
