using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation.Years;
using IttPartnerships.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Allocation;

public sealed class YearPlanPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AcademicYear Next => AcademicYear.Of(TimeProvider.System.Today()).Next;

    [Fact]
    public async Task A_year_is_planned_looked_at_and_accepted_for_everybody()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Larkmere");
        await SampleYear.Add(db, provider, Next, urn: 610_001);
        var visitor = await application.SignedInAs(Role.PartnershipManager, provider);

        var page = await visitor.Get($"/plans/year?start={Next.StartYear}");
        page.Main.ShouldContain("3, with 6 stays at schools");
        var asked = await visitor.Submit(page, ("Keep", "true"));
        var plan = PlanRunId.From(Guid.Parse(asked.Location!.Split('/')[^1]));
        await application.Services.UntilMade(plan, new Actor(null, provider, "Bea", RolePermissions.Of(Role.PartnershipManager)));
        (await visitor.Get($"/plans/{plan}")).Main.ShouldContain("Accept all or some of it");

        (await visitor.Get($"/plans/{plan}/accepted")).Location.ShouldBe($"/plans/{plan}/accept");
        var accept = await visitor.Get($"/plans/{plan}/accept");
        (await visitor.Submit(accept, ("Whom", ""))).Errors.ShouldBe(["Choose whether you accept the plan for everybody or for some"]);
        (await visitor.Submit(accept, ("Whom", "some"))).Errors.ShouldBe(["Tick the trainees to accept the plan for, or accept it for everybody"]);
        var accepted = await visitor.Submit(accept);
        accepted.Location.ShouldBe($"/plans/{plan}/accepted", "A page that is loaded again accepts nothing again");
        var outcome = await visitor.Follow(accepted);
        outcome.Main.ShouldContain("Nobody has been told");
        var placements = await visitor.Get(outcome.Page.QuerySelector("main a[href^='/placements']")!.GetAttribute("href")!);
        placements.Heading.ShouldContain($"{Next}");
        placements.Page.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThanOrEqualTo(5);

        (await db.Placements.CountAsync(p => p.Provider == provider && p.State == PlacementState.Pencilled, Stop)).ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public async Task Those_ticked_are_accepted_and_whoever_nothing_was_to_change_for_is_named()
    {
        await using var db = application.Database.Open();
        var (visitor, provider, everybody) = await Accepting(db, "University of Oak Hill", urn: 630_001);
        Boxes(everybody).ShouldBeEmpty("What is ticked cannot be lost at the button for everybody.");
        var accept = await visitor.Get($"{everybody.Address}?whom=some");
        var boxes = Boxes(accept);
        boxes.Count.ShouldBeGreaterThan(1);
        accept.Page.QuerySelectorAll("main form button").Length.ShouldBe(1, "Enter presses the first button of a form.");
        (await visitor.Follow(await visitor.Submit(accept, ("Chosen", boxes[0])))).Main.ShouldContain("for 1 trainee.");
        (await db.Placements.Where(p => p.Provider == provider).Select(p => p.Trainee).Distinct().CountAsync(Stop)).ShouldBe(1);

        var again = await visitor.Get(accept.Address);
        Boxes(again)[^1].ShouldBe(boxes[0], "Whom the plan still changes something for come first");
        again.Main.ShouldContain("changes nothing");
        again.Main.ShouldContain("It was last accepted on");
        var both = await visitor.Follow(await visitor.Submit(again, ("Chosen", boxes[0]), ("Chosen", boxes[1])));
        both.Main.ShouldContain("for 1 trainee.");
        both.Main.ShouldContain("For 1 trainee nothing was to change");
        both.Page.QuerySelectorAll("main details li").Length.ShouldBe(1);

        static List<string> Boxes(Answer page) => [.. page.Page.QuerySelectorAll("input[name=Chosen]").Select(box => box.GetAttribute("value")!)];
    }

    [Fact]
    public async Task That_trainees_may_read_why_can_be_switched_on_after_the_plan_was_accepted()
    {
        await using var db = application.Database.Open();
        var (visitor, provider, accept) = await Accepting(db, "University of Rowan Hill", urn: 634_001);
        await visitor.Submit(accept);
        (await db.Placements.CountAsync(p => p.Provider == provider && p.PlanReason != null, Stop)).ShouldBe(0);

        var told = await visitor.Follow(await visitor.Submit(await visitor.Get(accept.Address), ("ShowReasons", "true")));

        told.Main.ShouldContain("that stood already can now be read by their trainees");
        (await db.Placements.CountAsync(p => p.Provider == provider && p.Live && p.PlanReason == null, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_accepted_where_a_part_of_what_was_sent_cannot_be_read_or_names_nobody_in_the_plan()
    {
        await using var db = application.Database.Open();
        var (visitor, provider, accept) = await Accepting(db, "University of Elm Bank", urn: 631_001);

        (await visitor.Submit(accept, ("Whom", "some"), ("Chosen", "0"), ("Chosen", "abc"))).Errors.ShouldNotBeEmpty();
        (await visitor.Submit(accept, ("ShowReasons", "zzz"))).Errors.ShouldNotBeEmpty();
        foreach (var nobody in (string[])["999999", "-1"])
        {
            (await visitor.Submit(accept, ("Whom", "some"), ("Chosen", nobody))).ErrorBeside("Chosen").ShouldBe("Tick only trainees who are in this plan. Nothing was accepted");
        }

        (await db.Placements.CountAsync(p => p.Provider == provider, Stop)).ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1999")]
    [InlineData("2201")]
    [InlineData("abc")]
    public async Task A_year_that_is_none_is_not_planned_as_another(string start)
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);

        (await visitor.Submit(await visitor.Get("/plans/year"), ("Start", start))).Errors
            .ShouldBe(["We could not tell which year you meant. Check the year in the heading of this page and try again"]);
    }

    [Theory]
    [InlineData("/plans/year")]
    [InlineData("/plans/demand")]
    [InlineData("/plans/demand.csv")]
    public async Task A_year_that_is_none_is_not_shown_as_another_and_none_at_all_is_the_next(string page)
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);

        foreach (var start in (string[])["-1", "1999", "2201", "abc"])
        {
            (await visitor.Get($"{page}?start={start}")).Status.ShouldBeOneOf([page.EndsWith("csv", StringComparison.Ordinal) && start == "abc" ? 400 : 404], start);
        }

        (await visitor.Get(page)).Status.ShouldBe(200);
        (await visitor.Get($"{page}?start={Next.StartYear}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_wish_there_is_none_of_is_refused_with_a_link_to_the_first_there_is()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Alder Wood");
        await SampleYear.Add(db, provider, Next, urn: 633_001);
        var visitor = await application.SignedInAs(Role.PartnershipManager, provider);

        var refused = await visitor.Submit(await visitor.Get($"/plans/year?start={Next.StartYear}"), ("Wishes[beauty]", "3"));

        var link = refused.Page.QuerySelectorAll(".govuk-error-summary__list a").ShouldHaveSingleItem();
        link.TextContent.ShouldBe("Choose for each wish how much it counts, from not at all to four times");
        refused.Page.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull().LocalName.ShouldBe("select");
        refused.Page.GetElementById("Wishes")!.ShouldSatisfyAllConditions(
            wishes => wishes.HasAttribute("open").ShouldBeTrue(), wishes => wishes.TextContent.ShouldContain("Choose for each wish how much it counts, from not at all to four times"));
    }

    [Fact]
    public async Task What_is_wrong_in_settings_that_are_folded_away_is_shown_open()
    {
        var visitor = await application.SignedInAs(Role.PartnershipManager);
        var page = await visitor.Get("/plans/year");
        page.Page.QuerySelectorAll("form details[open]").ShouldBeEmpty();

        var wrong = await visitor.Submit(page, ("Seconds", "abc"), ("Seed", "1,5"));
        wrong.Errors.ShouldBe(["Longest time to plan must be a whole number, like 12", "Seed must be a whole number, like 12"]);
        wrong.Page.GetElementById("Seconds")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();
        wrong.Page.GetElementById("Wishes")!.HasAttribute("open").ShouldBeFalse();

        var wish = await visitor.Submit(page, ("Wishes[contrast]", "abc"));
        wish.Errors.ShouldBe(["Choose how much it counts: Schools that differ"]);
        wish.ErrorBeside("wish-contrast").ShouldBe("Choose how much it counts: Schools that differ");
        wish.Page.GetElementById("Wishes")!.HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_without_any_wish_is_read_and_a_time_too_long_to_count_is_refused_with_the_longest()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Birch Lane");
        await SampleYear.Add(db, provider, Next, urn: 632_001);
        var visitor = await application.SignedInAs(Role.PartnershipManager, provider);
        var page = await visitor.Get($"/plans/year?start={Next.StartYear}");
        (await visitor.Submit(page, ("Seconds", "999999999999"))).ErrorBeside("Seconds").ShouldBe("The time must be from 1 to 600 seconds");

        var fields = page.Form(null).QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent([.. fields, new("Name", ""), new("Keep", "true")]);
        var sent = await Answer.Read(await visitor.Client.PostAsync(new Uri("/plans/year", UriKind.Relative), content, Stop), "/plans/year");

        sent.Errors.ShouldBeEmpty();
        sent.Location.ShouldStartWith("/plans/");
    }

    [Fact]
    public async Task Another_organisation_finds_neither_the_plan_nor_a_way_to_accept_it()
    {
        await using var db = application.Database.Open();
        var (provider, other) = (await db.AddOrganisation("University of Ash Grove"), await db.AddOrganisation("Harrow Hill Trust"));
        await SampleYear.Add(db, provider, Next, urn: 620_001);
        var visitor = await application.SignedInAs(Role.PartnershipManager, provider);
        var asked = await visitor.Submit(await visitor.Get($"/plans/year?start={Next.StartYear}"), ("Keep", "true"));
        await application.Services.UntilMade(PlanRunId.From(Guid.Parse(asked.Location!.Split('/')[^1])), new Actor(null, provider, "Bea", RolePermissions.Of(Role.PartnershipManager)));

        (await (await application.SignedInAs(Role.PartnershipManager, other)).Get($"{asked.Location}/accept")).Status.ShouldBe(404);
        (await (await application.SignedInAs(Role.Viewer, provider)).Get($"{asked.Location}/accept")).Status.ShouldBe(404);
        (await (await application.SignedInAs(Role.Viewer, provider)).Get("/plans/year")).Status.ShouldBe(404);
        (await (await application.SignedInAs(Role.PartnershipManager, other)).Get("/plans/year")).Main.ShouldContain("There is nobody to place");
    }

    [Fact]
    public async Task A_plan_from_spreadsheets_is_not_accepted_because_it_names_nobody_here()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Oskel");
        var plan = await application.Services.MakePlan(provider);

        var page = await (await application.SignedInAs(Role.PartnershipManager, provider)).Get($"/plans/{plan}/accept");
        page.Main.ShouldContain("made from spreadsheets");
        page.Page.QuerySelector("main form").ShouldBeNull();
    }

    private async Task<(Visitor Visitor, OrganisationId Provider, Answer Accept)> Accepting(AppDb db, string name, int urn)
    {
        var provider = await db.AddOrganisation(name);
        await SampleYear.Add(db, provider, Next, urn);
        var visitor = await application.SignedInAs(Role.PartnershipManager, provider);
        var asked = await visitor.Submit(await visitor.Get($"/plans/year?start={Next.StartYear}"), ("Keep", "true"));
        await application.Services.UntilMade(PlanRunId.From(Guid.Parse(asked.Location!.Split('/')[^1])), new Actor(null, provider, "Bea", RolePermissions.Of(Role.PartnershipManager)));
        return (visitor, provider, await visitor.Get($"{asked.Location}/accept"));
    }
}
