using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

public sealed class VaryAgreementTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_variation_begins_with_the_words_and_delegations_in_force(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(delegated: Responsibility.CourseDelivery);
        var from = scene.Today.AddDays(60);

        (await scene.Use<VaryAgreement, Outcome<Done>>(async use =>
            await use.Run(new(id, (await scene.Read(id)).Version, from, " More to do "), scene.Manager, AgreementScene.Stop))).Refusals.ShouldBeEmpty();

        var agreement = await scene.Read(id);
        var (held, draft) = (agreement.Versions.Single(v => v.Number == 1), agreement.Versions.Single(v => v.Number == 2));
        (draft.Stage, draft.EffectiveFrom, draft.Reason, draft.From).ShouldBe((VersionStage.Draft, from, "More to do", held.From));
        draft.Sections.Select(s => (s.Code, s.Text)).Order().ShouldBe(held.Sections.Select(s => (s.Code, s.Text)).Order());
        draft.Delegations.Select(d => d.Id).ShouldBe(held.Delegations.Select(d => d.Id));
        draft.Delegations.Single().Oversight.ShouldHaveSingleItem().Owner.ShouldBe("Head of quality");
        agreement.On(scene.Today)!.Number.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_what_is_in_force_is_varied_once_at_a_time_and_by_its_writer(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        (await scene.Vary(id)).Refusals.Select(r => r.Code).ShouldContain("AG-31");
        await scene.Offer(id);
        await scene.SignBoth(id);

        (await scene.Use<VaryAgreement, Outcome<Done>>(async use =>
            await use.Run(new(id, (await scene.Read(id)).Version, scene.Today, "Mine"), scene.Director, AgreementScene.Stop))).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Vary(id, scene.Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-33");
        (await scene.Vary(id)).Refusals.ShouldBeEmpty();
        (await scene.Vary(id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-32");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_variation_from_the_first_day_on_replaces_the_one_before_it_whole(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(year: 2027, delegated: Responsibility.CourseDelivery);
        await scene.Vary(id, new DateOnly(2027, 8, 1));
        await scene.Offer(id);

        await scene.SignBoth(id);

        var agreement = await scene.Read(id);
        agreement.Versions.OrderBy(v => v.Number).Select(v => v.HeldFrom).ShouldBe([null, new DateOnly(2027, 8, 1)]);
        (agreement.HeldFrom, agreement.HeldUntil).ShouldBe((new DateOnly(2027, 8, 1), new DateOnly(2028, 7, 31)));
    }
}
