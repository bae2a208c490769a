using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Oversight;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Quality;

/// <summary>Fictional quality reviews in the demonstration's partnership, by the provider and by the partner that quality assurance is delegated to.</summary>
internal sealed class DemonstrationReviews(AppDb db, TimeProvider clock)
{
    private readonly DateOnly today = clock.Today();

    public async Task Add(OrganisationId provider, CancellationToken stop)
    {
        var members = (await Partnership.PartnersOf(db, provider, today).ToListAsync(stop)).OrderBy(member => member.Value).Take(9).ToList();
        var delegated = await Partnership.Delegated(db, today).Where(d => d.Provider == provider && d.Responsibility == Responsibility.QualityAssurance)
            .Select(d => (OrganisationId?)d.Partner).FirstOrDefaultAsync(stop);
        List<QualityReview> made =
        [
            .. members.Index().Select(each => Review(provider, each.Index % 2 == 1 && delegated is { } partner && partner != each.Item ? partner : provider, each.Item, each.Index)),
        ];
        if (made.Count > 0)
        {
            db.AddRange(made);
            new ActivityLog(db, clock).Record(new QualityReviewed(made[0].Id, provider, made[0].Reviewer, made[0].Reviewed, made[0].Aspect, made[0].Outcome), Actor.CommandLine);
            await db.SaveChangesAsync(stop);
        }
    }

    private QualityReview Review(OrganisationId provider, OrganisationId reviewer, OrganisationId reviewed, int at)
    {
        var day = today.AddDays(-10 - (at * 23));
        var outcome = (OversightOutcome)(at % 3);
        var review = new QualityReview
        {
            Id = QualityReviewId.New(), Provider = provider, Reviewer = reviewer, Reviewed = reviewed, Aspect = (QualityAspect)(at % 4), From = day.AddDays(-1), Until = day, Outcome = outcome,
            Summary = "Mentors’ notes of ten trainees were read and four meetings were joined.", Strengths = "Feedback is exact and kind.", Link = "https://evidence.example/review",
            At = new(day, new TimeOnly(16, 0), TimeSpan.Zero),
        };
        if (outcome != OversightOutcome.MeetsExpectations)
        {
            review.Improvements.Add(new Improvement { Review = review.Id, Position = 1, What = "Set one target a week that a trainee can reach in it", DueOn = day.AddDays(42) });
        }

        return review;
    }
}
