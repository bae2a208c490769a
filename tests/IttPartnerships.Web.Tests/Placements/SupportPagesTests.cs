using System.Text.RegularExpressions;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Placements;
using IttPartnerships.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Placements;

/// <summary>Mentors, contacts, help and check-ins, as people use them: signed in and by link.</summary>
public sealed class SupportPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_school_names_its_mentor_signed_in_and_by_link()
    {
        var (manager, school, stay) = await Scene();
        var page = await school.Get($"/placements/{stay.Placement.Value}/people");
        (await school.Submit(page, "mentor")).Errors.ShouldContain("Enter the mentor’s name, 200 characters or fewer");
        (await school.Follow(await school.Submit(page, "mentor", ("Mentor", "Sam Reed")))).Main.ShouldContain("Sam Reed");

        var mine = await manager.Get($"/placements/{stay.Placement.Value}/people");
        (await manager.Submit(mine, "link-School")).Location.ShouldBe($"/placements/{stay.Placement.Value}/people");
        var visitor = application.Visitor();
        var link = await Link("Who will mentor");
        var opened = await visitor.Get(link);
        opened.Response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        (await visitor.Submit(opened, "mentor")).Errors.ShouldContain("Enter the mentor’s name, 200 characters or fewer");
        (await visitor.Follow(await visitor.Submit(opened, "mentor", ("Name", "Kit Vale"), ("Replaces", "true")))).Main.ShouldContain("Kit Vale");
        (await visitor.Get("/support-links/nonsense")).Location.ShouldBe("/support-links/closed");
    }

    [Fact]
    public async Task Help_is_asked_for_listed_and_answered()
    {
        var (manager, school, stay) = await Scene();
        var contacts = await manager.Get("/support-contacts");
        (await manager.Submit(contacts, "contact")).Errors.ShouldContain("Enter the contact’s name, 200 characters or fewer");
        (await manager.Follow(await manager.Submit(contacts, "contact", ("Name", "Jo Byrne"), ("Does", "University tutor"), ("Email", "jo@university.example")))).Main.ShouldContain("All placements");

        var page = await school.Get($"/placements/{stay.Placement.Value}/people");
        page.Main.ShouldContain("Jo Byrne");
        (await school.Submit(page, "help")).Errors.ShouldContain("Say what you need help with, in 2,000 characters or fewer");
        await school.Submit(page, "help", ("Text", "The timetable changed twice"));
        var list = await manager.Get("/help");
        list.Main.ShouldContain("1 request is open");
        var request = list.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        var shown = await manager.Get(request);
        (await manager.Follow(await manager.Submit(shown, "answer", ("Answer", "We spoke")))).Main.ShouldContain("We spoke");
        (await manager.Get("/help")).Main.ShouldContain("No request for help is open");
        var late = await manager.Submit(shown, "answer", ("Answer", "We rang the school"));
        late.Main.ShouldContain("We spoke");
        late.Main.ShouldContain("We rang the school");
        (await (await application.SignedInAs(Role.Administrator)).Get(request)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_check_in_is_followed_up_until_it_is_closed()
    {
        var (manager, _, stay) = await Scene();
        await using (var db = application.Database.Open())
        {
            await db.AddSupport(stay);
        }

        var list = await manager.Get("/check-ins");
        list.Main.ShouldContain("1 to follow up");
        var address = list.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        var page = await manager.Get(address);
        (await manager.Submit(page, "close")).Errors.ShouldContain("Say what came of it, in 2,000 characters or fewer");
        (await manager.Follow(await manager.Submit(page, "follow", ("Owner", "Jo Byrne")))).Main.ShouldContain("Jo Byrne");
        (await manager.Follow(await manager.Submit(page, "close", ("Outcome", "Observed twice a week")))).Main.ShouldContain("Closed by");
        (await manager.Get("/check-ins")).Main.ShouldContain("Nothing is to be followed up");
    }

    private async Task<string> Link(string subject)
    {
        await using var db = application.Database.Open();
        var text = (await db.MailMessages.OrderByDescending(mail => mail.Id).FirstAsync(mail => mail.Subject.StartsWith(subject), Stop)).Text;
        return Regex.Match(text, "/support-links/[A-Za-z0-9_-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }

    private async Task<(Visitor Manager, Visitor School, SomeStay Stay)> Scene()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Quenshire");
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "5001", From = new(2024, 8, 1) });
        var stay = await SomeStay.In(db, provider, TimeProvider.System.Today().AddDays(-30));
        return (await application.SignedInAs(Role.PartnershipManager, provider), await application.SignedInAs(Role.Administrator, stay.School), stay);
    }
}
