using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships;

public sealed class OfferAgreementTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Sending_fixes_the_text_and_writes_to_everybody_who_can_answer(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await using var db = scene.Open();
        db.Add(new Contact { Id = ContactId.New(), Organisation = scene.LeadPartner, KeptBy = scene.Provider, Name = "Ines Whitlock", Email = "ines@ash.example" });
        await db.SaveForTest();

        (await scene.Use<OfferAgreement, Outcome<Done>>(async use => await use.Run(new(id, (await scene.Read(id)).Version), scene.Manager, AgreementScene.Stop))).Refusals.ShouldBeEmpty();

        var agreement = await scene.Read(id);
        var offered = agreement.Versions.ShouldHaveSingleItem();
        (offered.Stage, offered.OfferedBy, offered.Digest).ShouldBe((VersionStage.Offered, "Bea Okafor", AgreementDocument.Digest(agreement, offered)));
        var letters = await db.MailMessages.Select(m => new { m.To, m.Text }).ToListAsync(AgreementScene.Stop);
        letters.Single(l => l.To == "Yusuf.Pemberton@school.example").Text.ShouldContain($"/agreements/{id.Value}");
        letters.Single(l => l.To == "ines@ash.example").Text.ShouldContain("/agreement-links/");
        (await db.AgreementLinks.SingleAsync(AgreementScene.Stop)).Email.ShouldBe("ines@ash.example");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_sent_where_nobody_can_answer(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(scene.School, AgreementKind.PlacementSchool);
        await using var db = scene.Open();
        await db.Memberships.Where(m => m.Organisation == scene.School).ExecuteDeleteAsync(AgreementScene.Stop);

        (await scene.Offer(id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-91");

        (await scene.Read(id)).Latest().Stage.ShouldBe(VersionStage.Draft);
        (await db.MailMessages.CountAsync(AgreementScene.Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_agreement_beyond_the_accreditation_is_not_sent(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.LoseAccreditation(new DateOnly(2027, 7, 30));

        (await scene.Offer(id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-51");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_partner_sees_nothing_of_an_agreement_before_it_is_sent(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        (await scene.Sign(id, scene.Director)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);

        await scene.Offer(id);

        (await scene.Sign(id, scene.Director)).Refusals.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_offer_taken_back_is_rewritten_as_the_next_version_and_the_sent_one_stays_readable(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(delegated: Responsibility.CourseDelivery);
        await scene.Offer(id);
        await scene.Sign(id, scene.Director);

        (await scene.Use<WithdrawOffer, Outcome<Done>>(async use => await use.Run(new(id, (await scene.Read(id)).Version, Rewrite: true), scene.Manager, AgreementScene.Stop))).Refusals.ShouldBeEmpty();

        var agreement = await scene.Read(id);
        agreement.Versions.OrderBy(v => v.Number).Select(v => (v.Number, v.Stage, v.Signatures.Count, v.Delegations.Count)).ShouldBe(
            [(1, VersionStage.Withdrawn, 1, 1), (2, VersionStage.Draft, 0, 1)]);
        (await scene.Terms(id, terms => terms with { Aims = "Rewritten", Reason = "The partner asked" })).Refusals.ShouldBeEmpty();
        (await scene.Offer(id)).Refusals.ShouldBeEmpty();
        await scene.SignBoth(id);
        (await scene.Read(id)).On(scene.Today)!.Aims.ShouldBe("Rewritten");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_offer_taken_back_for_good_can_be_signed_no_more(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.Offer(id);

        (await scene.Withdraw(id, rewrite: false, scene.Director)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Withdraw(id, rewrite: false)).Refusals.ShouldBeEmpty();

        (await scene.Sign(id, scene.Director)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-92");
        (await scene.Withdraw(id, rewrite: true)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-92");
    }
}
