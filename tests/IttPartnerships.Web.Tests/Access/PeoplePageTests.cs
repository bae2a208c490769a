using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Access;

public sealed class PeoplePageTests
{
    private const string Password = "otter lantern seven";

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task Somebody_is_invited_reads_the_mail_joins_and_is_listed(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind, ("DemonstrationMode", "true"));
        var (administrator, _) = await Administrator(application);

        var invite = await administrator.Get("/people/invite");
        invite.Page.QuerySelectorAll("input[name=Role]").Length.ShouldBe(6);
        (await administrator.Submit(invite, ("Name", "Gwen Adeyemi"), ("Email", "gwen"))).Errors.ShouldBe(["Choose a role"]);
        (await administrator.Submit(invite, ("Name", ""), ("Email", "gwen"), ("Role", "Finance"))).Errors.Count.ShouldBe(2);
        (await administrator.Submit(invite, ("Name", "Gwen Adeyemi"), ("Email", "gwen@school.example"), ("Role", "Finance"))).Location.ShouldBe("/people");
        (await administrator.Get("/people")).Main.ShouldContain("1 invited, not yet here");

        var gwen = application.Visitor();
        var mailbox = await gwen.Get("/mailbox");
        mailbox.Main.ShouldContain("has invited you to Larkmere Training");
        var link = mailbox.Page.QuerySelector("main a")!.GetAttribute("href")!;
        var join = await gwen.Get(link);
        join.Heading.ShouldBe("Join Larkmere Training");
        (await gwen.Submit(join, ("Password", "short"))).ErrorBeside("Password").ShouldBe("Password must be 10 characters or more. Three random words make a good one");
        (await gwen.Submit(join, ("Password", Password))).Location.ShouldBe("/");

