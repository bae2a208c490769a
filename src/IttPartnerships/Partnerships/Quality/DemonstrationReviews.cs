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
        made.AddRange(await Settings(provider, [.. made.Select(review => review.Reviewed)], stop));
        if (made.Count > 0)
        {
            db.AddRange(made);
            new ActivityLog(db, clock).Record(new QualityReviewed(made[0].Id, provider, made[0].Reviewer, made[0].Reviewed, made[0].Aspect, made[0].Outcome), Actor.CommandLine);
            await db.SaveChangesAsync(stop);
        }
    }

    /// <summary>Most schools were visited, some so long ago that it counts no more, a few never.</summary>
    private async Task<List<QualityReview>> Settings(OrganisationId provider, HashSet<OrganisationId> reviewed, CancellationToken stop)
    {
        var schools = await Partnership.InForce(db, today).Where(a => a.Provider == provider && a.Kind == AgreementKind.PlacementSchool).Select(a => a.Partner).Distinct().ToListAsync(stop);
        return
        [
            .. schools.Where(school => !reviewed.Contains(school)).OrderBy(school => school.Value).Index().Where(each => each.Index % 5 != 4).Select(each =>
            {
                var (day, outcome) = (today.AddDays(-30 - (each.Index * 17 % 1000)), each.Index % 6 == 0 ? OversightOutcome.MeetsWithActions : OversightOutcome.MeetsExpectations);
                var review = new QualityReview
                {
                    Id = QualityReviewId.New(), Provider = provider, Reviewer = provider, Reviewed = each.Item, Aspect = QualityAspect.SchoolPlacements, From = day, Until = day, Outcome = outcome,
                    Method = each.Index % 4 == 3 ? ReviewMethod.Audit : ReviewMethod.Visit, ExpiresOn = day.AddYears(2), Summary = "We met the mentors and two trainees, and saw where trainees work and plan.",
                    At = new(day, new TimeOnly(16, 0), TimeSpan.Zero),
                };
                if (outcome == OversightOutcome.MeetsWithActions)
                {
                    review.Improvements.Add(new Improvement { Review = review.Id, Position = 1, What = "Give trainees a desk and a login before their first day", DueOn = day.AddDays(60) });
                }

                return review;
            }),
        ];
    }

    private QualityReview Review(OrganisationId provider, OrganisationId reviewer, OrganisationId reviewed, int at)
    {
        var day = today.AddDays(-10 - (at * 23));
        var outcome = (OversightOutcome)(at % 3);
        var review = new QualityReview
        {
            Id = QualityReviewId.New(), Provider = provider, Reviewer = reviewer, Reviewed = reviewed, Aspect = (QualityAspect)(at % 4), From = day.AddDays(-1), Until = day, Outcome = outcome, ExpiresOn = at % 4 == (int)QualityAspect.SchoolPlacements ? day.AddYears(2) : null,
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
