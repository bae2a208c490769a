using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Programmes;

public sealed class PatternPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static int Year => SomePattern.Year.StartYear;

    [Fact]
    public async Task A_pattern_is_made_from_a_shape_changed_and_copied_to_the_next_year()
    {
        var provider = await Provider();
        var lead = await application.SignedInAs(Role.PartnershipManager, provider);
        (await lead.Get("/patterns")).Main.ShouldContain("There is no pattern of this year yet. Make one");

        var add = await lead.Get("/patterns/add");
        (await lead.Submit(add, ("Name", "Secondary"))).ErrorBeside("Shape").ShouldStartWith("Choose the shape");
        var pattern = (await lead.Submit(add, ("Name", "Secondary full time"), ("Shape", "ThereAndBack"))).Location!;
        var shown = await lead.Get(pattern);
        shown.Main.ShouldContain("20, none of them counted as a placement");
        shown.Main.ShouldContain("Checking for understanding by questions");

        var window = await lead.Get($"{pattern}/window");
        var wrong = await lead.Submit(window, [("Form.Name", "autumn"), ("Form.Letter", "A"), ("Form.Kind", "Main"), .. Days("1", "9", Year), ("Form.Days", "Monday")]);
        wrong.ErrorBeside("Form_Name").ShouldBe("Another window of this pattern has this name");
        (await lead.Submit(window, ("Form.Name", "x"))).ErrorBeside("Form_FirstDay").ShouldBe("Enter the first day");
        (await lead.Submit(window, [("Form.Name", "Visits"), ("Form.Letter", "A"), ("Form.Kind", "OtherExperience"), .. Days("1", "9", Year), ("Form.Days", "Monday")])).Location.ShouldBe(pattern);
        (await lead.Get(pattern)).Main.ShouldContain("Other school experience");
        (await lead.Submit(await lead.Get($"{pattern}/window?line=1"), ("then", "remove"))).Location.ShouldBe(pattern);
        (await lead.Get(pattern)).Main.ShouldNotContain("Other school experience");

        (await lead.Submit(await lead.Get($"{pattern}/share?line=1"), ("Form.Percent", "101"))).ErrorBeside("Form_Percent").ShouldBe("Enter a percentage from 0 to 100");
        (await lead.Submit(await lead.Get($"{pattern}/share?line=1"), ("Form.Percent", "35"))).Location.ShouldBe(pattern);
        (await lead.Get(pattern)).Main.ShouldContain("35% from");
        (await lead.Submit(await lead.Get($"{pattern}/itp-week?line=1"), ("Form.Focus", "Cold calling"))).Location.ShouldBe(pattern);
        (await lead.Submit(await lead.Get($"{pattern}/holiday?line=1"), ("Form.Name", "Autumn holiday"))).Location.ShouldBe(pattern);
        (await lead.Submit(await lead.Get($"{pattern}/name"), ("Name", "Secondary"))).Location.ShouldBe(pattern);

        var copy = (await lead.Submit(await lead.Get($"{pattern}/copy"))).Location!;
        (await lead.Get(copy)).Main.ShouldContain("Cold calling");
        (await lead.Get($"/patterns?year={(Year + 1).ToString(CultureInfo.InvariantCulture)}")).Main.ShouldContain("A-B-A");
        (await lead.Get("/patterns/year")).Main.ShouldContain("ITP");
        (await lead.Get($"{pattern}/export")).Text.ShouldContain("Cold calling");
        (await lead.Get("/patterns/export")).Text.ShouldContain("Main placement");
        (await lead.Submit(await lead.Get($"{copy}/remove"))).Location!.ShouldStartWith("/patterns?year=");
        (await lead.Get(copy)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Courses_are_ticked_and_say_how_many_trainees_they_expect()
    {
        var provider = await Provider();
        await using var db = application.Database.Open();
        var course = await SomeCourse.In(db, provider);
        var pattern = $"/patterns/{(await SomePattern.In(db, provider)).Value}";
        var lead = await application.SignedInAs(Role.PartnershipManager, provider);

        var wrong = await lead.Submit(await lead.Get($"{pattern}/courses"), ("Lines[0].Follows", "true"), ("Lines[0].Expected", "about 20"));
        wrong.ErrorBeside("Lines_0__Expected").ShouldNotBeNull();
        wrong.Page.GetElementById("Lines_0__Expected")!.GetAttribute("value").ShouldBe("about 20");
        (await lead.Submit(wrong, ("Lines[0].Expected", "24"))).Location.ShouldBe(pattern);

        (await lead.Get(pattern)).Main.ShouldContain("24 trainees expected");
        (await lead.Get(pattern)).Main.ShouldContain("do not say their route");
        var change = await lead.Get($"/courses/{course.Course.Value}/change");
        (await lead.Submit(change, ("Form.LowAge", "7"), ("Form.HighAge", "9"))).ErrorBeside("Form_HighAge").ShouldStartWith("The age range of a course that leads to QTS covers");
        (await lead.Submit(change, ("Form.LowAge", "7"), ("Form.HighAge", "11"), ("Form.Route", "ProviderLedPostgraduate"), ("Form.Subjects", "Primary; Mathematics"))).Location.ShouldNotBeNull();
        var page = (await lead.Get($"/courses/{course.Course.Value}")).Main;
        page.ShouldContain("7 to 11");
        page.ShouldContain("24 trainees expected");
        (await lead.Get(pattern)).Main.ShouldContain("120 days in school");
    }

    [Fact]
    public async Task A_partner_sees_the_patterns_and_changes_none_and_a_stranger_sees_nothing()
    {
        var provider = await Provider();
        await using var db = application.Database.Open();
        var partner = await db.AddOrganisation("Ash Grove Trust");
        await db.AddAgreement(provider, partner, TimeProvider.System.Today().AddDays(-9), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery);
        var pattern = $"/patterns/{(await SomePattern.In(db, provider)).Value}";
        var (there, stranger) = (await application.SignedInAs(Role.Administrator, partner), await application.SignedInAs(Role.Administrator));

        (await there.Get(pattern)).Main.ShouldContain("Week by week");
        (await there.Get("/patterns")).Main.ShouldContain("A-B");
        foreach (var page in (string[])["name", "window", "itp-week", "holiday", "share", "courses", "copy", "remove"])
        {
            (await there.Get($"{pattern}/{page}")).Status.ShouldBe(404, page);
        }

        (await stranger.Get(pattern)).Status.ShouldBe(404);
        (await stranger.Get($"{pattern}/export")).Status.ShouldBe(404);
    }

    private static (string Name, string Value)[] Days(string day, string month, int year) =>
    [
        ("Form.FirstDay.Day", day), ("Form.FirstDay.Month", month), ("Form.FirstDay.Year", year.ToString(CultureInfo.InvariantCulture)),
        ("Form.LastDay.Day", day), ("Form.LastDay.Month", month), ("Form.LastDay.Year", year.ToString(CultureInfo.InvariantCulture)),
    ];

    private async Task<OrganisationId> Provider()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("Larkmere Training");
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1902", From = new(2019, 9, 1) });
        await db.SaveForTest();
        return provider;
    }
}
