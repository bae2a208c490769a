using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Hosting;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Web.Tests.Hosting;
using IttPartnerships.Web.Tests.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Itp;

public sealed class ItpPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Weeks_come_from_the_pattern_and_one_more_is_added_changed_and_removed()
    {
        var (provider, course) = await Course();
        await using var db = application.Database.Open();
        var pattern = await SomePattern.In(db, provider);
        var lead = await application.SignedInAs(Role.PartnershipManager, provider);
        (await lead.Get("/itp")).Main.ShouldContain("Its pattern has no intensive week");
        await lead.Submit(await lead.Get($"/patterns/{pattern.Value}/courses"), ("Lines[0].Follows", "true"));

        (await lead.Submit(await lead.Get("/itp"), $"plan-{course.Value}")).Location!.ShouldStartWith("/itp?year=");
        (await lead.Get("/itp")).Main.ShouldContain("20 days in 4 weeks");
        (await lead.Get("/itp?search=questions")).Main.ShouldContain("Checking for understanding by questions");
        (await lead.Get("/itp?search=zzz")).Main.ShouldContain("No course is like that");

        var add = await lead.Get($"/itp/courses/{course.Value}/add");
        (await lead.Submit(add, ("Form.Focus", "Cold calling"))).ErrorBeside("Form_FirstDay").ShouldBe("Enter the first day");
        var year = SomePattern.Year.StartYear;
        var unit = (await lead.Submit(add, [("Form.Focus", "Cold calling"), .. Day("FirstDay", 3, 8, year), .. Day("LastDay", 7, 8, year)])).Location!;
        (await lead.Get(unit)).Main.ShouldContain("Nobody is named who gives the expert input (IT-04)");
        (await lead.Submit(await lead.Get($"{unit}/change"), ("Form.ExpertHours", "30"))).ErrorBeside("Form_ExpertHours").ShouldStartWith("The hours of expert input");
        (await lead.Submit(await lead.Get($"{unit}/change"), ("Form.Expert", "Dr Noor Hale"))).Location.ShouldBe(unit);
        (await lead.Get(unit)).Main.ShouldContain("by Dr Noor Hale");
        (await lead.Get("/itp/export")).Text.ShouldContain("Dr Noor Hale");
        (await lead.Submit(await lead.Get($"{unit}/remove"))).Location!.ShouldStartWith("/itp?year=");
        (await lead.Get(unit)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Groups_are_made_filled_and_changed()
    {
        var (provider, course) = await Course();
        await using var db = application.Database.Open();
        var some = await SomeItp.In(db, course);
        var lead = await application.SignedInAs(Role.PartnershipManager, provider);
        var unit = $"/itp/{some.Unit.Value}";

        (await lead.Submit(await lead.Get($"{unit}/group"), ("Form.Name", "Group 2"), ("Form.Host", "1"))).ErrorBeside("Form_Host").ShouldStartWith("No open organisation");
        (await lead.Submit(await lead.Get($"{unit}/group"), ("Form.Name", "Group 2"), ("Form.Capacity", "9"))).Location.ShouldBe(unit);
        (await lead.Get(unit)).Main.ShouldContain("2 trainees of 4: Asha Tarn, Ola Beck");
        (await lead.Submit(await lead.Get($"{unit}/members"), ("Lines[0].Group", ""))).Location.ShouldBe(unit);
        (await lead.Get(unit)).Main.ShouldContain("1 trainee of 4: Ola Beck");
        (await lead.Submit(await lead.Get(unit))).Location.ShouldBe(unit);
        (await lead.Get(unit)).Main.ShouldContain("Every trainee of the course is in a group.");
        var group = await lead.Get($"{unit}/group?group={some.Group.Value}");
        (await lead.Submit(group, ("Form.Name", "Monday group"))).Location.ShouldBe(unit);
        (await lead.Submit(await lead.Get($"{unit}/group?group={some.Group.Value}"), ("then", "remove"))).Location.ShouldBe(unit);
        (await lead.Get(unit)).Main.ShouldNotContain("Monday group");
    }

    [Fact]
    public async Task What_a_group_takes_of_an_offer_is_free_to_itself_and_to_no_other()
    {
        var (place, today) = (await HostingPlace.In(application), TimeProvider.System.Today());
        await using var db = application.Database.Open();
        var some = await SomeItp.In(db, (await SomeCourse.In(db, place.Provider)).Course);
        await db.AddAnswer(place.School, AcademicYear.Of(PatternDays.MondayOf(today)), today, [place.Provider], new OfferDetails(OfferKind.Itp, 4));
        var urn = await db.Schools.Where(s => s.Organisation == place.School).Select(s => s.Urn).SingleAsync(Stop);
        var lead = await application.SignedInAs(Role.PartnershipManager, place.Provider);
        var unit = $"/itp/{some.Unit.Value}";

        (await lead.Submit(await lead.Get($"{unit}/group?group={some.Group.Value}"), ("Form.Offered", urn))).Location.ShouldBe(unit);

        (await lead.Get($"{unit}/group?group={some.Group.Value}")).Main.ShouldContain("4 of 4 free");
        (await lead.Get($"{unit}/group")).Main.ShouldContain("0 of 4 free");
    }

    [Fact]
    public async Task A_register_is_ticked_and_counted()
    {
        var (provider, course) = await Course();
        await using var db = application.Database.Open();
        var some = await SomeItp.In(db, course);
        var lead = await application.SignedInAs(Role.PartnershipManager, provider);
        var unit = await db.ItpUnits.FindAsync([some.Unit], Stop);
        var day = unit!.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var register = await lead.Get($"/itp/{some.Unit.Value}/register?group={some.Group.Value}&day={day}");
        register.Page.QuerySelectorAll("input[name=There][checked]").Length.ShouldBe(2);
        (await lead.Submit(register)).Location.ShouldBe($"/itp/{some.Unit.Value}");

        var summary = await lead.Get($"/itp/courses/{course.Value}/summary?year={unit.Year.StartYear}");
        summary.Main.ShouldContain("Asha Tarn");
        (await lead.Get($"/itp/courses/{course.Value}/summary/export?year={unit.Year.StartYear}")).Text.ShouldContain("Asha Tarn");
        (await lead.Get($"/itp/{some.Unit.Value}")).Main.ShouldContain("(taken)");
    }

    [Fact]
    public async Task A_stranger_sees_nothing_and_a_viewer_no_names()
    {
        var (provider, course) = await Course();
        await using var db = application.Database.Open();
        var some = await SomeItp.In(db, course);
        var (stranger, viewer) = (await application.SignedInAs(Role.Administrator), await application.SignedInAs(Role.Viewer, provider));

        (await stranger.Get("/itp")).Main.ShouldContain("There is no course whose intensive weeks you run.");
        foreach (var page in (string[])["", "/change", "/remove", "/group", "/members", $"/register?group={some.Group.Value}"])
        {
            (await stranger.Get($"/itp/{some.Unit.Value}{page}")).Status.ShouldBe(404, page);
        }

        (await stranger.Get($"/itp/courses/{course.Value}/summary")).Status.ShouldBe(404);
        var seen = await viewer.Get($"/itp/{some.Unit.Value}");
        seen.Main.ShouldContain("2 trainees of 4");
        seen.Text.ShouldNotContain("Asha Tarn");
        (await viewer.Get($"/itp/{some.Unit.Value}/change")).Status.ShouldBe(404);
    }

    private static (string Name, string Value)[] Day(string box, int day, int month, int year) =>
    [
        ($"Form.{box}.Day", day.ToString(CultureInfo.InvariantCulture)), ($"Form.{box}.Month", month.ToString(CultureInfo.InvariantCulture)), ($"Form.{box}.Year", year.ToString(CultureInfo.InvariantCulture)),
    ];

    private async Task<(OrganisationId Provider, CourseId Course)> Course()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("Larkmere Training");
        return (provider, (await SomeCourse.In(db, provider)).Course);
    }
}
