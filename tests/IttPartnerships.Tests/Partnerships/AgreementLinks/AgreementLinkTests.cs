using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.AgreementLinks;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships.ManyAgreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.AgreementLinks;

public sealed class AgreementLinkTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_head_without_an_account_reads_and_signs_the_exact_text(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var (id, token) = await Sent(scene);
        var opened = (await Open(scene, token)).Value;
        (opened.IsOpen, opened.Name, opened.View.Version!.PartnerName).ShouldBe((true, "Head of 1", "School 001"));
        opened.View.Parts.Select(part => part.Code).ShouldContain("safeguarding");

        (await Answer(scene, token, new LinkAnswer.Sign(opened.View.Version!.Digest!, "Headteacher", true), "Maya Quill")).Refusals.ShouldBeEmpty();
        (await scene.Sign(id, scene.Manager)).Refusals.ShouldBeEmpty();

        var signature = (await scene.Read(id)).Versions[0].Signatures.Single(s => s.Side == AgreementSide.Partner);
        (signature.Name, signature.JobTitle, signature.Email, signature.Person, signature.Digest).ShouldBe(("Maya Quill", "Headteacher", "head1@school.example", null, opened.View.Version!.Digest!));
        var after = (await Open(scene, token)).Value;
        (after.IsOpen, after.View.Version!.Stage).ShouldBe((false, VersionStage.Signed));
        (await Answer(scene, token, new LinkAnswer.Sign(opened.View.Version!.Digest!, "Headteacher", true))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-92");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_asks_for_a_change_of_a_section_reads_the_answer_and_declines(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var (id, token) = await Sent(scene);

        (await Answer(scene, token, new LinkAnswer.Ask("payments", "Please pay within 30 days"))).Refusals.ShouldBeEmpty();
        var asked = (await Open(scene, token)).Value.View.Messages.ShouldHaveSingleItem();
        (asked.Section, asked.Author, asked.Organisation).ShouldBe(("payments", "Maya Quill", (await scene.Read(id)).Partner));
        (await Answer(scene, token, new LinkAnswer.Decline("Not this year"))).Refusals.ShouldBeEmpty();

        (await scene.Read(id)).Latest().Stage.ShouldBe(VersionStage.Declined);
        (await Open(scene, token)).Value.IsOpen.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_opens_nothing_but_its_own_agreement(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var (_, token) = await Sent(scene);
        var other = await scene.Ready(scene.School, AgreementKind.PlacementSchool);
        await scene.Offer(other);
        await scene.Use<AskForChange, Outcome<Done>>(use => use.Run(new(other, "payments", "Of another school"), scene.Head, AgreementScene.Stop));
        await using var db = scene.Open();
        var theirs = await db.AgreementMessages.Select(m => m.Id).SingleAsync(AgreementScene.Stop);

        (await Answer(scene, token, new LinkAnswer.Ask(null, "Me too", theirs))).Refusals.ShouldBe([Refusal.NotFound]);
        (await Answer(scene, token, new LinkAnswer.Sign((await scene.Read(other)).Latest().Digest!, "Head", true))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-95");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Unknown_expired_and_replaced_links_answer_the_same(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var (_, token) = await Sent(scene);

        (await Open(scene, "no-such-token")).Refusals.ShouldBe([OpenAgreementLink.Closed]);
        scene.Clock.Pass(AgreementLink.Lasts);
        (await Open(scene, token)).Refusals.ShouldBe([OpenAgreementLink.Closed]);
        (await Answer(scene, token, new LinkAnswer.Decline("No"))).Refusals.ShouldBe([OpenAgreementLink.Closed]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_new_link_comes_by_mail_to_an_address_that_had_one_and_nobody_learns_whether(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await Sent(scene);
        scene.Clock.Pass(AgreementLink.Lasts);

        (await Request(scene, "HEAD1@school.example")).Succeeded.ShouldBeTrue();
        (await Request(scene, "head1@school.example")).Succeeded.ShouldBeTrue();
        (await Request(scene, "somebody@school.example")).Succeeded.ShouldBeTrue();
        (await Request(scene, "nonsense")).Refusals.ShouldBe([RequestAgreementLink.NoAddress]);

        (await scene.Mails()).ShouldBe(2);
        (await Open(scene, await LastToken(scene))).Value.IsOpen.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_answers_gives_a_name(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var (_, token) = await Sent(scene);

        (await Answer(scene, token, new LinkAnswer.Decline("No"), " ")).Refusals.ShouldBe([AnswerAgreementLink.NoName]);
    }

    private static async Task<(AgreementId Id, string Token)> Sent(AgreementScene scene)
    {
        var schools = await scene.AddSchools(1);
        var id = await scene.Ready(schools[0], AgreementKind.PlacementSchool);
        (await scene.Offer(id)).Refusals.ShouldBeEmpty();
        return (id, await LastToken(scene));
    }

    private static async Task<string> LastToken(AgreementScene scene) =>
        (await scene.Letters())[^1].Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Split('/')[^1].Trim();

    private static Task<Outcome<OpenAgreementLink.Opened>> Open(AgreementScene scene, string token) =>
        scene.Use<OpenAgreementLink, Outcome<OpenAgreementLink.Opened>>(use => use.Run(new(token), Actor.Nobody, AgreementScene.Stop));

    private static Task<Outcome<Done>> Answer(AgreementScene scene, string token, LinkAnswer answer, string name = "Maya Quill") =>
        scene.Use<AnswerAgreementLink, Outcome<Done>>(use => use.Run(new(token, name, answer), Actor.Nobody, AgreementScene.Stop));

    private static Task<Outcome<Done>> Request(AgreementScene scene, string email) =>
        scene.Use<RequestAgreementLink, Outcome<Done>>(use => use.Run(new(email), Actor.Nobody, AgreementScene.Stop));
}
