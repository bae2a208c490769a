using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

public sealed class SeeInBriefTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_provider_sees_its_partnership_in_numbers_and_what_needs_somebody(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.InForce(delegated: [Responsibility.CourseDelivery, Responsibility.LeadMentors]);
        var offered = await scene.Ready(scene.School, AgreementKind.PlacementSchool);
        await scene.Offer(offered);
        await scene.Use<AskForChange, Outcome<Done>>(use => use.Run(new(offered, "payments", "Pay in the autumn, please"), scene.Head, AgreementScene.Stop));

        var brief = await Brief(scene, scene.Manager);

        brief.Leads.ShouldBeTrue();
        brief.Partners.ShouldBe(new Dictionary<AgreementKind, int> { [AgreementKind.LeadPartner] = 1 });
        brief.Delegations.ShouldBe(2);
        brief.Needs.ShouldBe(new Dictionary<AgreementNeed, int> { [AgreementNeed.ProviderToSign] = 1, [AgreementNeed.ChangeAsked] = 1, [AgreementNeed.PartnerToSign] = 1 }, ignoreOrder: true);
        brief.Mine.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_partner_sees_its_agreements_and_whom_to_talk_to(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(delegated: [Responsibility.CourseDelivery]);
        await scene.Ready(year: 2027);

        var brief = await Brief(scene, scene.Director);

        brief.Leads.ShouldBeFalse();
        brief.Needs.ShouldBeEmpty("a draft is nobody else’s to see");
        var mine = brief.Mine.ShouldHaveSingleItem();
        (mine.Id, mine.ProviderName, mine.State, mine.ToSign).ShouldBe((id, "University of Larkmere", AgreementState.InForce, false));
        mine.People.ShouldHaveSingleItem().Name.ShouldBe("Bea Okafor");
        (await scene.Use<SeeInBrief, Outcome<SeeInBrief.Brief>>(use => use.Run(new(), Actor.Nobody, AgreementScene.Stop))).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
    }

    private static async Task<SeeInBrief.Brief> Brief(AgreementScene scene, Actor actor) =>
        (await scene.Use<SeeInBrief, Outcome<SeeInBrief.Brief>>(use => use.Run(new(), actor, AgreementScene.Stop))).Value;
}
