using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Web.Tests.Jobs;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Organisations.Registers;

public sealed class ImportPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WhenNothingWasImported_SaysWhatToDoNext()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);

        var page = await visitor.Get("/imports");

        page.Heading.ShouldBe("Imports");
        page.Main.ShouldContain("Nothing has been imported yet");
        page.Page.QuerySelector("a[href='/imports/new']").ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task Post_WhenTheFileIsGood_ImportsItAndShowsWhatChanged(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        var visitor = await application.SignedInAs(Role.Operator);

        var sent = await Upload(visitor, SampleRegister.Csv, "schools.csv", "Schools");
        var page = await WhenOver(visitor, sent.Location!);

        page.Main.ShouldContain("Done");
        page.Page.QuerySelectorAll("table tbody tr").Select(row => row.TextContent.Trim()).ShouldContain(row => row.StartsWith("Added", StringComparison.Ordinal) && row.EndsWith('3'));
        var list = await visitor.Get("/imports");
        list.Page.QuerySelectorAll("table tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("schools.csv");
        (await visitor.Get("/jobs")).Main.ShouldContain("Import of schools from schools.csv");
    }

    [Fact]
    public async Task Post_WhenARowCannotBeRead_RefusesTheFileAndSaysWhereAndWhy()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);

        var sent = await Upload(visitor, SampleRegister.Csv.Replace("100002", "=1+1", StringComparison.Ordinal), "schools.csv", "Schools");
        var page = await WhenOver(visitor, sent.Location!);

        page.Main.ShouldContain("The file was refused");
        var row = page.Page.QuerySelectorAll("table tbody tr").ShouldHaveSingleItem();
        row.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent).ShouldBe(["3", "URN", "=1+1"]);
        page.Page.QuerySelector("button[value=retry]").ShouldBeNull();
        var download = await visitor.Get(page.Page.QuerySelector("a[download]")!.GetAttribute("href")!);
        download.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        download.Text.ShouldContain("Wrong,3,URN,'=1+1,");
    }

    [Fact]
    public async Task Post_WhenNothingIsFilledIn_ShowsAnErrorBesideEachQuestion()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);

        var page = await visitor.Submit(await visitor.Get("/imports/new"));

        page.Errors.ShouldBe(["Select what the file holds", "Select a file"]);
    }

    [Theory]
    [InlineData("schools.xlsx", "URN", "The selected file must be a CSV, or a CSV compressed as .gz")]
    [InlineData("schools.csv", "", "The selected file is empty")]
    public async Task Post_WhenTheFileIsNoCsvOrEmpty_ShowsAnError(string name, string content, string error)
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);

        (await Upload(visitor, content, name, "Schools")).Errors.ShouldBe([error]);
    }

    [Fact]
    public async Task Post_WhenTheFactsAreOfTomorrow_ShowsAnError()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);

        var page = await Upload(visitor, SampleRegister.Csv, "schools.csv", "Schools", ("FactsOf.Day", "1"), ("FactsOf.Month", "1"), ("FactsOf.Year", "2199"));

        page.Errors.ShouldBe(["The day the facts are of must be today or in the past"]);
    }

    [Fact]
    public async Task Get_WhileItGoesOn_ShowsHowFarItIsAndStopsItWhenAsked()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);
        await using var db = application.Database.Open();
        var job = await SampleJobs.Running(db, null);

        var page = await visitor.Get($"/imports/{job.Value}");
        page.Main.ShouldContain("12,000 so far");
        page.Page.QuerySelector("head noscript meta[http-equiv=refresh]").ShouldNotBeNull();
        page.Page.QuerySelector("[data-progress=running]").ShouldNotBeNull();
        var stopped = await visitor.Follow(await visitor.Submit(page, ("Ask", "stop")));

        stopped.Main.ShouldContain("Stopping");
        stopped.Page.QuerySelector("button[value=stop]").ShouldBeNull();
        (await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == job, Stop)).CancelRequestedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_WhenThereIsNoSuchImport_IsNotFound()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);

        (await visitor.Get($"/imports/{Guid.CreateVersion7()}")).Status.ShouldBe(404);
        (await visitor.Get("/imports/not-an-id")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Administrator)]
    public async Task Whoever_does_not_keep_the_installation_sees_no_imports_and_no_jobs(Role role)
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(role);

        (await visitor.Get("/imports")).Status.ShouldBe(404);
        (await visitor.Get("/jobs")).Status.ShouldBe(404);
        (await visitor.Get("/")).Page.QuerySelector("a[href='/imports']").ShouldBeNull();
    }

    private static async Task<Answer> WhenOver(Visitor visitor, string address)
    {
        while (true)
        {
            var page = await visitor.Get(address);
            page.Status.ShouldBe(200, page.Text);
            if (page.Page.QuerySelector("[data-progress=running]") is null)
            {
                return page;
            }

            await Task.Delay(50, Stop);
        }
    }

    private static async Task<Answer> Upload(Visitor visitor, string content, string name, string kind, params (string Name, string Value)[] fields)
    {
        var form = (await visitor.Get("/imports/new")).Form(null);
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(kind), "Kind" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "Upload", name },
        };
        foreach (var (field, value) in fields)
        {
            body.Add(new StringContent(value), field);
        }

        return await Answer.Read(await visitor.Client.PostAsync(new Uri("/imports/new", UriKind.Relative), body, Stop), "/imports/new");
    }
}
