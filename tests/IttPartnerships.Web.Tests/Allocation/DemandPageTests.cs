using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation.Years;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Allocation;

public sealed class DemandPageTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static AcademicYear Next => AcademicYear.Of(TimeProvider.System.Today()).Next;

    [Fact]
    public async Task Places_needed_follow_the_numbers_that_are_saved_and_can_be_taken_away_and_planned()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Larkmere");
        var year = await SampleYear.Add(db, provider, Next, urn: 650_001);
        var visitor = await application.SignedInAs(Role.PartnershipManager, provider);
        var number = $"Numbers[{year.Course.Id.Value}]";

        var page = await visitor.Get($"/plans/demand?start={Next.StartYear}");
        page.Main.ShouldContain("3 trainees to expect, and 3 places offered at one time");
        (await visitor.Submit(page, "numbers", (number, "many"), ("act", "keep"))).Errors.ShouldBe(["The number of trainees expected must be from 0 to 5,000"]);
        (await visitor.Submit(page, "numbers", (number, "6"), ("act", "keep"))).Location.ShouldBe($"/plans/demand?start={Next.StartYear}");

        var after = await visitor.Get($"/plans/demand?start={Next.StartYear}");
        after.Main.ShouldContain("6 trainees to expect");
        after.Main.ShouldContain("6 of 12 places needed are short");
        (await visitor.Get($"/plans/demand.csv?start={Next.StartYear}")).Text.ShouldContain("Physics,KS3 KS4,autumn,Not known,6,3,0,3");
        (await visitor.Submit(after, "numbers", (number, "6"), ("act", "plan"))).Location.ShouldStartWith("/plans/");
        (await (await application.SignedInAs(Role.Viewer, provider)).Get("/plans/demand")).Status.ShouldBe(404);
        (await (await application.SignedInAs(Role.PartnershipManager)).Get("/plans/demand")).Main.ShouldContain("No course of yours");
    }
}
