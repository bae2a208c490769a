using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships;

public sealed class DeclineAgreementTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_partner_says_no_with_a_reason_that_the_provider_reads(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.Offer(id);
        await using var db = scene.Open();
        await db.MailMessages.ExecuteDeleteAsync(AgreementScene.Stop);

        (await scene.Use<DeclineAgreement, Outcome<Done>>(use => use.Run(new(id, "  Too far for our staff "), scene.Director, AgreementScene.Stop))).Refusals.ShouldBeEmpty();

        (await scene.Read(id)).Latest().Stage.ShouldBe(VersionStage.Declined);
        var said = await db.AgreementMessages.SingleAsync(AgreementScene.Stop);
        (said.Kind, said.Text, said.Author, said.Organisation).ShouldBe((MessageKind.Declined, "Too far for our staff", "Yusuf Pemberton", scene.LeadPartner));
        (await db.MailMessages.SingleAsync(AgreementScene.Stop)).To.ShouldBe("Bea.Okafor@school.example");
        (await scene.Sign(id, scene.Manager)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-92");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_but_the_partner_declines_and_never_without_a_reason(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.Offer(id);

        (await scene.Decline(id, scene.Manager)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Decline(id, scene.Rival)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Decline(id, scene.Director, " ")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-93");

        (await scene.Read(id)).Latest().Stage.ShouldBe(VersionStage.Offered);
    }
}
