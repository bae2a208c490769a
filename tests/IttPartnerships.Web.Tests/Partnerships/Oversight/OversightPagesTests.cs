using IttPartnerships.Access;
using IttPartnerships.Tests.Access;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Partnerships.Oversight;

public sealed class OversightPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task The_quality_lead_reads_what_is_not_sufficient_why_and_what_to_do()
    {
        var (quality, _, _) = await Scene();

        var page = await quality.Get("/oversight");

        page.Main.ShouldContain("1 of 1 delegation is not sufficiently overseen.");
        var row = page.Page.QuerySelector("tbody tr")!;
        row.TextContent.ShouldContain("Nobody is named to own it: the agreement says Head of quality");
        row.QuerySelector("td[data-label='Next step'] a")!.GetAttribute("href")!.ShouldEndWith("/owner");
    }

    [Fact]
    public async Task Naming_an_owner_and_recording_the_visit_makes_it_sufficient()
    {
        var (quality, _, made) = await Scene();

        var form = await quality.Get($"/oversight/delegations/{made.Delegation.Value}/owner");
        (await quality.Submit(form, "owner")).ErrorBeside("Person").ShouldBe("Choose a person of your organisation who may keep oversight");
        var colleague = form.Page.QuerySelector("main input[type=radio]")!.GetAttribute("value")!;
        (await quality.Submit(form, "owner", ("Person", colleague))).Location.ShouldBe($"/oversight/delegations/{made.Delegation.Value}");

        var record = await quality.Get($"/oversight/activities/{made.Planned.Value}/record");
        var refused = await quality.Submit(record, "record", ("Outcome", "DoesNotMeet"));
        refused.Errors.ShouldBe(
        [
            "Enter the day it took place, today or earlier", "Say in a few words what was seen, in 4,000 characters or fewer", "Where expectations are not all met, say what must be done",
        ], ignoreOrder: true);

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var done = await quality.Submit(
            record, "record", ("Outcome", "MeetsExpectations"), ("Summary", "Three sessions were seen"),
            ("DoneOn.Day", $"{today.Day}"), ("DoneOn.Month", $"{today.Month}"), ("DoneOn.Year", $"{today.Year}"));
        (await quality.Follow(done)).Main.ShouldContain("Three sessions were seen");
        (await quality.Get("/oversight")).Main.ShouldContain("An action from the visit of");
    }

    [Fact]
    public async Task The_partner_reads_the_same_and_records_nothing()
    {
        var (quality, partner, made) = await Scene();

        var (ours, theirs) = (await quality.Get("/oversight"), await partner.Get("/oversight"));

        theirs.Page.QuerySelectorAll("tbody td")[0].TextContent.ShouldBe(ours.Page.QuerySelectorAll("tbody td")[0].TextContent);
        (await partner.Get($"/oversight/activities/{made.Planned.Value}")).Main.ShouldNotContain("Record that it took place");
        (await partner.Get($"/oversight/activities/{made.Planned.Value}/record")).Status.ShouldBe(404);
        (await partner.Get($"/oversight/delegations/{made.Delegation.Value}/owner")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_partner_shows_what_it_did_and_the_provider_closes_the_action_on_it()
    {
        var (quality, partner, made) = await Scene();
        var (activity, action) = ($"/oversight/activities/{made.Done.Value}", made.Action.Value);

        (await quality.Get($"{activity}/actions/{action}/close")).Main.ShouldContain("It cannot be closed without evidence, and there is none yet.");
        (await partner.Get($"{activity}/evidence")).Status.ShouldBe(404);
        var form = await partner.Get($"{activity}/evidence?for={action}");
        (await partner.Submit(form, "evidence", ("What", "The agreed form"), ("Link", "ftp://nowhere"))).ErrorBeside("Link").ShouldBe("Enter a link that begins with https://, in 2,000 characters or fewer");
        (await partner.Submit(form, "evidence", ("What", "The agreed form"), ("Link", "https://notes.example/form"))).Location.ShouldEndWith($"#action-{action}");
        var answer = await partner.Get($"{activity}/answer?for={action}");
        (await partner.Submit(answer, "answer", ("Text", "All mentors use it"))).Status.ShouldBe(302);

        var close = await quality.Get($"{activity}/actions/{action}/close");
        close.Main.ShouldContain("The agreed form");
        await quality.Submit(close, "close");
        var shown = await partner.Get(activity);
        shown.Page.GetElementById($"action-{action}")!.TextContent.ShouldContain("Closed on");
        shown.Main.ShouldContain("All mentors use it");
        (await quality.Get($"{activity}/evidence/{made.Evidence}")).Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task The_list_is_narrowed_by_its_address_and_taken_away_as_a_spreadsheet()
    {
        var (quality, _, _) = await Scene();

        (await quality.Get("/oversight?status=Sufficient")).Main.ShouldContain("No delegation is like that.");
        (await quality.Get("/oversight?on=2001-01-01")).Main.ShouldContain("Nothing is delegated on 1 January 2001");
        (await quality.Get("/oversight?on=nonsense")).Errors.ShouldHaveSingleItem();
        (await quality.Get("/oversight/export?status=Missing")).Text.Split("\r\n").Length.ShouldBe(3);
    }

    private async Task<(Visitor Quality, Visitor Partner, SomeOversight.Made Made)> Scene()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Quenshire");
        var made = await db.AddOversight(provider);
        return (await application.SignedInAs(Role.QualityLead, provider), await application.SignedInAs(Role.Administrator, made.Partner), made);
    }
}
