using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

public sealed class SignAgreementTests
{
    private static readonly DateOnly LastDay = new(2027, 7, 31);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Both_signatures_put_the_text_in_force_with_its_delegations(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(delegated: [Responsibility.CourseDelivery, Responsibility.QualityAssurance]);
        (await scene.Offer(id)).Refusals.ShouldBeEmpty();

        (await scene.Sign(id, scene.Director)).Refusals.ShouldBeEmpty();
        (await scene.Read(id)).HeldFrom.ShouldBeNull();
        (await scene.Sign(id, scene.Manager)).Refusals.ShouldBeEmpty();

        var agreement = await scene.Read(id);
        (agreement.HeldFrom, agreement.HeldUntil).ShouldBe((scene.Today, LastDay));
        var version = agreement.Versions.ShouldHaveSingleItem();
        version.Stage.ShouldBe(VersionStage.Signed);
        version.Signatures.Select(s => (s.Side, s.Name, s.JobTitle, s.Digest, s.Organisation)).OrderBy(s => s.Side).ShouldBe(
        [
            (AgreementSide.Provider, "Bea Okafor", "Head of partnerships", version.Digest!, scene.Provider),
            (AgreementSide.Partner, "Yusuf Pemberton", "Head of partnerships", version.Digest!, scene.LeadPartner),
        ]);
        version.Digest.ShouldBe(AgreementDocument.Digest(agreement, version));
        version.Delegations.ShouldAllBe(d => d.HeldFrom == scene.Today && d.HeldUntil == LastDay);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_text_that_was_not_the_one_shown_is_not_signed(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.Offer(id);

        (await scene.Sign(id, scene.Director, digest: "another")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-95");

        (await scene.Read(id)).Latest().Signatures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_signs_for_a_side_twice_or_for_somebody_else(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.Offer(id);
        await scene.Sign(id, scene.Director);

        (await scene.Sign(id, scene.Director)).Refusals.Select(r => r.Code).ShouldContain("AG-96");
        (await scene.Sign(id, scene.Rival)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Sign(id, scene.Manager with { Permissions = RolePermissions.Of(Role.Viewer) })).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_accreditation_that_went_meanwhile_stops_the_second_signature(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.Offer(id);
        await scene.Sign(id, scene.Director);
        await scene.LoseAccreditation(new DateOnly(2026, 12, 31));

        (await scene.Sign(id, scene.Manager)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-51");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_agreements_of_a_pair_for_the_same_days_one_is_signed(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var (one, other) = (await scene.Ready(), await scene.Ready());
        await scene.Offer(one);
        await scene.Offer(other);
        await scene.SignBoth(one);

        (await scene.Sign(other, scene.Director)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-53");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_new_version_takes_over_on_its_day_and_the_old_one_stays_as_it_stood(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(delegated: [Responsibility.CourseDelivery]);
        var change = new DateOnly(2026, 11, 1);
        (await scene.Vary(id, change)).Refusals.ShouldBeEmpty();
        (await scene.Delegate(id, Responsibility.LeadMentors)).Refusals.ShouldBeEmpty();
        (await scene.Offer(id)).Refusals.ShouldBeEmpty();

        await scene.SignBoth(id);

        var agreement = await scene.Read(id);
        agreement.On(change.AddDays(-1))!.Number.ShouldBe(1);
        agreement.On(change)!.Number.ShouldBe(2);
        agreement.On(change)!.Delegations.Count(d => d.HeldFrom == change).ShouldBe(2);
        agreement.Versions.Single(v => v.Number == 1).Delegations.ShouldHaveSingleItem().HeldUntil.ShouldBe(change.AddDays(-1));
        agreement.HeldUntil.ShouldBe(LastDay);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Ending_ends_every_delegation_with_it(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(delegated: [Responsibility.CourseDelivery]);
        var last = scene.Today.AddDays(30);

        (await scene.End(id, last)).Refusals.ShouldBeEmpty();

        var agreement = await scene.Read(id);
        (agreement.HeldUntil, agreement.EndReason).ShouldBe((last, EndReason.Agreed));
        agreement.Versions.Single().Delegations.Single().HeldUntil.ShouldBe(last);
        await using var db = scene.Open();
        (await scene.Director.MayDo(db, Responsibility.CourseDelivery, scene.Provider, null, last, AgreementScene.Stop)).ShouldBeTrue();
        (await scene.Director.MayDo(db, Responsibility.CourseDelivery, scene.Provider, null, last.AddDays(1), AgreementScene.Stop)).ShouldBeFalse();
    }
}
