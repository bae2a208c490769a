using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Allocation;

public sealed class PlanPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static readonly string[] Parts = ["", "/trainees", "/trainees/1", "/schools", "/schools/1", "/unfilled", "/map", "/changes", "/fairness", "/trainees/1/why", "/live", "/remove", "/progress"];
    private static readonly string[] Sheets = ["plan.csv", "by-school.csv", "unfilled.csv", "extra-offers.csv", "report.json"];

    [Fact]
    public async Task Every_part_of_a_plan_can_be_seen_and_taken_away()
    {
        var (visitor, plan) = await Planned();

        foreach (var part in Parts)
        {
            (await visitor.Get($"/plans/{plan}{part}")).Status.ShouldBe(200, part);
        }

        foreach (var sheet in Sheets)
        {
            var file = await visitor.Get($"/plans/{plan}/download/{sheet}");
            file.Status.ShouldBe(200, sheet);
            file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            file.Text.ShouldContain("Example", customMessage: sheet);
        }
    }

    [Fact]
    public async Task Nothing_of_a_plan_exists_for_another_organisation()
    {
        var (_, plan) = await Planned();
        var rival = await application.SignedInAs(Role.PartnershipManager);
        var form = await rival.Get("/plans/new");

        foreach (var part in Parts.Concat(Sheets.Select(sheet => "/download/" + sheet)))
        {
            (await rival.Get($"/plans/{plan}{part}")).Status.ShouldBe(404, part);
        }

        (await rival.Get($"/plans/new?like={plan}")).Status.ShouldBe(404);
        (await rival.Upload(form, PlanVisits.ExampleFiles(), ("Like", plan.ToString()))).Status.ShouldBe(404);
        (await rival.Get("/plans")).Main.ShouldNotContain("First try");
    }

    [Fact]
    public async Task The_summary_says_numbers_with_what_they_are_of_and_who_has_a_problem_and_why()
    {
        var (visitor, plan) = await Planned();

        var page = await visitor.Get($"/plans/{plan}");

        page.Page.QuerySelectorAll(".app-figures__item").Select(item => Spaced(item.TextContent)).ShouldBe(
        [
            "Trainees placed 1 of 2 50%, every slot filled", "Slots filled 1 of 2 50%", page.Figure(2), page.Figure(3),
        ]);
        page.Figure(2).ShouldStartWith("Longest journey");
        page.Main.ShouldContain("Proved: no plan is better, as journeys and wishes are weighed here, and every plan leaves 1 or more unfilled.");
        page.Main.ShouldContain("1 trainee has a problem");
        page.Main.ShouldContain("autumn:");
        page.Main.ShouldContain("Extra offers that would help most");
        page.Main.ShouldContain("Kept until");
        (await visitor.Get("/plans/compare")).Main.ShouldContain("No plan is better");
    }

    [Fact]
    public async Task Trainees_can_be_searched_filtered_and_sorted()
    {
        var (visitor, plan) = await Planned();

        Names(await visitor.Get($"/plans/{plan}/trainees?Search=ÁMIRA")).ShouldBe(["Amira Example"]);
        Names(await visitor.Get($"/plans/{plan}/trainees?Show=unfilled")).Count.ShouldBe(1);
        Names(await visitor.Get($"/plans/{plan}/trainees?Sort=name")).ShouldBe(["Amira Example", "Ben Example"]);
        Names(await visitor.Get($"/plans/{plan}/trainees?Subject=physics&page=99")).Count.ShouldBe(2);
        (await visitor.Get($"/plans/{plan}/trainees?Search=nobody")).Main.ShouldContain("No trainee of this plan is like that");
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_keep_the_choice()
    {
        var (visitor, plan) = await Planned(Many(120));

        var page = await visitor.Get($"/plans/{plan}/trainees?Sort=name&page=2");

        Names(page).Count.ShouldBe(50);
        page.Page.QuerySelector("caption")!.TextContent.Trim().ShouldStartWith("51 to 100 of 120 trainees");
        page.Page.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href").ShouldBe($"/plans/{plan}/trainees?Sort=name&page=3");
    }

    [Fact]
    public async Task A_trainee_has_a_page_that_says_why_here()
    {
        var (visitor, plan) = await Planned();
        var rows = (await visitor.Get($"/plans/{plan}/trainees")).Page.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!).ToList();

        var pages = new List<Answer>();
        foreach (var row in rows)
        {
            pages.Add(await visitor.Get(row));
        }

        pages.ShouldContain(page => page.Main.Contains("Why here", StringComparison.Ordinal) && page.Page.QuerySelector("svg.itt-map__picture") != null);
        pages.ShouldContain(page => page.Main.Contains("Unfilled", StringComparison.Ordinal));
        rows.ShouldAllBe(address => !address.Contains("Amira", StringComparison.OrdinalIgnoreCase));
        (await visitor.Get($"/plans/{plan}/trainees/3")).Status.ShouldBe(404);
        (await visitor.Get($"/plans/{plan}/schools/0")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_school_page_says_who_comes_when_and_what_is_left()
    {
        var (visitor, plan) = await Planned();

        var page = await visitor.Get($"/plans/{plan}/schools/1");

        page.Heading.ShouldContain("Ash Grove School");
        page.Main.ShouldContain("autumn 1 of 1");
        (await visitor.Get($"/plans/{plan}/schools/2")).Main.ShouldContain("autumn 0 of 1");
        (await visitor.Get($"/plans/{plan}/schools?Show=not-used")).Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_map_stands_beside_the_same_journeys_as_a_list()
    {
        var (visitor, plan) = await Planned(Many(40));

        var page = await visitor.Get($"/plans/{plan}/map?Window=autumn");

        page.Page.QuerySelector("svg.itt-map__picture").ShouldNotBeNull();
        page.Page.QuerySelectorAll(".app-journeys li").Length.ShouldBe(15);
        var area = page.Page.QuerySelectorAll("a.itt-map__link").Select(link => link.GetAttribute("href")!).First(link => link.Contains("Area=", StringComparison.Ordinal));
        var closer = await visitor.Get(area);
        closer.Status.ShouldBe(200);
        closer.Main.ShouldContain("Show the whole plan");
        area.ShouldContain("Window=autumn");
        (await visitor.Get($"/plans/{plan}/map?Area=nonsense")).Page.QuerySelectorAll(".app-journeys li").Length.ShouldBe(15);
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_made_harmless_in_every_sheet()
    {
        var small = PlanRoom.Small();
        var (visitor, plan) = await Planned(small with
        {
            Trainees = PlanRoom.File("trainee,easting,northing,subject,pattern\n=HYPERLINK(1),446210,310450,Physics,A:autumn\n+Ben,446300,310500,Physics,A:autumn\n"),
        });

        foreach (var sheet in Sheets.Where(sheet => sheet.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var cells = (await visitor.Get($"/plans/{plan}/download/{sheet}")).Text.Split([',', '\n', '"']).Select(cell => cell.Trim('\r'));
            cells.ShouldNotContain(cell => cell.StartsWith('=') || cell.StartsWith('+'), sheet);
        }
    }

    [Fact]
    public async Task Planning_again_starts_from_the_same_files_and_mends_what_people_were_told()
    {
        var (visitor, plan) = await Planned(PlanRoom.Small() with
        {
            Trainees = PlanRoom.File("trainee,easting,northing,subject,pattern\nAmira Example,446210,310450,Physics,A:autumn\nBen Example,446300,310500,Physics,A:autumn\nCleo Example,446400,310500,Music,A:autumn\nDan Example,446400,310600,Music,A:autumn\n"),
            Offers = PlanRoom.File("offer,school,subject,windows,places\nphysics-1,Ash Grove School,Physics,autumn,2\nmusic-1,Larkmere School,Music,,1\n"),
        });
        var page = await visitor.Get($"/plans/new?like={plan}");
        page.Main.ShouldContain("starts from the files of “First try”");

        var sent = await visitor.Upload(page, [], ("Name", "Second try"), ("KeepLike", "true"));

        var summary = await visitor.UntilSummary(sent.Location!);
        summary.Heading.ShouldBe("Second try");
        Spaced(summary.Main).ShouldContain("is not known: mended from what people were told, with few changes.");
        Spaced((await visitor.Get($"{sent.Location}/unfilled")).Main).ShouldContain("would be worth is not known for this plan: mended from what people were told");
        Spaced((await visitor.Get("/plans/compare")).Main).ShouldContain("Not known: mended from what people were told, with few changes");
        Spaced((await visitor.Get($"{sent.Location}/changes")).Main).ShouldContain("3 places stay as they are. 0 changes concern what somebody knows already");
    }

    [Fact]
    public async Task Removing_asks_first_and_then_nothing_is_left()
    {
        var (visitor, plan) = await Planned();
        var ask = await visitor.Get($"/plans/{plan}/remove");
        ask.Main.ShouldContain("2 trainees");

        var done = await visitor.Submit(ask);

        (await visitor.Follow(done)).Main.ShouldContain("The plan and its files are removed");
        (await visitor.Get("/plans?removed=true")).Page.QuerySelector(".govuk-notification-banner").ShouldBeNull("an address alone removes nothing");
        (await visitor.Get($"/plans/{plan}")).Status.ShouldBe(404);
        (await visitor.Get($"/plans/{plan}/download/plan.csv")).Status.ShouldBe(404);
    }

    private static string Spaced(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Names(Answer page) => [.. page.Page.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];

    private static RequestPlan.Command Many(int trainees)
    {
        var files = ExamplePlans.Files(IttPartnerships.Allocation.ExampleFiles.InventedSites(40, 5), trainees, 5);
        return new RequestPlan.Command("Many", files.Trainees, files.Schools, files.Offers);
    }

    private async Task<(Visitor Visitor, PlanRunId Plan)> Planned(RequestPlan.Command? command = null)
    {
        OrganisationId organisation;
        await using (var db = application.Database.Open())
        {
            organisation = await db.AddOrganisation("Ash Grove Training");
        }

        return (await application.SignedInAs(Role.PartnershipManager, organisation), await application.Services.MakePlan(organisation, command));
    }
}

internal static class PlanAnswers
{
    public static string Figure(this Answer page, int at) =>
        string.Join(' ', page.Page.QuerySelectorAll(".app-figures__item")[at].TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Opens the plan's page again and again, as somebody without scripts does, until it shows the plan.</summary>
    public static async Task<Answer> UntilSummary(this Visitor visitor, string address)
    {
        for (var i = 0; i < 400; i++)
        {
            var page = await visitor.Get(address);
            if (page.Page.QuerySelector(".app-figures") is not null || page.Status != 200)
            {
                return page;
            }

            page.Page.QuerySelector("[data-plan-words]").ShouldNotBeNull(page.Main);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"{address} showed no plan. Maybe no worker runs.");
    }
}
