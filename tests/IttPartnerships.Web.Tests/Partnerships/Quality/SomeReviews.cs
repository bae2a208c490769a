using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Files;
using IttPartnerships.Web.Tests.Allocation;
using IttPartnerships.Web.Tests.Partnerships.Oversight;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Partnerships.Quality;

/// <summary>Quality reviews for tests of pages, made last week, whatever the clock says.</summary>
internal static class SomeReviews
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<QualityReviewId> AddReview(this AppDb db, OrganisationId provider, OrganisationId reviewed)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var file = (await new KeptFiles(db, TimeProvider.System).Keep(SomeFiles.Pdf(), provider, null, Stop)).Value;
        var review = new QualityReview
        {
            Id = QualityReviewId.New(), Provider = provider, Reviewer = provider, Reviewed = reviewed, Aspect = QualityAspect.Mentoring, From = today.AddDays(-8), Until = today.AddDays(-7),
            Outcome = OversightOutcome.MeetsWithActions, Summary = "Four meetings were joined", File = file.Id,
        };
        review.Improvements.Add(new Improvement
        {
            Review = review.Id, Position = 1, What = "Agree who writes the notes", DueOn = today.AddDays(-1), ClosedOn = today, Evidence = "The agreed form", EvidenceFile = file.Id,
        });
        review.Improvements.Add(new Improvement { Review = review.Id, Position = 2, What = "Set one target a week", DueOn = today.AddDays(30) });
        db.Add(review);
        await db.SaveForTest();
        return review.Id;
    }

    /// <summary>One by the demonstration's accredited provider; the same for every page.</summary>
    public static async Task<(QualityReviewId Review, OrganisationId Provider, OrganisationId Reviewed)> SampleReview(this IServiceProvider services)
    {
        var provider = await services.DemonstrationProvider();
        var partner = (await services.SampleOversight()).Partner;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var known = await db.QualityReviews.Where(r => r.Provider == provider).Select(r => (QualityReviewId?)r.Id).FirstOrDefaultAsync(Stop);
        return (known ?? await db.AddReview(provider, partner), provider, partner);
    }
}
