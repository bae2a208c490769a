using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Programmes;

public sealed class CoursePagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task A_course_is_designed_with_a_partner_and_approved_by_the_provider_alone()
    {
        var (provider, partner) = await Partners();
        var lead = await application.SignedInAs(Role.QualityLead, provider);
        var designer = await application.SignedInAs(Role.Administrator, partner);

        var add = await lead.Get("/courses/add");
        (await lead.Submit(add, ("Form.Title", ""), ("Form.Code", "X 1"))).Errors.Count.ShouldBe(3);
        var course = (await lead.Submit(add, ("Form.Title", "Primary with QTS"), ("Form.Code", "X104"), ("Form.Phase", "Primary"))).Location!;
        (await lead.Get(course)).Main.ShouldContain("Nothing yet. Add its curriculum units");
        var component = (await lead.Submit(await lead.Get($"{course}/add"), ("Form.Kind", "CurriculumUnit"), ("Form.Title", "Early reading"), ("Form.Lead", partner.Value.ToString()), ("Form.After", ""))).Location!;

        var write = await designer.Get($"{component}/write");
        var propose = await designer.Follow(await designer.Submit(write, ("Form.Text", "Phonics first."), ("then", "propose")));
        var version = (await designer.Submit(propose)).Location!;
        (await designer.Get(component)).Main.ShouldContain("Nothing yet. Larkmere Training has not approved any text");
        (await designer.Get($"{version}/approve")).Status.ShouldBe(404);
        (await designer.Get(version)).Main.ShouldContain("This is not final. Only Larkmere Training can make it so.");

        (await lead.Get("/courses")).Main.ShouldContain("Approve or return what Ash Grove Trust proposed");
        var back = await lead.Submit(await lead.Get($"{version}/return"), ("Reason", ""));
        back.ErrorBeside("Reason").ShouldStartWith("Enter the reason");
        await lead.Submit(await lead.Get(version), "comment", ("Text", "For how long?"));
        (await designer.Get(version)).Main.ShouldContain("For how long?");
        var approve = await lead.Get($"{version}/approve");
        (await lead.Submit(approve, ("EffectiveFrom.Day", "1"), ("EffectiveFrom.Month", "1"), ("EffectiveFrom.Year", "2020"))).Errors.ShouldHaveSingleItem().ShouldBe("The first day it is final must be today or later");
        (await lead.Submit(approve)).Location.ShouldBe(version);

        var final = await designer.Get(component);
        final.Page.QuerySelector(".app-final")!.TextContent.ShouldContain("Phonics first.");
        final.Main.ShouldContain("for Larkmere Training");
        (await lead.Get($"{version}/approve")).Location.ShouldBe(version);
        (await designer.Get($"{course}/approved")).Main.ShouldContain("Phonics first.");
        (await designer.Get($"{course}/decisions")).Main.ShouldContain("is accountable for every decision here");
        (await designer.Get($"{course}/decisions/export")).Text.Split("\r\n").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_partner_without_part_in_it_sees_nothing_that_is_not_final()
    {
        var (provider, other) = await Partners(Responsibility.CourseDelivery);
        await using var db = application.Database.Open();
        var some = await SomeCourse.In(db, provider);
        var visitor = await application.SignedInAs(Role.Administrator, other);

        (await visitor.Get($"/courses/versions/{some.Proposal.Value}")).Status.ShouldBe(404);
        (await visitor.Get($"/courses/components/{some.Component.Value}/write")).Status.ShouldBe(404);
        string[] pages =
        [
            "/courses", $"/courses/{some.Course.Value}", $"/courses/components/{some.Component.Value}", $"/courses/versions/{some.Final.Value}", $"/courses/{some.Course.Value}/approved",
            $"/courses/{some.Course.Value}/decisions", $"/courses/{some.Course.Value}/decisions/export", "/courses/export",
        ];
        foreach (var page in pages)
        {
            var answer = await visitor.Get(page);
            answer.Status.ShouldBe(200, page);
            answer.Text.ShouldNotContain("daily", customMessage: page);
            answer.Text.ShouldNotContain("version 2", Case.Insensitive, page);
        }
    }

    [Fact]
    public async Task A_contributor_is_named_and_taken_off()
    {
        var (provider, partner) = await Partners(Responsibility.CourseDelivery);
        await using var db = application.Database.Open();
        var some = await SomeCourse.In(db, provider);
        var lead = await application.SignedInAs(Role.QualityLead, provider);
        var there = await application.SignedInAs(Role.MentorCoordinator, partner);
        var address = $"/courses/components/{some.Component.Value}/contributors";

        (await lead.Submit(await lead.Get(address), "ask", ("Organisation", "Nobody"))).ErrorBeside("Organisation").ShouldStartWith("Enter the name of an organisation that has an agreement");
        (await lead.Submit(await lead.Get(address), "ask", ("Organisation", "ash grove trust"), ("Person", "Yusuf Pemberton"))).Location.ShouldBe(address);
        (await there.Get($"/courses/versions/{some.Proposal.Value}")).Main.ShouldContain("daily");

        await lead.Submit(await lead.Get(address));
        (await there.Get($"/courses/versions/{some.Proposal.Value}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Two_people_writing_one_draft_see_each_others_text_before_one_replaces_it()
    {
        var (provider, _) = await Partners();
        await using var db = application.Database.Open();
        var some = await SomeCourse.In(db, provider);
        var (one, two) = (await application.SignedInAs(Role.QualityLead, provider), await application.SignedInAs(Role.MentorCoordinator, provider));
        var address = $"/courses/components/{some.Component.Value}/write";
        await one.Submit(await one.Get(address), ("Form.Text", "Stories first."));
        var (first, second) = (await one.Get(address), await two.Get(address));
        await one.Submit(first, ("Form.Text", "Stories and songs first."));

        var refused = await two.Submit(second, ("Form.Text", "Songs first."));

        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Someone else changed this");
        refused.Page.QuerySelector(".app-difference")!.TextContent.ShouldContain("Stories and songs");
        (await two.Submit(refused, ("Form.Text", "Songs first."))).Location!.ShouldStartWith("/courses/versions/");
    }

    [Fact]
    public async Task Somebody_whose_organisation_has_no_course_to_see_is_told_why()
    {
        var visitor = await application.SignedInAs(Role.Viewer);

        (await visitor.Get("/courses")).Main.ShouldContain("There are no courses for you to see.");
        (await visitor.Get("/courses/add")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_course_is_changed_and_closed_and_a_component_taken_out()
    {
        var (provider, _) = await Partners();
        await using var db = application.Database.Open();
        var some = await SomeCourse.In(db, provider);
        var lead = await application.SignedInAs(Role.Administrator, provider);
        var course = $"/courses/{some.Course.Value}";

        (await lead.Submit(await lead.Get($"/courses/components/{some.Component.Value}/change"), ("Form.Title", "Reading"), ("Form.Lead", provider.Value.ToString()), ("Form.After", ""))).Location.ShouldNotBeNull();
        (await lead.Submit(await lead.Get($"/courses/components/{some.Component.Value}/retire"), ("Reason", "Merged"))).Location.ShouldBe(course);
        (await lead.Get(course)).Main.ShouldContain("Not part of the course any more");
        (await lead.Submit(await lead.Get($"{course}/change"), ("Form.Title", "Primary (5 to 11)"))).Location.ShouldBe(course);
        (await lead.Submit(await lead.Get($"{course}/close"))).Location.ShouldBe(course);
        (await lead.Get("/courses?show=closed")).Main.ShouldContain("Primary (5 to 11)");
        (await lead.Get("/courses?search=zzz")).Main.ShouldContain("No course is like that");
    }

    /// <summary>An accredited provider, and a lead partner to which this is delegated.</summary>
    private async Task<(OrganisationId Provider, OrganisationId Partner)> Partners(Responsibility delegated = Responsibility.CurriculumDesign)
    {
        await using var db = application.Database.Open();
        var (provider, partner) = (await db.AddOrganisation("Larkmere Training"), await db.AddOrganisation("Ash Grove Trust"));
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1902", From = new(2019, 9, 1) });
        await db.SaveForTest();
        await db.AddAgreement(provider, partner, TimeProvider.System.Today().AddDays(-9), null, AgreementKind.LeadPartner, delegated);
        return (provider, partner);
    }
}
