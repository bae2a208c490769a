namespace IttPartnerships.Web.Tests.Shared;

public sealed class LayoutTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task The_start_page_says_what_the_service_is_and_offers_to_sign_in()
    {
        var page = await application.Visitor().Get("/");

        page.Status.ShouldBe(200);
        page.Title.ShouldBe("Start – ITT Partnerships");
        page.Heading.ShouldContain("teacher training partnership");
        page.Page.QuerySelector("main a[href='/sign-in']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_header_has_our_own_name_and_nothing_that_is_licensed_for_gov_uk()
    {
        var page = await application.Visitor().Get("/");

        page.Page.QuerySelector("header")!.TextContent.ShouldContain("ITT Partnerships");
        page.Text.ShouldNotContain("GOV.UK", Case.Sensitive);
        page.Text.ShouldNotContain("govuk-logo");
        page.Text.ShouldNotContain("Crown copyright");
    }

    [Theory]
    [InlineData("/govuk/govuk-frontend.css", "text/css", 100_000)]
    [InlineData("/govuk/govuk-frontend.js", "text/javascript", 30_000)]
    [InlineData("/app.css", "text/css", 100)]
    [InlineData("/app.js", "text/javascript", 50)]
    public async Task Style_sheets_and_scripts_are_served_whole(string address, string type, int atLeast)
    {
        var file = await application.Visitor().Get(address);

        file.Status.ShouldBe(200);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        file.Text.Length.ShouldBeGreaterThan(atLeast);
    }

    [Fact]
    public async Task The_style_sheet_has_no_trace_of_the_licensed_font_or_crest()
    {
        var css = (await application.Visitor().Get("/govuk/govuk-frontend.css")).Text;

        css.ShouldContain(".govuk-button");
        css.ShouldNotContain("GDS Transport");
        css.ShouldNotContain("@font-face");
        css.ShouldNotContain("govuk-crest");
    }

    [Fact]
    public async Task Our_own_style_sheet_closes_every_block_it_opens()
    {
        var depth = 0;
        foreach (var letter in (await application.Visitor().Get("/app.css")).Text)
        {
            depth += letter switch { '{' => 1, '}' => -1, _ => 0 };
            depth.ShouldBeInRange(0, 2, "A rule lost its braces, maybe in a merge.");
        }

        depth.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_names_the_version_of_its_files_so_that_browsers_may_keep_them()
    {
        var visitor = application.Visitor();
        var page = await visitor.Get("/");
        var address = page.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        address.ShouldContain("?v=");
        (await visitor.Get(address)).Response.Headers.CacheControl!.ToString().ShouldContain("immutable");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_footer_thanks_the_open_data()
    {
        var page = await application.Visitor().Get("/");

        page.Page.QuerySelector("footer")!.TextContent.ShouldContain("Contains public sector information licensed under the");
        page.Page.QuerySelectorAll("footer li a").Select(link => link.GetAttribute("href")).ShouldBe(["/cookies", "/accessibility", "/privacy"]);
    }
}
