using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Web.Tests.Programmes;

namespace IttPartnerships.Web.Tests.Requirements;

public sealed class RequirementPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task What_needs_somebody_is_on_the_first_screen_on_the_list_and_on_the_trainees_page()
    {
        var (provider, some) = await Scene();
        var manager = await application.SignedInAs(Role.PartnershipManager, provider);

        (await manager.Get("/")).Main.ShouldContain("1 of 1 trainee needs something that their training requires");
        var list = await manager.Get("/requirements");
        list.Main.ShouldContain("1 of 1 trainee needs somebody");
        list.Main.ShouldContain("Noor Hale");
        var page = await manager.Get($"/requirements/trainees/{some.Trainee.Value}");
        page.Main.ShouldContain("One placement in a second school");
        page.Main.ShouldContain("waits for approval");
        page.Main.ShouldContain("Elm Street School");

        foreach (var by in (string[])["rules", "courses", "partners"])
        {
            (await manager.Get($"/requirements?by={by}")).Page.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0, by);
        }

        (await manager.Get("/requirements?rule=RQ-TR-13")).Main.ShouldContain("Met");
        (await manager.Get("/requirements?warned=yes")).Main.ShouldContain("Noor Hale");
        (await manager.Get("/requirements?search=nobody")).Main.ShouldContain("Nobody is like that");
        (await manager.Get("/requirements?standing=nonsense&course=x&year=later")).Main.ShouldContain("Noor Hale");
        var sheet = (await manager.Get("/requirements/export?rule=RQ-TR-01")).Text.Split("\r\n");
        sheet.Length.ShouldBe(3);
        sheet[1].ShouldContain("One placement in a second school");
    }

    [Fact]
    public async Task A_rule_is_confirmed_with_what_was_read_and_the_confirmation_withdrawn()
    {
        var (provider, _) = await Scene();
        var lead = await application.SignedInAs(Role.QualityLead, provider);
        (await lead.Get("/requirements/rules")).Main.ShouldContain("Confirm RQ-IT-01");
        var form = await lead.Get("/requirements/rules/RQ-IT-01/confirm");

        var refused = await lead.Submit(form, ("SourceRead", ""));
        refused.ErrorBeside("SourceRead").ShouldStartWith("Say what you read");
        refused.Errors.Count.ShouldBe(2);
        (await lead.Submit(form, ("SourceRead", "ITT criteria 2026 to 2027, C2.2"), ("HasRead", "true"))).Location.ShouldBe("/requirements/rules#RQ-IT-01");
        (await lead.Get("/requirements/rules")).Main.ShouldContain("ITT criteria 2026 to 2027, C2.2");

        (await lead.Submit(await lead.Get("/requirements/rules/RQ-IT-01/withdraw"))).Location.ShouldBe("/requirements/rules#RQ-IT-01");
        (await lead.Get("/requirements/rules")).Main.ShouldContain("withdrawn by");
        (await lead.Get("/requirements/rules/RQ-IT-01/withdraw")).Main.ShouldContain("nothing to withdraw");
        (await lead.Get("/requirements/rules/RQ-TR-01/confirm")).Main.ShouldContain("nothing to confirm");
        (await lead.Get("/requirements/rules/RQ-NONE/confirm")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_adjustment_is_proposed_by_one_and_approved_by_another()
    {
        var (provider, some) = await Scene();
        var manager = await application.SignedInAs(Role.PartnershipManager, provider);
        var lead = await application.SignedInAs(Role.QualityLead, provider);
        var add = $"/requirements/adjustments/add?trainee={some.Trainee.Value}&rule=RQ-W1";

        (await manager.Submit(await manager.Get(add), ("ReducedTo", "2"), ("Reason", ""))).Errors.Count.ShouldBe(2);
        (await manager.Submit(await manager.Get(add), ("ReducedTo", "1"), ("Reason", "A course for ages 7 to 11"))).Location.ShouldBe("/requirements/adjustments");
        (await manager.Submit(await manager.Get("/requirements/adjustments/add"), ("Rule", "RQ-TR-06"), ("ReducedTo", "110"), ("Reason", "Snow"))).ErrorBeside("Course").ShouldBe("Choose the course");
        (await lead.Get("/")).Main.ShouldContain("2 adjustments of requirements wait for a decision");

        var decide = $"/requirements/adjustments/{some.Adjustment.Value}/decide";
        (await lead.Submit(await lead.Get(decide))).ErrorBeside("Decision").ShouldBe("Choose whether you approve or refuse it");
        (await lead.Submit(await lead.Get(decide), ("Decision", "Approved"))).Location.ShouldBe("/requirements/adjustments");
        (await lead.Get(decide)).Main.ShouldContain("no longer waits");
        (await manager.Get($"/requirements/trainees/{some.Trainee.Value}")).Main.ShouldContain("Reduced to 100 days for this trainee");
        (await manager.Submit(await manager.Get($"/requirements/adjustments/{some.Adjustment.Value}/withdraw"))).Location.ShouldBe("/requirements/adjustments");
        (await manager.Get($"/requirements/adjustments/{some.Adjustment.Value}/withdraw")).Main.ShouldContain("refused or withdrawn already");
    }

    [Fact]
    public async Task Another_organisation_sees_nobody_and_a_viewer_has_no_such_page()
    {
        var (provider, some) = await Scene();
        var stranger = await application.SignedInAs(Role.Administrator);
        var viewer = await application.SignedInAs(Role.Viewer, provider);

        (await stranger.Get("/requirements")).Main.ShouldContain("There are no trainees for you to see");
        (await stranger.Get($"/requirements/trainees/{some.Trainee.Value}")).Status.ShouldBe(404);
        (await stranger.Get($"/requirements/adjustments/{some.Adjustment.Value}/decide")).Status.ShouldBe(404);
        (await stranger.Get($"/requirements/adjustments/add?trainee={some.Trainee.Value}")).Status.ShouldBe(404);
        (await stranger.Get("/requirements/adjustments/add")).Main.ShouldContain("Only an accredited provider adjusts requirements");
        (await viewer.Get("/requirements")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_lead_partner_reads_the_requirements_of_the_courses_it_delivers_and_no_reasons()
    {
        var (provider, some) = await Scene();
        await using var db = application.Database.Open();
        var partner = await db.AddOrganisation("Tarn Hill Teaching School Hub");
        await db.AddAgreement(provider, partner, TimeProvider.System.Today().AddDays(-9), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery);
        var there = await application.SignedInAs(Role.PartnershipManager, partner);

        (await there.Get($"/requirements/trainees/{some.Trainee.Value}")).Main.ShouldContain("One placement in a second school");
        (await there.Get("/requirements/adjustments")).Main.ShouldNotContain("A school closed in spring");
        (await there.Get($"/requirements/adjustments/add?trainee={some.Trainee.Value}")).Status.ShouldBe(404);
    }

    private async Task<(OrganisationId Provider, SomeRequirements Some)> Scene()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("Larkmere Training");
        var course = await SomeCourse.In(db, provider);
        return (provider, await SomeRequirements.In(db, provider, course.Course));
    }
}
