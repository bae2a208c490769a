using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Files;
using IttPartnerships.Tests.Partnerships.Oversight;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.Quality;

public sealed class RecordReviewTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_partner_reviews_while_quality_assurance_is_delegated_to_it_and_not_after(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var school = await School(scene);
        var delegation = await scene.Delegate(Responsibility.QualityAssurance);

        var review = (await Review(scene, scene.Partner, school.Organisation!.Value)).Value;
        (await Reviewable(scene, scene.Partner)).Select(row => row.Name).ShouldBe(["Brook School"]);
        foreach (var reader in new[] { scene.Quality, scene.Partner, school })
        {
            (await Find(scene, reader)).Rows.ShouldHaveSingleItem().Reviewer.ShouldBe("Ash Grove Trust");
            (await Show(scene, review, reader)).Value.Provider.ShouldBe("University of Quenshire");
            (await Read(scene, review, reader)).Succeeded.ShouldBeTrue();
        }

        (await Find(scene, scene.Stranger)).Rows.ShouldBeEmpty();
        (await Show(scene, review, scene.Stranger)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Read(scene, review, scene.Stranger)).Refusals.ShouldBe([Refusal.NotFound]);

        await using var db = scene.Database.Open();
        await db.EndAgreement(await db.Delegations.Where(d => d.Id == delegation).Select(d => d.Agreement).SingleAsync(Stop), scene.Today.AddDays(-1));
        (await Review(scene, scene.Partner, school.Organisation!.Value)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Find(scene, scene.Partner)).Rows.ShouldBeEmpty("Access ends with the delegation");
        (await Find(scene, scene.Quality)).Total.ShouldBe(1, "The provider stays accountable");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_members_of_the_partnership_are_reviewed_and_nobody_by_themselves(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        await scene.Delegate(Responsibility.CourseDelivery);

        (await Review(scene, scene.Quality, scene.Stranger.Organisation!.Value)).Refusals.Select(refusal => refusal.Code).ShouldBe(["QR-01"]);
        (await Review(scene, scene.Quality, scene.Quality.Organisation!.Value)).Refusals.Select(refusal => refusal.Code).ShouldBe(["QR-01"]);
        (await Review(scene, scene.Partner, scene.Quality.Organisation!.Value)).Refusals.ShouldBe([Refusal.NotFound], "Quality assurance is not delegated to it");
        (await Review(scene, scene.Viewer, scene.Partner.Organisation!.Value)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Review(scene, scene.Quality, scene.Partner.Organisation!.Value)).Succeeded.ShouldBeTrue();
    }

    private static async Task<Actor> School(OversightScene scene)
    {
        await using var db = scene.Database.Open();
        var school = await db.AddOrganisation("Brook School");
        await db.AddAgreement(scene.Quality.Organisation!.Value, school, OversightScene.First, OversightScene.Last, AgreementKind.PlacementSchool);
        return (await db.AddPerson("Dev Ashworth", null, (school, Role.Administrator))).Acting(school, Role.Administrator, "Dev Ashworth");
    }

    private static Task<Outcome<QualityReviewId>> Review(OversightScene scene, Actor actor, OrganisationId reviewed) => scene.Do<RecordReview, QualityReviewId>(use => use.Run(
        QualityRuleExamples.Good with { Provider = scene.Quality.Organisation!.Value, Reviewed = reviewed, File = SomeFiles.Pdf() }, actor, Stop));

    private static async Task<FindReviews.Answer> Find(OversightScene scene, Actor actor) => (await scene.Do<FindReviews, FindReviews.Answer>(use => use.Run(new(), actor, Stop))).Value;

    private static async Task<IReadOnlyList<FindReviewable.Row>> Reviewable(OversightScene scene, Actor actor) =>
        (await scene.Do<FindReviewable, IReadOnlyList<FindReviewable.Row>>(use => use.Run(new("brook"), actor, Stop))).Value;

    private static Task<Outcome<ShowReview.Answer>> Show(OversightScene scene, QualityReviewId review, Actor actor) => scene.Do<ShowReview, ShowReview.Answer>(use => use.Run(new(review), actor, Stop));

    private static Task<Outcome<OpenFile>> Read(OversightScene scene, QualityReviewId review, Actor actor) => scene.Do<ReadReviewEvidence, OpenFile>(use => use.Run(new(review), actor, Stop));
}
