using IttPartnerships.Files;
using System.Text;
using IttPartnerships.Allocation;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Tests.Allocation;
using IttPartnerships.Tests.Data;
using IttPartnerships.Web.Tests.Allocation;
using Microsoft.Playwright;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>From three files to a plan, as people do it: with and without JavaScript, with mistakes, with a course of real size.</summary>
[Collection(nameof(Chromium))]
public sealed class PlanWalkTests(Chromium chromium)
{
    private static readonly string[] Parts = ["", "/trainees", "/trainees/1", "/schools", "/schools/1", "/unfilled", "/map"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Three_files_become_a_plan_with_and_without_JavaScript(bool javaScript)
    {
        await using var window = await SignedIn(1280, javaScript);
        await window.Go("/plans/new");

        await window.Page.Locator("#Name").FillAsync("From a browser");
        await Choose(window, PlanVisits.ExampleFiles());
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Check the files and plan" }).ClickAsync();
        await window.Page.WaitForURLAsync(address => !address.EndsWith("/new", StringComparison.Ordinal));
        for (var i = 0; !javaScript && i < 200 && await window.Page.Locator(".app-figures").CountAsync() == 0; i++)
        {
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "See how far it is now" }).ClickAsync();
        }

        await window.Page.Locator(".app-figures").WaitForAsync();
        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe("From a browser");
        (await window.Page.Locator(".app-figures").InnerTextAsync()).ShouldContain($"of {PlanExamples.Trainees}");
        window.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Bad_rows_are_explained_and_the_good_files_stay_chosen(int width)
    {
        await using var window = await SignedIn(width, javaScript: true);
        await window.Go("/plans/new");
        var files = PlanVisits.ExampleFiles().ToList();
        files[0] = ("Trainees", "trainees.csv", Encoding.UTF8.GetBytes("trainee,easting,northing,subject,pattern\nAmira Example,446210,,Physics,A:autumn\nBen,1,1,,A autumn\n"));
        await Choose(window, files);

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Check the files and plan" }).ClickAsync();
        await window.Page.Locator(".govuk-error-summary").WaitForAsync();
        await window.Picture(width < 600 ? "plans-new-errors-phone" : "plans-new-errors");

        (await window.Page.TitleAsync()).ShouldStartWith("Error: ");
        (await window.Page.Locator(".app-problems tbody tr").CountAsync()).ShouldBe(3);
        (await window.Page.Locator("input.app-slider").CountAsync()).ShouldBe(PlanWishes.All.Count);
        (await window.Page.EvaluateAsync<int>("document.querySelector('input[name=Trainees]').files.length")).ShouldBe(0);
        (await window.Page.EvaluateAsync<int>("document.querySelector('input[name=Schools]').files.length")).ShouldBe(1);
        (await window.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldContain("govuk-error-summary");
        (await window.Violations()).ShouldBeEmpty();
        (await window.Overhang()).ShouldBe(0);

        await Choose(window, PlanVisits.ExampleFiles().Take(1));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Check the files and plan" }).ClickAsync();
        await window.Page.Locator(".app-figures").WaitForAsync();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Planning_shows_how_far_it_is_and_can_be_stopped_keeping_the_best_so_far()
    {
        await using var window = await SignedIn(1280, javaScript: true);
        await window.Go("/plans/new");
        await window.Page.Locator("#Name").FillAsync("Stopped");
        await Choose(window, Around(ExampleFiles.InventedSites(900, 9), 3_000));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Check the files and plan" }).ClickAsync();

        await window.Page.Locator("[data-plan-words]").WaitForAsync();
        await window.Page.GetByText("slots filled so far").WaitForAsync();
        await window.Picture("plans-progress");
        (await window.Violations()).ShouldBeEmpty();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Stop, and keep the best so far" }).ClickAsync();

        await window.Page.Locator(".app-figures").WaitForAsync();
        (await window.Page.Locator("main").InnerTextAsync()).ShouldContain("stopped early");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_on_paper_has_neither_addresses_nor_tabs_nor_downloads()
    {
        var plan = await chromium.Services.SamplePlan();
        await using var window = await SignedIn(1280, javaScript: true);
        await window.Go($"/plans/{plan}/trainees");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await window.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('tbody a.govuk-link'), '::after').content")).ShouldBe("none");
        (await window.Page.Locator(".app-parts").IsVisibleAsync()).ShouldBeFalse();
        (await window.Page.Locator("main a[download]").IsVisibleAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(200, 60)]
    [InlineData(2_000, 600)]
    public async Task A_course_around_real_schools_is_planned_and_every_part_of_it_reads_well(int trainees, int schools)
    {
        var sites = RealSites.Around(SharedData.File("gias-schools", "open-schools-coordinates-2026-01-30.csv.gz"), GridReference.At(407_000, 287_000), schools);
        var files = ExamplePlans.Files(sites, trainees, supply: 1.0);
        await using var window = await SignedIn(1280, javaScript: true);
        var plan = await chromium.Services.MakePlan(
            await chromium.Services.DemonstrationProvider(), new RequestPlan.Command($"{trainees} trainees around Birmingham", files.Trainees, files.Schools, files.Offers));
        await using var phone = await SignedIn(375, javaScript: false);

        foreach (var part in Parts)
        {
            var name = $"plan-{trainees}{part.Replace('/', '-')}";
            var begun = TimeProvider.System.GetTimestamp();
            (await window.Go($"/plans/{plan}{part}")).ShouldBe(200, part);
            TestContext.Current.SendDiagnosticMessage($"{name}: {TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds:0} ms");
            await window.Picture(name);
            (await window.Overhang()).ShouldBe(0, part);
            await phone.Go($"/plans/{plan}{part}");
            await phone.Picture($"{name}-phone");
            (await phone.Overhang()).ShouldBe(0, part);
        }

        await window.Go($"/plans/{plan}/map?Window=autumn");
        (await window.Violations()).ShouldBeEmpty();
    }

    private static IEnumerable<(string Field, string FileName, byte[] Content)> Around(IReadOnlyList<ExampleSite> sites, int trainees)
    {
        var files = ExamplePlans.Files(sites, trainees);
        return [("Trainees", "t.csv", Bytes(files.Trainees)), ("Schools", "s.csv", Bytes(files.Schools)), ("Offers", "o.csv", Bytes(files.Offers))];
    }

    private static byte[] Bytes(GivenFile file) => ((MemoryStream)file.Content).ToArray();

    private static async Task Choose(Window window, IEnumerable<(string Field, string FileName, byte[] Content)> files)
    {
        foreach (var (field, name, content) in files)
        {
            await window.Page.Locator($"input[type=file][name={field}]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
        }
    }

    private async Task<Window> SignedIn(int width, bool javaScript)
    {
        var window = await chromium.Open(width, javaScript);
        await SigningIn.As(window, "Tomasz Lindqvist");
        return window;
    }
}