        (await gwen.Get("/account")).Main.ShouldContain("Larkmere Training, as finance");
        (await gwen.Get("/people")).Status.ShouldBe(404);
        (await administrator.Get("/people")).Main.ShouldContain("Gwen Adeyemi");
        (await application.Visitor().Get(link)).Heading.ShouldBe("This invitation does not work any more");
    }

    [Fact]
    public async Task A_link_nobody_sent_does_not_exist()
    {
        using var application = WebApplication.With();

        (await application.Visitor().Get("/invitations/guess")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Somebody_with_an_account_signs_in_first_and_then_accepts()
    {
        using var application = WebApplication.With(("DemonstrationMode", "true"));
        var (administrator, _) = await Administrator(application);
        await using var db = application.Database.Open();
        await db.AddPerson("Dev Ashworth", Password, (await db.AddOrganisation("Ash Grove School"), Role.Viewer));
        await administrator.Submit(await administrator.Get("/people/invite"), ("Name", "Dev"), ("Email", "dev.ashworth@school.example"), ("Role", "QualityLead"));
        var dev = application.Visitor();
        var link = (await dev.Get("/mailbox")).Page.QuerySelector("main a")!.GetAttribute("href")!;

        var join = await dev.Get(link);
        var signIn = await dev.Get(join.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!);
        var back = await dev.Submit(signIn, "password-form", ("Email", "dev.ashworth@school.example"), ("Password", Password));
        (await administrator.Submit(await administrator.Get(link))).Errors.Single().ShouldStartWith("This invitation was sent to somebody else’s");
        (await dev.Submit(await dev.Follow(back))).Location.ShouldBe("/account/organisation");

        (await dev.Get("/account/organisation")).Page.QuerySelectorAll("input[type=radio]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_role_is_changed_a_person_removed_and_a_person_erased()
    {
        using var application = WebApplication.With();
        var (administrator, organisation) = await Administrator(application);
        await using var db = application.Database.Open();
        var gwen = await db.AddPerson("Gwen Adeyemi", null, (organisation, Role.Viewer));
        var ines = await db.AddPerson("Ines Whitlock", null, (organisation, Role.Viewer));

        var page = await administrator.Get($"/people/{gwen.Value}");
        page.Page.QuerySelector("input[checked]")!.GetAttribute("value").ShouldBe("Viewer");
        (await administrator.Submit(page, ("Role", "Finance"))).Location.ShouldBe("/people");
        (await administrator.Submit(page, ("Role", "Operator"))).ErrorBeside("Role").ShouldBe("You can only give a role that may do no more than your own");
        (await db.Memberships.AsNoTracking().SingleAsync(m => m.Person == gwen, TestContext.Current.CancellationToken)).Role.ShouldBe(Role.Finance);

        var remove = await administrator.Get($"/people/{gwen.Value}/remove");
        (await administrator.Submit(remove)).Errors.ShouldBe(["Choose what should happen to their personal data"]);
        (await administrator.Submit(remove, ("Erase", "false"))).Location.ShouldBe("/people");
        (await administrator.Get($"/people/{gwen.Value}")).Status.ShouldBe(404);
        await administrator.Submit(await administrator.Get($"/people/{ines.Value}/remove"), ("Erase", "true"));

        var people = await db.People.AsNoTracking().OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(TestContext.Current.CancellationToken);
        people.ShouldBe(["Bea Okafor", "Erased person", "Gwen Adeyemi"]);
    }

    [Fact]
    public async Task An_invitation_is_withdrawn()
    {
        using var application = WebApplication.With();
        var (administrator, _) = await Administrator(application);
        await administrator.Submit(await administrator.Get("/people/invite"), ("Name", "Gwen"), ("Email", "gwen@school.example"), ("Role", "Viewer"));
        var list = await administrator.Get("/people");

        var ask = await administrator.Get(list.Page.QuerySelector("a[href$=withdraw]")!.GetAttribute("href")!);
        ask.Heading.ShouldBe("Withdraw the invitation of Gwen?");
        (await administrator.Submit(ask)).Location.ShouldBe("/people");

        (await administrator.Get("/people")).Page.QuerySelector("a[href$=withdraw]").ShouldBeNull();
    }

    [Fact]
    public async Task Outside_a_demonstration_there_is_no_mailbox()
    {
        using var application = WebApplication.With();

        (await application.Visitor().Get("/mailbox")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_the_mailed_link()
    {
        using var application = WebApplication.With(("DemonstrationMode", "true"));
        await using var db = application.Database.Open();
        await db.AddPerson("Gwen Adeyemi", Password, (await db.AddOrganisation("Larkmere Training"), Role.Viewer));
        var visitor = application.Visitor();

        var ask = await visitor.Get("/forgotten-password");
        var known = await visitor.Submit(ask, ("Email", "gwen.adeyemi@school.example"));
        var unknown = await visitor.Submit(ask, ("Email", "nobody@school.example"));
        known.Heading.ShouldBe("Check your email");
        unknown.Main.ShouldBe(known.Main);

        var link = (await visitor.Get("/mailbox")).Page.QuerySelector("main a")!.GetAttribute("href")!;
        (await visitor.Submit(await visitor.Get(link), ("Password", "seven otters lantern"))).Location.ShouldBe("/");
        (await visitor.Get("/account")).Main.ShouldContain("Gwen Adeyemi");
        (await visitor.Submit(await visitor.Get(link), ("Password", "seven otters lantern"))).Heading.ShouldBe("This link does not work any more");

        var change = await visitor.Get("/account/password");
        (await visitor.Submit(change, ("Current", "wrong"), ("Password", "eight otters lantern"))).ErrorBeside("Current").ShouldNotBeNull();
        (await visitor.Submit(change, ("Current", "seven otters lantern"), ("Password", "eight otters lantern"))).Location.ShouldBe("/account");
        (await visitor.Get("/account")).Status.ShouldBe(200);
    }

    private static async Task<(Visitor, OrganisationId)> Administrator(WebApplication application)
    {
        await using var db = application.Database.Open();
        var organisation = await db.AddOrganisation("Larkmere Training");
        return (await application.SignedIn(await db.AddPerson("Bea Okafor", null, (organisation, Role.Administrator))), organisation);
    }
}
