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
        (await visitor.Submit(page, "numbers", (number, "many"), ("act", "keep"))).Errors.ShouldBe(["The number of trainees expected must be from 0 to 5,000 for Secondary physics, S1"]);
        (await visitor.Submit(page, "numbers", (number, "6"), ("act", "keep"))).Location.ShouldBe($"/plans/demand?start={Next.StartYear}");

        var after = await visitor.Get($"/plans/demand?start={Next.StartYear}");
        after.Main.ShouldContain("6 trainees to expect");
        after.Main.ShouldContain("6 of 12 places needed are short");
        (await visitor.Get($"/plans/demand.csv?start={Next.StartYear}")).Text.ShouldContain("Physics,KS3 KS4,autumn,Not known,6,3,0,3");
        (await visitor.Submit(after, "numbers", (number, "6"), ("act", "plan"))).Location.ShouldStartWith("/plans/");
        (await (await application.SignedInAs(Role.Viewer, provider)).Get("/plans/demand")).Status.ShouldBe(404);
        (await (await application.SignedInAs(Role.PartnershipManager)).Get("/plans/demand")).Main.ShouldContain("No course of yours");
    }

    [Fact]
    public async Task Every_wrong_number_stands_beside_its_course_and_nothing_is_saved()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Ash Grove");
        SampleYear[] years = [await SampleYear.Add(db, provider, Next, urn: 651_001), await SampleYear.Add(db, provider, Next, urn: 651_101)];
        var visitor = await application.SignedInAs(Role.PartnershipManager, provider);
        var page = await visitor.Get($"/plans/demand?start={Next.StartYear}");
        var fields = years.Select(year => $"Numbers[{year.Course.Id.Value}]").ToList();

        var wrong = await visitor.Submit(page, "numbers", (fields[0], "abc"), (fields[1], "6000"), ("act", "keep"));

        wrong.Errors.Order().ShouldBe(["The number of trainees expected must be from 0 to 5,000 for Secondary physics, S1", "The number of trainees expected must be from 0 to 5,000 for Secondary physics, S101"]);
        wrong.Page.QuerySelectorAll("#numbers .govuk-error-message").Length.ShouldBe(2);
        wrong.Page.QuerySelectorAll("#numbers input[type=text]").Select(input => input.GetAttribute("value")).Order().ShouldBe(["6000", "abc"]);
        (await visitor.Submit(page, "numbers", (fields[0], "1,000"), (fields[1], "7"), ("act", "keep"))).Status.ShouldBe(302);
        (await visitor.Get($"/plans/demand?start={Next.StartYear}")).Main.ShouldContain("1,007 trainees to expect");
    }

    [Fact]
    public async Task Numbers_of_no_year_or_of_courses_that_are_not_there_are_not_said_to_be_saved()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Oskel");
        var year = await SampleYear.Add(db, provider, Next, urn: 652_001);
        var visitor = await application.SignedInAs(Role.PartnershipManager, provider);
        var page = await visitor.Get($"/plans/demand?start={Next.StartYear}");
        var number = $"Numbers[{year.Course.Id.Value}]";

        foreach (var start in (string[])["abc", "-1", ""])
        {
            (await visitor.Submit(page, "numbers", ("Start", start), (number, "9"), ("act", "keep"))).Errors
                .ShouldBe(["We could not tell which year you meant. Check the year in the heading of this page and try again"], start);
        }

        var elsewhere = await visitor.Submit(page, "numbers", ("Start", "2100"), (number, "9"), ("act", "keep"));
        elsewhere.Errors.ShouldBe(["A number is kept only for a course that follows a pattern in 2100 to 2101. Nothing was saved"]);
        (await visitor.Submit(page, "numbers", (number, "9"), ($"Numbers[{Guid.Empty}]", "9"), ("act", "keep"))).Errors.Single().ShouldContain("Nothing was saved");
        (await visitor.Submit(page, "numbers", (number, "9"), ("Numbers[nothing]", "9"), ("act", "keep"))).Errors.Single().ShouldContain("Nothing was saved");
        (await visitor.Get($"/plans/demand?start={Next.StartYear}")).Main.ShouldContain("3 trainees to expect");
    }
}
