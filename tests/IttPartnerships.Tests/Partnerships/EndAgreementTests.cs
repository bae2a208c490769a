using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

public sealed class EndAgreementTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Either_side_ends_it_with_a_reason_and_a_plan(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce();
        var last = scene.Today.AddDays(30);

        (await scene.Use<EndAgreement, Outcome<Done>>(async use => await use.Run(
            new(id, (await scene.Read(id)).Version, last, EndReason.PartnerWithdrew, " Trainees move "), scene.Director, AgreementScene.Stop))).Refusals.ShouldBeEmpty();

        var agreement = await scene.Read(id);
        (agreement.HeldUntil, agreement.EndReason, agreement.EndPlan, agreement.EndDecidedBy).ShouldBe((last, EndReason.PartnerWithdrew, "Trainees move", "Yusuf Pemberton"));
        (await scene.End(id, last)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-22");
        (await scene.End(id, last.AddDays(-1), scene.Rival)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task One_that_has_yet_to_begin_is_called_off_whole(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(year: 2027, delegated: Responsibility.CourseDelivery);

        (await scene.End(id, scene.Today)).Refusals.ShouldBeEmpty();

        var agreement = await scene.Read(id);
        (agreement.HeldFrom, agreement.HeldUntil, agreement.EndReason).ShouldBe((null, null, EndReason.Agreed));
        agreement.Versions.Single().Delegations.ShouldAllBe(d => d.HeldFrom == null && d.HeldUntil == null);
        (await scene.End(id, scene.Today)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-21");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Ending_takes_an_offered_change_back_and_calls_a_signed_one_off(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(delegated: Responsibility.CourseDelivery);
        await scene.Vary(id, scene.Today.AddDays(60));
        await scene.Offer(id);
        await scene.SignBoth(id);
        await scene.Vary(id, scene.Today.AddDays(90));
        await scene.Offer(id);

        (await scene.End(id, scene.Today.AddDays(30))).Refusals.ShouldBeEmpty();

        var agreement = await scene.Read(id);
        agreement.Versions.OrderBy(v => v.Number).Select(v => (v.Stage, v.HeldUntil)).ShouldBe(
            [(VersionStage.Signed, scene.Today.AddDays(30)), (VersionStage.Signed, null), (VersionStage.Withdrawn, null)]);
        agreement.HeldUntil.ShouldBe(scene.Today.AddDays(30));
        agreement.On(scene.Today.AddDays(31)).ShouldBeNull();
    }
}
