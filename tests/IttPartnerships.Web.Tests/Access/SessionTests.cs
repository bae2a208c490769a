using IttPartnerships.Access;
using IttPartnerships.Tests.Access;
using IttPartnerships.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Access;

public sealed class SessionTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task Signing_out_ends_the_session_in_this_browser()
    {
        var visitor = await application.SignedInAs(Role.Viewer);
        var page = await visitor.Get("/");

        var answer = await visitor.Submit(page, "sign-out");

        answer.Location.ShouldBe("/sign-in?signed-out=true");
        (await visitor.Get("/account")).Location.ShouldBe("/sign-in?return=%2Faccount");
        (await visitor.Follow(answer)).Main.ShouldContain("You have signed out");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browsers_session_at_its_next_request()
    {
        await using var db = application.Database.Open();
        var person = await db.AddPerson("Sam Everywhere", null);
        var here = await application.SignedIn(person);
        var there = await application.SignedIn(person);
        (await there.Get("/account")).Status.ShouldBe(200);

        await here.Submit(await here.Get("/account"));

        (await here.Get("/account")).Status.ShouldBe(302);
        (await there.Get("/account")).Status.ShouldBe(302);
        (await db.JournalEntries.SingleAsync(e => e.Person == person, TestContext.Current.CancellationToken)).Summary.ShouldBe("Signed out everywhere");
    }

    [Fact]
    public async Task A_changed_role_counts_from_the_next_click()
    {
        await using var db = application.Database.Open();
        var organisation = await db.AddOrganisation("Ash Grove Training");
        var person = await db.AddPerson("Rae Changing", null, (organisation, Role.Administrator));
        var visitor = await application.SignedIn(person);
        (await visitor.Get("/people")).Status.ShouldBe(200);

        await db.Memberships.Where(m => m.Person == person).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Role, Role.Viewer), TestContext.Current.CancellationToken);

        (await visitor.Get("/people")).Status.ShouldBe(404);
        (await visitor.Get("/")).Page.QuerySelector("a[href='/people']").ShouldBeNull();
    }

    [Fact]
    public async Task However_busy_a_session_ends_after_twelve_hours()
    {
        await using var db = application.Database.Open();
        var person = await db.AddPerson("Busy Bee", null);
        var stamp = (await db.Credentials.SingleAsync(c => c.Person == person, TestContext.Current.CancellationToken)).SecurityStamp;
        var now = TimeProvider.System.GetUtcNow();

        (await application.With(new SessionCookie(person, null, stamp, now.AddHours(-11.9))).Get("/account")).Status.ShouldBe(200);
        (await application.With(new SessionCookie(person, null, stamp, now.AddHours(-12.1))).Get("/account")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task An_idle_session_ends_after_two_hours()
    {
        await using var db = application.Database.Open();
        var person = await db.AddPerson("Idle Ida", null);
        var stamp = (await db.Credentials.SingleAsync(c => c.Person == person, TestContext.Current.CancellationToken)).SecurityStamp;
        var now = TimeProvider.System.GetUtcNow();
        var session = new SessionCookie(person, null, stamp, now.AddHours(-3));

        (await application.With(session, lastSeen: now.AddHours(-1.9)).Get("/account")).Status.ShouldBe(200);
        (await application.With(session, lastSeen: now.AddHours(-2.1)).Get("/account")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task A_session_in_use_is_kept_alive()
    {
        await using var db = application.Database.Open();
        var person = await db.AddPerson("Lively Lee", null);
        var stamp = (await db.Credentials.SingleAsync(c => c.Person == person, TestContext.Current.CancellationToken)).SecurityStamp;
        var now = TimeProvider.System.GetUtcNow();

        var answer = await application.With(new SessionCookie(person, null, stamp, now.AddHours(-3)), lastSeen: now.AddHours(-1.5)).Get("/account");

        answer.Response.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith("ittp-session=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cookie_of_our_making_says_nothing_of_roles_or_names()
    {
        await using var db = application.Database.Open();
        var person = await db.AddPerson("Quiet Quinn", null);

        var claims = new SessionCookie(person, null, "stamp", TimeProvider.System.GetUtcNow()).AsPrincipal().Claims.Select(c => c.Type.Split('/')[^1]);

        claims.ShouldBe(["nameidentifier", "stamp", "since"]);
    }

    [Fact]
    public async Task A_second_process_on_the_same_database_knows_the_session()
    {
        await using var db = application.Database.Open();
        var person = await db.AddPerson("Two Processes", null);
        var visitor = await application.SignedIn(person);
        using var second = WebApplication.With(
            ("ITTP_POSTGRES", application.Database.Settings.Postgres ?? ""), ("ITTP_SQLITE", application.Database.Settings.SqliteFile));
        var there = second.Visitor();
        there.Keep(string.Join("; ", visitor.Cookies.Select(c => $"{c.Name}={c.Value}")));

        (await there.Get("/account")).Main.ShouldContain("Two Processes");
    }

    [Fact]
    public async Task Switching_organisation_changes_what_one_may_do_in_this_browser_only()
    {
        await using var db = application.Database.Open();
        var first = await db.AddOrganisation("Ash Grove School");
        var second = await db.AddOrganisation("Larkmere Trust");
        var stranger = await db.AddOrganisation("Not Hers");
        var person = await db.AddPerson("Niamh Several", null, (first, Role.Viewer), (second, Role.Administrator));
        var (here, there) = (await application.SignedIn(person), await application.SignedIn(person));
        (await here.Get("/people")).Status.ShouldBe(404);

        var page = await here.Get("/account/organisation");
        (await here.Submit(page, ("Organisation", stranger.Value.ToString()))).Status.ShouldBe(404);
        (await here.Submit(page, ("Organisation", second.Value.ToString()))).Location.ShouldBe("/");

        (await here.Get("/people")).Heading.ShouldBe("People at Larkmere Trust");
        (await there.Get("/people")).Status.ShouldBe(404);
    }
}
