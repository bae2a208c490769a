using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

public sealed class FindAgreementsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Each_side_sees_its_agreements_and_what_they_wait_for(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var signed = await scene.InForce(delegated: [Responsibility.CourseDelivery]);
        var offered = await scene.Ready(scene.School, AgreementKind.PlacementSchool);
        await scene.Offer(offered);
        await scene.Sign(offered, scene.Manager);
        var draft = await scene.Ready(year: 2027);

        var provider = await Find(scene, scene.Manager);
        provider.Select(row => (row.Id, row.State, string.Join(",", row.Needs))).ShouldBe(
        [
            (signed, AgreementState.InForce, ""), (draft, AgreementState.Draft, "ToSend"), (offered, AgreementState.Offered, "PartnerToSign"),
        ]);
        provider[0].Delegations.ShouldBe(1);
        (provider[2].ProviderSigned, provider[2].PartnerSigned).ShouldBe((true, false));
        (await Find(scene, scene.Director)).ShouldHaveSingleItem().Id.ShouldBe(signed);
        (await Find(scene, scene.Head)).ShouldHaveSingleItem().Id.ShouldBe(offered);
        (await Find(scene, scene.Rival)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_list_narrows_by_state_year_kind_need_and_name(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var signed = await scene.InForce();
        var draft = await scene.Ready(scene.School, AgreementKind.PlacementSchool, 2027);

        (await Find(scene, scene.Manager, new(State: AgreementState.InForce))).ShouldHaveSingleItem().Id.ShouldBe(signed);
        (await Find(scene, scene.Manager, new(Year: new AcademicYear(2027)))).ShouldHaveSingleItem().Id.ShouldBe(draft);
        (await Find(scene, scene.Manager, new(Kind: AgreementKind.PlacementSchool))).ShouldHaveSingleItem().Id.ShouldBe(draft);
        (await Find(scene, scene.Manager, new(Need: AgreementNeed.ToSend))).ShouldHaveSingleItem().Id.ShouldBe(draft);
        (await Find(scene, scene.Manager, new(Words: "ELM str"))).ShouldHaveSingleItem().Id.ShouldBe(draft);
        (await Find(scene, scene.Manager, new(Words: "nobody"))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_agreement_is_read_as_it_stood_and_only_by_its_parties(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(delegated: [Responsibility.CourseDelivery]);
        await scene.Vary(id, scene.Today.AddDays(10));
        await scene.Delegate(id, Responsibility.LeadMentors);

        (await Read(scene, id, scene.Director)).Value.Agreement.Versions.ShouldHaveSingleItem("a draft is not the partner’s to see");
        (await Read(scene, id, scene.Rival)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        await scene.Offer(id);
        await scene.SignBoth(id);

        (await Read(scene, id, scene.Director, new(id, scene.Today.AddDays(9)))).Value.Version!.Number.ShouldBe(1);
        (await Read(scene, id, scene.Director, new(id, scene.Today.AddDays(10)))).Value.Version!.Number.ShouldBe(2);
        (await Read(scene, id, scene.Director, new(id, scene.Today.AddDays(-1)))).Value.Version.ShouldBeNull();
        var changed = (await scene.Use<CompareVersions, Outcome<CompareVersions.Answer>>(use => use.Run(new(id, 1, 2), scene.Director, AgreementScene.Stop))).Value.Parts;
        changed.Where(part => part.Difference is not null).Select(part => part.Code).ShouldBe(["parties", "term", "delegations"]);
        (await scene.Use<FindWhatEnds, Outcome<FindWhatEnds.Answer>>(use => use.Run(new(id), scene.Manager, AgreementScene.Stop))).Value.Delegations.Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_provider_may_make_agreements_and_a_lead_partner_only_where_it_may_prepare_them(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.InForce();

        (await Parties(scene, scene.Manager)).Providers.ShouldHaveSingleItem().Id.ShouldBe(scene.Provider);
        (await Parties(scene, scene.Director)).Providers.ShouldBeEmpty();
        (await scene.Draft(scene.School, AgreementKind.PlacementSchool, actor: scene.Director)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
    }

    private static Task<IReadOnlyList<FindAgreements.Row>> Find(AgreementScene scene, Actor actor, FindAgreements.Query? query = null) =>
        scene.Use<FindAgreements, IReadOnlyList<FindAgreements.Row>>(use => use.Run(query ?? new(), actor, AgreementScene.Stop));

    private static Task<Outcome<ReadAgreement.View>> Read(AgreementScene scene, AgreementId id, Actor actor, ReadAgreement.Query? query = null) =>
        scene.Use<ReadAgreement, Outcome<ReadAgreement.View>>(use => use.Run(query ?? new(id), actor, AgreementScene.Stop));

    private static async Task<FindAgreementParties.Answer> Parties(AgreementScene scene, Actor actor) =>
        (await scene.Use<FindAgreementParties, Outcome<FindAgreementParties.Answer>>(use => use.Run(new(scene.School), actor, AgreementScene.Stop))).Value;
}
