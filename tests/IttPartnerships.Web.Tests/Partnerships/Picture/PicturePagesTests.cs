using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Partnerships.Picture;

public sealed class PicturePagesTests
{
    private static readonly AcademicYear Listed = new(2020);

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task A_provider_opens_its_own_partnership_with_table_outline_and_downloads(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        var scene = await Scene(application);
        var visitor = await application.SignedInAs(Role.Viewer, scene.Provider);

        var page = await visitor.Get("/partnership/picture");

        page.Heading.ShouldStartWith("The partnership of Larkmere University");
        var drawing = page.Page.QuerySelector(".app-picture__drawing")!;
        drawing.TextContent.ShouldContain("Delivering ITT courses");
        drawing.QuerySelector("title")!.TextContent.ShouldBe(page.Heading);
        page.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        page.Page.QuerySelector("details")!.TextContent.ShouldContain("Delegated: Delivering ITT courses");
        foreach (var link in page.Page.QuerySelectorAll("a[download]"))
        {
            var answer = await visitor.Get(link.GetAttribute("href")!);
            answer.Status.ShouldBe(200);
            answer.Text.ShouldContain("Ash Grove Trust");
            answer.Response.Content.Headers.ContentDisposition!.FileName!.ShouldStartWith("partnership-of-larkmere-university-");
        }
    }

    [Fact]
    public async Task Whoever_is_not_in_the_partnership_sees_only_what_is_published_in_page_and_files()
    {
        using var application = new WebApplication();
        var scene = await Scene(application);
        var stranger = await application.SignedInAs(Role.Administrator);

        foreach (var address in (string[])["/partnership/picture", "/partnership/picture/drawing.svg", "/partnership/picture/table.csv"])
        {
            var text = (await stranger.Get($"{address}?provider={scene.Provider.Value}")).Text;
            text.ShouldContain("Cedar Alliance");
            text.ShouldNotContain("Ash Grove Trust");
        }

        (await stranger.Get($"/organisations/{scene.School.Value}/picture")).Main.ShouldContain("No partnership is known here");
        (await stranger.Get("/picture")).Main.ShouldContain("Cedar Alliance");
        (await stranger.Get("/partnership/picture")).Main.ShouldContain("in no partnership that we know of");
    }

    [Fact]
    public async Task The_years_the_size_and_the_order_are_links_and_a_form_that_need_no_script()
    {
        using var application = new WebApplication();
        var scene = await Scene(application);
        var visitor = await application.SignedInAs(Role.Viewer, scene.Provider);
        var page = await visitor.Get("/partnership/picture");

        var listed = await visitor.Submit(page, ("year", "2020"));
        listed.Heading.ShouldEndWith("2020 to 2021");
        listed.Main.ShouldContain("Cedar Alliance");
        listed.Page.QuerySelector("a[rel=prev]").ShouldBeNull("There is nothing before");
        var later = await visitor.Get(listed.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        later.Heading.ShouldEndWith("2021 to 2022");
        later.Main.ShouldContain("Ash Grove Trust");

        var larger = await visitor.Get("/partnership/picture?zoom=200");
        larger.Page.QuerySelector(".app-picture__drawing")!.GetAttribute("width").ShouldBe("1920");
        var sorted = await visitor.Get("/partnership/picture?sort=partner");
        sorted.Page.QuerySelectorAll("tbody tr td:nth-child(2)").Select(cell => cell.TextContent.Trim()).ShouldBe(["Ash Grove Trust", "Birch School"]);
    }

    [Fact]
    public async Task A_box_leads_to_its_member_alone_and_back()
    {
        using var application = new WebApplication();
        var scene = await Scene(application);
        var visitor = await application.SignedInAs(Role.Viewer, scene.Provider);

        var focused = await visitor.Get($"/partnership/picture?focus={scene.School.Value}");

        focused.Main.ShouldContain("Looking at Birch School");
        var drawing = focused.Page.QuerySelector(".app-picture__drawing")!;
        drawing.TextContent.ShouldContain("1 lead partner");
        drawing.TextContent.ShouldNotContain("Ash Grove Trust");
        var back = drawing.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Single(href => href.StartsWith("/partnership/picture", StringComparison.Ordinal));
        (await visitor.Get(back)).Page.QuerySelector(".app-picture__drawing")!.TextContent.ShouldContain("Ash Grove Trust");
    }

    [Fact]
    public async Task A_long_list_of_schools_opens_group_by_group()
    {
        using var application = new WebApplication();
        var scene = await Scene(application);
        await using (var db = application.Database.Open())
        {
            for (var i = 0; i < 20; i++)
            {
                await db.AddAgreement(scene.Provider, await db.AddOrganisation($"Elm School {i}"), new(2021, 9, 1), null, AgreementKind.PlacementSchool);
            }
        }

        var visitor = await application.SignedInAs(Role.Viewer, scene.Provider);
        var closed = await visitor.Get("/partnership/picture");
        closed.Page.QuerySelector(".app-picture__drawing")!.TextContent.ShouldContain("21 placement schools");
        closed.Page.QuerySelector(".app-picture__drawing")!.TextContent.ShouldNotContain("Elm School 7");

        var open = closed.Page.QuerySelectorAll(".app-picture__drawing a").Select(link => link.GetAttribute("href")!).Single(href => href.Contains("expand=", StringComparison.Ordinal));

        (await visitor.Get(open)).Page.QuerySelector(".app-picture__drawing")!.TextContent.ShouldContain("Elm School 7");
    }

    [Theory]
    [InlineData("/picture/else.svg")]
    [InlineData("/organisations/00000000-0000-7000-8000-000000000009/picture")]
    [InlineData("/organisations/00000000-0000-7000-8000-000000000009/picture/drawing.svg")]
    [InlineData("/partnership/picture?provider=00000000-0000-7000-8000-000000000009")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var application = new WebApplication();

        (await (await application.SignedInAs(Role.Viewer)).Get(address)).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("?year=nonsense&focus=nonsense&zoom=7&sort=x&page=-4&expand=nothing&by=moon&view=upside-down")]
    [InlineData("?year=99999999999&page=999999")]
    public async Task An_address_that_cannot_be_read_shows_the_whole_picture(string query)
    {
        using var application = new WebApplication();
        var scene = await Scene(application);

        var page = await (await application.SignedInAs(Role.Viewer, scene.Provider)).Get($"/partnership/picture{query}");

        page.Status.ShouldBe(200);
        page.Main.ShouldContain("Ash Grove Trust");
    }

    private static async Task<(OrganisationId Provider, OrganisationId School)> Scene(WebApplication application)
    {
        await using var db = application.Database.Open();
        var (provider, lead, school, listed) = (await db.AddOrganisation("Larkmere University"), await db.AddOrganisation("Ash Grove Trust"), await db.AddOrganisation("Birch School"), await db.AddOrganisation("Cedar Alliance"));
        await db.AddAgreement(provider, lead, new(2021, 9, 1), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery);
        await db.AddAgreement(provider, school, new(2021, 9, 1), null, AgreementKind.PlacementSchool);
        db.Add(new PublishedPartnership { Provider = provider, Partner = listed, Year = Listed });
        await db.SaveForTest();
        return (provider, school);
    }
}
