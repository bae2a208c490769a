using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.AccreditationLoss;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Partnerships.Responsibilities;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>A partnership of 40 asks the database no more often than one of 2 (R4).</summary>
public sealed class PartnershipQueriesTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_the_first_screen_and_the_lists_ask_is_constant(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await Grow(scene, 2);
        var few = await Count(scene);

        await Grow(scene, 38);

        (await Count(scene)).ShouldBe(few);
        few.ShouldAllBe(use => use.Queries > 0);
    }

    private static async Task<List<(string Use, int Queries)>> Count(AgreementScene scene)
    {
        var stop = AgreementScene.Stop;
        return
        [
            (nameof(SeeInBrief), await QueryCount.Of(() => scene.Use<SeeInBrief, Outcome<SeeInBrief.Brief>>(use => use.Run(new(), scene.Manager, stop)))),
            (nameof(FindAgreements), await QueryCount.Of(() => scene.Use<FindAgreements, IReadOnlyList<FindAgreements.Row>>(use => use.Run(new(), scene.Manager, stop)))),
            (nameof(FindOversight), await QueryCount.Of(() => scene.Use<FindOversight, Outcome<FindOversight.Answer>>(use => use.Run(new(), scene.Manager, stop)))),
            (nameof(FindResponsibilities), await QueryCount.Of(() => scene.Use<FindResponsibilities, Outcome<IReadOnlyList<FindResponsibilities.Part>>>(use => use.Run(new(), scene.Manager, stop)))),
            (nameof(FindAccreditationLoss), await QueryCount.Of(() => scene.Use<FindAccreditationLoss, Outcome<IReadOnlyList<FindAccreditationLoss.Loss>>>(use => use.Run(new(), scene.Manager, stop)))),
        ];
    }

    private static async Task Grow(AgreementScene scene, int members)
    {
        await using var db = scene.Open();
        for (var i = 0; i < members; i++)
        {
            OrganisationId partner = await db.AddOrganisation($"Partner {Guid.CreateVersion7():N}");
            await db.AddAgreement(scene.Provider, partner, scene.Today.AddDays(-30), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery, Responsibility.LeadMentors);
        }
    }
}
