using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Allocation;

public sealed class NewPlanPageTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task Whoever_has_no_plans_is_told_what_to_do_next_and_offered_examples()
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);

        var page = await visitor.Get("/plans");

        page.Main.ShouldContain("no plans yet");
        page.Page.QuerySelector("main a[href='/plans/new']").ShouldNotBeNull();
        foreach (var link in page.Page.QuerySelectorAll("main a[download]").Select(link => link.GetAttribute("href")!).ToList())
        {
            var file = await visitor.Get(link);
            file.Status.ShouldBe(200, link);
            file.Response.Content.Headers.ContentDisposition!.FileName.ShouldStartWith("example-");
            file.Text.Split('\n').Length.ShouldBeGreaterThan(20);
        }
    }

    [Fact]
    public async Task The_three_example_files_become_a_plan_that_explains_itself()
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);

        var sent = await visitor.Upload(await visitor.Get("/plans/new"), PlanVisits.ExampleFiles(), ("Name", "Autumn, first try"));

        sent.Status.ShouldBe(302, sent.Main);
        var plan = await visitor.UntilSummary(sent.Location!);
        plan.Heading.ShouldBe("Autumn, first try");
        plan.Main.ShouldContain($"of {PlanExamples.Trainees}");
        plan.Page.QuerySelectorAll(".app-figures__item").Length.ShouldBe(4);
        plan.Main.ShouldContain("have a problem");
        plan.Main.ShouldContain("Proved: ");
        (await visitor.Get("/plans")).Main.ShouldContain("Autumn, first try");
    }

    [Fact]
    public async Task When_windows_are_is_a_fourth_file_and_what_is_wrong_with_it_stands_beside_it()
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);
        (string, string, byte[]) windows = ("Windows", "windows.csv", Bytes("window,first_day,last_day,called\nautumn,1/9/2026,soon,\nspring,5/1/2027,20/3/2027,\nsummer,12/4/2027,25/6/2027,Summer term\n"));

        var page = await visitor.Upload(await visitor.Get("/plans/new"), [.. PlanVisits.ExampleFiles(), windows], ("Name", "With days"));
        page.ErrorBeside("Windows").ShouldBe("The file of windows has 1 problem. Mend the file and choose it again");
        page.Main.ShouldContain("This is not a day. Write it like 1/9/2026 or 2026-09-01");

        windows.Item3 = Bytes("window,first_day,last_day,called\nautumn,1/9/2026,18/12/2026,\nspring,5/1/2027,20/3/2027,\nsummer,12/4/2027,25/6/2027,Summer term\n");
        var sent = await visitor.Upload(await visitor.Get("/plans/new"), [.. PlanVisits.ExampleFiles(), windows], ("Name", "With days"));
        await visitor.UntilSummary(sent.Location!);
        (await visitor.Get($"{sent.Location}/trainees")).Main.ShouldContain("Summer term");
    }

    [Fact]
    public async Task Every_bad_row_of_every_file_is_shown_with_row_column_value_and_reason()
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);
        (string, string, byte[])[] files =
        [
            ("Trainees", "my trainees.csv", Bytes("trainee,easting,northing,subject,pattern\n<b>Amira</b>,here,310450,Physics,A:autumn\n")),
            ("Schools", "schools.csv", Bytes("school,easting,northing,places\nAsh Grove School,444100,308900,lots\n")),
            ("Offers", "offers.csv", Bytes("offer,school,subject\nphysics-1,Oak School,Physics\n")),
        ];

        var page = await visitor.Upload(await visitor.Get("/plans/new"), files, ("Name", "With mistakes"));

        page.Status.ShouldBe(200);
        page.Title.ShouldStartWith("Error: ");
        page.Errors.Count.ShouldBe(3);
        page.ErrorBeside("Trainees")!.ShouldContain("The file of trainees has 1 problem");
        page.Page.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")).ShouldBe(["#Trainees", "#Schools", "#Offers"]);
        var rows = page.Page.QuerySelectorAll("table.app-problems tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        rows.Select(row => (row[0], row[1], row[2])).ShouldBe([("2", "easting", "here"), ("2", "places", "lots"), ("2", "school", "Oak School")]);
        rows.ShouldAllBe(row => row[3].Length > 10);
        page.Page.GetElementById("Name")!.GetAttribute("value").ShouldBe("With mistakes");
        page.Main.ShouldContain("Nothing was saved");
        (await visitor.Get("/plans")).Main.ShouldContain("no plans yet");
    }

    [Fact]
    public async Task A_workbook_instead_of_csv_is_explained()
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);
        var files = PlanVisits.ExampleFiles().ToList();
        files[0] = ("Trainees", "trainees.xlsx", [(byte)'P', (byte)'K', 3, 4, 20, 0]);

        var page = await visitor.Upload(await visitor.Get("/plans/new"), files);

        page.Page.QuerySelector("table.app-problems")!.TextContent.ShouldContain("Excel workbook");
        page.ErrorBeside("Trainees").ShouldNotBeNull();
    }

    [Fact]
    public async Task Files_that_were_not_chosen_are_asked_for()
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);

        var page = await visitor.Upload(await visitor.Get("/plans/new"), [], ("Seconds", "soon"));
        page.Errors.Count.ShouldBe(1, "What is not a number is said first.");

        page = await visitor.Upload(await visitor.Get("/plans/new"), []);
        page.Errors.ShouldBe(["Choose the file of trainees", "Choose the file of schools", "Choose the file of offers"]);
    }

    [Fact]
    public async Task Only_people_who_make_plans_find_the_way_and_the_page()
    {
        var manager = await application.SignedInAs(Role.PartnershipManager);
        var viewer = await application.SignedInAs(Role.Viewer);

        (await manager.Get("/")).Page.QuerySelector("nav a[href='/plans']").ShouldNotBeNull();
        (await viewer.Get("/")).Page.QuerySelector("nav a[href='/plans']").ShouldBeNull();
        (await viewer.Get("/plans")).Status.ShouldBe(404);
        (await viewer.Get("/plans/new")).Status.ShouldBe(404);
        (await manager.Get("/plans/new?like=abc")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("trainees")]
    [InlineData("schools")]
    [InlineData("offers")]
    public async Task Every_column_is_explained_and_an_empty_file_with_its_heading_offered(string file)
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);
        var page = await visitor.Get("/plans/new");

        foreach (var column in PlanColumns.Of(file)!)
        {
            page.Main.ShouldContain(column.Meaning);
        }

        (await visitor.Get($"/plans/templates/{file}.csv")).Text.Trim('\uFEFF', '\r', '\n').ShouldBe(string.Join(',', PlanColumns.Of(file)!.Select(column => column.Name)));
        (await visitor.Get("/plans/templates/passwords.csv")).Status.ShouldBe(404);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
