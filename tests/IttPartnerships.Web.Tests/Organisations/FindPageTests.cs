using System.Net;
using System.Text;
using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Organisations;

public sealed class FindPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task A_search_says_how_many_there_are_and_leads_to_each(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        var page = await visitor.Get("/organisations?q=st%20marys");

        page.Page.QuerySelector("#results")!.TextContent.ShouldBe("1 organisation");
        var link = page.Page.QuerySelector(".app-results a")!;
        link.TextContent.ShouldBe("St Mary's <Primary> School");
        link.GetAttribute("href").ShouldBe($"/organisations/{(await application.School("100001")).Value}");
    }

    [Fact]
    public async Task Pages_are_of_25_and_keep_the_search_in_their_addresses()
    {
        using var application = new WebApplication();
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        var first = await visitor.Get("/organisations?q=elm&phase=primary");
        var second = await visitor.Get(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        first.Page.QuerySelectorAll(".app-results > li").Length.ShouldBe(25);
        second.Page.QuerySelectorAll(".app-results > li").Length.ShouldBe(5);
        second.Page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe("elm");
        second.Page.QuerySelector("input[name=phase][value=primary]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Each_filter_can_be_taken_away_alone()
    {
        using var application = new WebApplication();
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        var page = await visitor.Get("/organisations?phase=primary&phase=secondary&near=LS6%203AA&within=20&by=car&status=open");

        var filters = page.Page.QuerySelectorAll(".app-filters__one").ToDictionary(
            a => a.TextContent.Replace("Remove", "").Replace("✕", "").Trim(), a => a.GetAttribute("href")!);
        filters.Keys.ShouldBe(["Within 20 minutes by car of LS6 3AA", "Primary", "Secondary", "Open"]);
        filters["Secondary"].ShouldBe("/organisations?near=LS6%203AA&within=20&by=car&phase=primary&status=open");
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do_next()
    {
        using var application = new WebApplication();
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        var page = await visitor.Get("/organisations?q=zzzz&status=open");

        page.Page.QuerySelector("#results")!.TextContent.ShouldBe("0 organisations");
        page.Page.Body!.TextContent.ShouldContain("check the spelling");
        page.Page.QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href") == "/organisations?q=zzzz");
    }

    [Fact]
    public async Task An_unknown_postcode_is_said_beside_its_box()
    {
        using var application = new WebApplication();
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        var page = await visitor.Get("/organisations?near=ZE1%200AA&within=lots");

        page.Page.QuerySelector("#Near-error")!.TextContent.ShouldContain("No school we know of is in that postcode");
        page.Page.QuerySelector("#Within-error")!.TextContent.ShouldContain("Miles must be a whole number");
        page.Page.QuerySelector("#Within")!.GetAttribute("value").ShouldBe("lots");
        page.Page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).ShouldBe(["#Near", "#Within"]);
    }

    [Fact]
    public async Task A_map_shows_every_result_with_its_centre()
    {
        using var application = new WebApplication();
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        var page = await visitor.Get("/organisations?near=LS6%203AA&within=50&view=map");

        page.Page.QuerySelector("svg[role=img], #map svg").ShouldNotBeNull();
        page.Page.QuerySelectorAll("a").ShouldContain(a => a.TextContent == "Leave out the map" && a.GetAttribute("href") == "/organisations?near=LS6%203AA&within=50");
    }

    [Fact]
    public async Task The_spreadsheet_has_the_whole_result_and_no_formula()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Viewer);
        await application.AddSchools();

        var answer = await visitor.Client.GetAsync(new Uri("/organisations/export", UriKind.Relative), Stop);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);

        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1 + 34 + 1, "A heading, every school, the visitor's organisation");
        lines.ShouldContain(line => line.StartsWith("\"'=HYPERLINK", StringComparison.Ordinal));
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("organisations.csv");
    }

    [Fact]
    public async Task Suggestions_are_at_most_ten_and_say_where_each_is()
    {
        using var application = new WebApplication();
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        using var many = JsonDocument.Parse(await visitor.Client.GetStringAsync(new Uri("/organisations/suggest?q=elm", UriKind.Relative), Stop));
        using var one = JsonDocument.Parse(await visitor.Client.GetStringAsync(new Uri("/organisations/suggest?q=LS6%203AB", UriKind.Relative), Stop));
        using var none = JsonDocument.Parse(await visitor.Client.GetStringAsync(new Uri("/organisations/suggest?q=", UriKind.Relative), Stop));

        many.RootElement.GetArrayLength().ShouldBe(10);
        one.RootElement.GetArrayLength().ShouldBe(1);
        one.RootElement[0].GetProperty("detail").GetString().ShouldBe("Leeds, LS6 3AB, URN 100002");
        none.RootElement.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("/organisations?q=%25%27%22%3B--&page=99999999999&phase=nonsense&area=1,2,3&sort=distance&within=-1&by=broom")]
    [InlineData("/organisations?page=-3&sort=nonsense&status=&role=x&view=globe")]
    public async Task An_address_full_of_nonsense_is_answered(string address)
    {
        using var application = new WebApplication();
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        (await visitor.Client.GetAsync(new Uri(address, UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
