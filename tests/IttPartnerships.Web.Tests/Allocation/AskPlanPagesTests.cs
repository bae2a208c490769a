using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation;
using IttPartnerships.Tests.Allocation.Years;
using IttPartnerships.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Allocation;

/// <summary>Pages that answer questions about plans: why, who might help, side by side, how fair, what changes.</summary>
public sealed class AskPlanPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AcademicYear Next => AcademicYear.Of(TimeProvider.System.Today()).Next;

    [Fact]
    public async Task A_trainee_without_a_place_leads_to_why_not_and_to_schools_to_ask()
    {
        var (visitor, plan) = await Planned("University of Larkmere");
        var unfilled = await visitor.Get($"/plans/{plan}/unfilled");
        unfilled.Main.ShouldContain("Find schools to ask");
        (await visitor.Get($"/plans/{plan}/extra/1")).Main.ShouldContain("1 place for Physics in autumn");

        string[] pages = [(await visitor.Get($"/plans/{plan}/trainees/1/why")).Main, (await visitor.Get($"/plans/{plan}/trainees/2/why?school=lark")).Main];
        string.Concat(pages).ShouldContain("Its place in autumn is taken by");
        pages[1].ShouldContain("It is for Music");
        (await visitor.Get($"/plans/{plan}/trainees/3/why")).Status.ShouldBe(404);
        (await visitor.Get($"/plans/{plan}/extra/9")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Plans_are_compared_and_wishes_are_kept_for_the_next()
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);
        var form = await visitor.Get("/plans/new");
        form.Page.QuerySelectorAll("[data-wish] select").Length.ShouldBe(PlanWishes.All.Count, "without JavaScript each wish is a list to choose from");
        var sent = await visitor.Upload(form, PlanVisits.ExampleFiles(), ("Name", "Contrast first"), ("Wishes[contrast]", "5"));
        sent.Status.ShouldBe(302, sent.Main);
        await visitor.UntilSummary(sent.Location!);

        (await visitor.Get("/plans/new")).Page.QuerySelector("select[name='Wishes[contrast]'] option[selected]")!.GetAttribute("value").ShouldBe("5");
        var compare = await visitor.Get("/plans/compare");
        compare.Main.ShouldContain("Schools that differ: four times");
        compare.Main.ShouldContain("Contrast first");
        (await visitor.Upload(await visitor.Get("/plans/new"), PlanVisits.ExampleFiles(), ("Wishes[contrast]", "9"))).Main.ShouldContain("Choose how much it counts: Schools that differ");
    }

    [Fact]
    public async Task What_hosting_costs_is_told_of_a_plan_and_compared_where_offers_say_it()
    {
        var (visitor, _) = await Planned("University of Larkmere");
        (await visitor.Get("/plans/compare")).Main.ShouldContain("The cost of hosting is known where a file of offers has it");
        (string, string, byte[])[] files =
        [
            ("Trainees", "trainees.csv", "trainee,easting,northing,subject,pattern\nAnn Example,400500,300000,Physics,A:autumn\n"u8.ToArray()),
            ("Schools", "schools.csv", "school,easting,northing\nOak,400000,300000\n"u8.ToArray()),
            ("Offers", "offers.csv", "offer,school,subject,cost\nO,Oak,Physics,£210.50\n"u8.ToArray()),
        ];
        var sent = await visitor.Upload(await visitor.Get("/plans/new"), files, ("Name", "With costs"));
        sent.Status.ShouldBe(302, sent.Main);

        (await visitor.UntilSummary(sent.Location!)).Main.ShouldContain("Cost of hosting: £210.50.");
        var costs = (await visitor.Get("/plans/compare")).Page.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains("Cost of hosting", StringComparison.Ordinal)).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim());
        costs.ShouldBe(["£210.50", "Not known"]);
    }

    [Fact]
    public async Task Who_chooses_plans_that_are_not_there_or_too_many_to_compare_is_told()
    {
        await using var db = application.Database.Open();
        var organisation = await db.AddOrganisation("University of Wychwood");
        var visitor = await application.SignedInAs(Role.PartnershipManager, organisation);
        List<PlanRunId> plans = [];
        while (plans.Count <= ComparePlans.Most)
        {
            plans.Add(await application.Services.MakePlan(organisation));
        }

        var unknown = await visitor.Get($"/plans/compare?plan={PlanRunId.New()}");
        unknown.Main.ShouldContain("1 plan you asked for cannot be compared");
        unknown.Page.QuerySelector("main table").ShouldBeNull();

        var many = await visitor.Get($"/plans/compare?{string.Join('&', plans.Select(plan => $"plan={plan}"))}");
        many.ErrorBeside("plan").ShouldBe("Tick at most 5 plans. Only the latest 5 of those you ticked are compared here");
        many.Page.QuerySelectorAll("main thead a").Length.ShouldBe(ComparePlans.Most);
        many.Page.QuerySelectorAll("input[name=plan][checked]").Length.ShouldBe(plans.Count);
    }

    [Fact]
    public async Task How_far_a_plan_is_comes_as_events_until_it_is_made()
    {
        var (visitor, plan) = await Planned("University of Ash Grove");
        var live = await visitor.Get($"/plans/{plan}/live");
        live.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        live.Text.ShouldStartWith("data: ");
        JsonDocument.Parse(live.Text["data: ".Length..]).RootElement.GetProperty("isUnderWay").GetBoolean().ShouldBeFalse("a made plan says so and ends");
        (await (await application.SignedInAs(Role.PartnershipManager)).Get($"/plans/{plan}/live")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Fairness_and_changes_can_be_seen_and_taken_away()
    {
        var (visitor, plan) = await Planned("University of Oskel");
        (await visitor.Get($"/plans/{plan}/fairness")).Main.ShouldContain("How they travel");
        (await visitor.Get($"/plans/{plan}/changes")).Main.ShouldContain("Nothing stood before this plan, so it changes nothing.");
        (await visitor.Get($"/plans/{plan}/download/fairness.csv")).Text.ShouldContain("How they travel,By car,2,1,1,");
        (await visitor.Get($"/plans/{plan}/download/changes.csv")).Status.ShouldBe(200);
        (await visitor.Get("/plans/your-spreadsheet")).Main.ShouldContain("trainee, easting, northing, subject, pattern");
    }

    [Fact]
    public async Task A_school_that_drops_out_leads_to_a_repair_that_is_looked_at_before_it_is_accepted()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Harrow Hill");
        var year = await SampleYear.Add(db, provider, Next, urn: 640_001);
        await SampleYear.Add(db, provider, Next, urn: 640_101);
        var lost = await year.Place(db, 0, year.Autumn, 1, PlacementState.Pencilled);
        var visitor = await application.SignedInAs(Role.PartnershipManager, provider);

        var breaks = await visitor.Get($"/placements/drop-out?school={lost.School.Value}");
        var link = breaks.Page.QuerySelector("main a[href^='/plans/repair']")!.GetAttribute("href")!;
        foreach (var start in (string[])["", "-1", "2050", "soon"])
        {
            var wrong = await visitor.Submit(await visitor.Get(link), ("Start", start));
            wrong.ErrorBeside("Start").ShouldStartWith("Choose a year with placements at ");
            wrong.Page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href").ShouldBe("#Start");
            wrong.Page.GetElementById("Start")!.LocalName.ShouldBe("button");
        }

        var asked = await visitor.Submit(await visitor.Get(link), ("Start", $"{Next.StartYear}"));
        var plan = PlanRunId.From(Guid.Parse(asked.Location!.Split('/')[^1]));
        await application.Services.UntilMade(plan, new Actor(null, provider, "Bea", RolePermissions.Of(Role.PartnershipManager)));

        (await visitor.Get($"/plans/{plan}/changes")).Main.ShouldContain("drops out. Accepting this plan calls off what is still open there");
        (await visitor.Follow(await visitor.Submit(await visitor.Get($"/plans/{plan}/accept")))).Main.ShouldContain("Nobody has been told");
        (await db.Placements.AsNoTracking().SingleAsync(p => p.Id == lost.Id, Stop)).State.ShouldBe(PlacementState.Withdrawn);
        (await visitor.Get(link)).Main.ShouldContain("Nothing is open there");
        (await visitor.Get("/plans/repair")).Status.ShouldBe(302);
        (await (await application.SignedInAs(Role.Viewer, provider)).Get(link)).Status.ShouldBe(404);
    }

    private async Task<(Visitor Visitor, PlanRunId Plan)> Planned(string name)
    {
        await using var db = application.Database.Open();
        var organisation = await db.AddOrganisation(name);
        return (await application.SignedInAs(Role.PartnershipManager, organisation), await application.Services.MakePlan(organisation, PlanRoom.Small()));
    }
}
