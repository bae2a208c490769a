using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Placements;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Placements;

namespace IttPartnerships.Tests.Partnerships.Quality;

public sealed class FindSettingsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_setting_is_never_visited_then_visited_then_expires(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        scene.On(DaysScene.First);
        (await Standing(scene)).ShouldBe((SettingStanding.Never, null));

        await Visit(scene, on: new(2026, 5, 4), until: new(2026, 9, 30), OversightOutcome.MeetsWithActions);
        (await Standing(scene)).ShouldBe((SettingStanding.ExpiresSoon, new DateOnly(2026, 9, 30)));
        (await scene.Do<ShowPlacement, ShowPlacement.View>(use => use.Run(new(scene.Stay.Placement), scene.Manager, Stop))).Value.Setting.ShouldBe(SettingStanding.ExpiresSoon);
        scene.On(new(2026, 10, 1));
        (await Standing(scene)).Standing.ShouldBe(SettingStanding.Expired);

        await Visit(scene, on: new(2026, 10, 1), until: new(2028, 9, 30), OversightOutcome.MeetsExpectations);
        (await Standing(scene)).Standing.ShouldBe(SettingStanding.Current);
        (await Find(scene, scene.Manager, new(SettingStanding.Never))).Rows.ShouldBeEmpty();
        (await Find(scene, scene.Manager, new(Words: "elm"))).Rows.ShouldHaveSingleItem().OpenImprovements.ShouldBe(1, "The older visit's action is still open");
        (await Find(scene, scene.Stranger, new())).Counts.ShouldBeEmpty();
        (await Find(scene, scene.School, new())).Counts.ShouldBeEmpty("A school does not visit itself");

        await using var db = scene.Database.Open();
        var facts = (await LoadTraineeFacts.Of(db, db.Trainees.Where(t => t.Id == scene.Stay.Trainee), scene.Clock.Today(), Stop)).Single();
        facts.Placements.Single().VisitedUntil.ShouldBe(new DateOnly(2028, 9, 30));
    }

    [Theory]
    [InlineData(null, SettingStanding.Never)]
    [InlineData(-1, SettingStanding.Expired)]
    [InlineData(0, SettingStanding.ExpiresSoon)]
    [InlineData(SettingVisits.Soon, SettingStanding.ExpiresSoon)]
    [InlineData(SettingVisits.Soon + 1, SettingStanding.Current)]
    public void What_a_visit_is_worth_depends_on_the_day(int? days, SettingStanding standing) =>
        SettingVisits.StandingOn(DaysScene.First, days is { } count ? DaysScene.First.AddDays(count) : null).ShouldBe(standing);

    private static async Task<(SettingStanding Standing, DateOnly? ExpiresOn)> Standing(DaysScene scene)
    {
        var row = (await Find(scene, scene.Manager, new())).Rows.ShouldHaveSingleItem();
        return (row.Standing, row.ExpiresOn);
    }

    private static async Task<FindSettings.Answer> Find(DaysScene scene, Actor actor, FindSettings.Query query) => (await scene.Do<FindSettings, FindSettings.Answer>(use => use.Run(query, actor, Stop))).Value;

    private static async Task Visit(DaysScene scene, DateOnly on, DateOnly until, OversightOutcome outcome)
    {
        await using var db = scene.Database.Open();
        var review = new QualityReview
        {
            Id = QualityReviewId.New(), Provider = scene.Stay.Provider, Reviewer = scene.Stay.Provider, Reviewed = scene.Stay.School, Aspect = QualityAspect.SchoolPlacements, From = on, Until = on, Outcome = outcome,
            Summary = "Two trainees were met", ExpiresOn = until, At = scene.Clock.GetUtcNow(),
        };
        if (outcome == OversightOutcome.MeetsWithActions)
        {
            review.Improvements.Add(new Improvement { Review = review.Id, Position = 1, What = "Give trainees a desk", DueOn = until });
        }

        db.Add(review);
        await db.SaveForTest();
    }
}
