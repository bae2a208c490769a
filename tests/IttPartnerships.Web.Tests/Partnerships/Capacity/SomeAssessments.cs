using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Capacity;
using IttPartnerships.Tests.Access;
using IttPartnerships.Web.Tests.Allocation;
using IttPartnerships.Web.Tests.Partnerships.Oversight;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Partnerships.Capacity;

/// <summary>Assessments for tests of pages, made a month ago, whatever the clock says.</summary>
internal static class SomeAssessments
{
    public static async Task<CapacityAssessmentId> AddAssessment(this AppDb db, OrganisationId provider, OrganisationId partner)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var assessment = new CapacityAssessment
        {
            Id = CapacityAssessmentId.New(), Provider = provider, Partner = partner, AssessedOn = today.AddDays(-30), ReviewOn = today.AddDays(335),
            People = "Two lead tutors", Places = "Rooms at two schools", Expertise = "Primary mathematics", ExpertiseReady = Readiness.ReadyWithActions,
            Outcome = Readiness.ReadyWithActions, Actions = "Name a lead for early years",
        };
        assessment.Responsibilities.Add(new() { Assessment = assessment.Id, Responsibility = Responsibility.CourseDelivery });
        db.Add(assessment);
        await db.SaveForTest();
        return assessment.Id;
    }

    /// <summary>One by the demonstration's accredited provider, which is accredited; the same for every page.</summary>
    public static async Task<(CapacityAssessmentId Assessment, OrganisationId Partner)> SampleAssessment(this IServiceProvider services)
    {
        var provider = await services.DemonstrationProvider();
        var partner = (await services.SampleOversight()).Partner;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.CapacityAssessments.Where(a => a.Provider == provider).Select(a => (CapacityAssessmentId?)a.Id).FirstOrDefaultAsync(TestContext.Current.CancellationToken) is { } known)
        {
            return (known, partner);
        }

        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "5999", From = new(2024, 8, 1) });
        return (await db.AddAssessment(provider, partner), partner);
    }
}
