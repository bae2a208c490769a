using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships;

public sealed class DiscardDraftTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_agreement_that_was_never_sent_goes_whole(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(delegated: Responsibility.CourseDelivery);

        (await scene.Use<DiscardDraft, Outcome<Done>>(async use => await use.Run(new(id, (await scene.Read(id)).Version), scene.Manager, AgreementScene.Stop))).Refusals.ShouldBeEmpty();

        await using var db = scene.Open();
        (await db.Agreements.CountAsync(AgreementScene.Stop)).ShouldBe(0);
        (await db.Delegations.CountAsync(AgreementScene.Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_draft_of_a_variation_goes_and_what_is_in_force_stays(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(delegated: Responsibility.CourseDelivery);
        await scene.Vary(id);

        (await scene.Discard(id, scene.Director)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Discard(id)).Refusals.ShouldBeEmpty();

        (await scene.Read(id)).Versions.ShouldHaveSingleItem().Stage.ShouldBe(VersionStage.Signed);
        (await scene.Discard(id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-70");
    }
}
