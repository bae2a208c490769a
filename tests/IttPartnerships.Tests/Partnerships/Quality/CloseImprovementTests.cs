using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Files;
using IttPartnerships.Tests.Partnerships.Oversight;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.Quality;

public sealed class CloseImprovementTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_is_closed_on_evidence_once_and_whoever_sees_the_review_reads_it(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var (review, version) = await Reviewed(scene);
        var good = QualityRuleExamples.Close with { Review = review, Version = version };

        (await Close(scene, good with { Evidence = "", Link = null }, scene.Quality)).Refusals.Select(refusal => refusal.Code).ShouldBe(["QR-12", "QR-13"]);
        (await Close(scene, good with { Version = Guid.CreateVersion7() }, scene.Quality)).Refusals.ShouldBe([Refusal.Changed]);
        (await Close(scene, good with { File = SomeFiles.Pdf() }, scene.Quality)).Refusals.ShouldBeEmpty();

        (await Close(scene, good, scene.Quality)).Refusals.Select(refusal => refusal.Code).ShouldBe(["QR-11"]);
        var shown = await Show(scene, review, scene.Partner);
        shown.Review.Improvements.ShouldHaveSingleItem().ClosedOn.ShouldBe(scene.Today);
        shown.EvidenceNames.Keys.ShouldBe([1]);
        shown.MayClose.ShouldBeFalse();
        (await scene.Do<ReadImprovementEvidence, OpenFile>(use => use.Run(new(review, 1), scene.Partner, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Do<ReadImprovementEvidence, OpenFile>(use => use.Run(new(review, 1), scene.Stranger, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Do<FindReviews, FindReviews.Answer>(use => use.Run(new(), scene.Quality, Stop))).Value.Rows.Single().Open.ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_closes_what_they_were_asked_to_do_themselves_and_no_stranger_does(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var (review, version) = await Reviewed(scene);

        foreach (var actor in new[] { scene.Partner, scene.Stranger, scene.Viewer, Actor.CommandLine })
        {
            (await Close(scene, QualityRuleExamples.Close with { Review = review, Version = version }, actor)).Refusals.ShouldBe([Refusal.NotFound], actor.Name);
        }

        await using var db = scene.Database.Open();
        (await db.Improvements.SingleAsync(Stop)).ClosedOn.ShouldBeNull();
    }

    private static async Task<(QualityReviewId Review, Guid Version)> Reviewed(OversightScene scene)
    {
        await scene.Delegate(Responsibility.CourseDelivery);
        var review = (await scene.Do<RecordReview, QualityReviewId>(use => use.Run(
            QualityRuleExamples.Good with { Provider = scene.Quality.Organisation!.Value, Reviewed = scene.Partner.Organisation!.Value }, scene.Quality, Stop))).Value;
        return (review, (await Show(scene, review, scene.Quality)).Review.Improvements.Single().Version);
    }

    private static async Task<ShowReview.Answer> Show(OversightScene scene, QualityReviewId review, Actor actor) =>
        (await scene.Do<ShowReview, ShowReview.Answer>(use => use.Run(new(review), actor, Stop))).Value;

    private static Task<Outcome<Done>> Close(OversightScene scene, CloseImprovement.Command command, Actor actor) =>
        scene.Do<CloseImprovement, Done>(use => use.Run(command, actor, Stop));
}
