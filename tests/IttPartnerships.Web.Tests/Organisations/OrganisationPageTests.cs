using System.Net;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Organisations;

public sealed class OrganisationPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task The_page_says_what_is_known_why_and_from_where(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        var page = await visitor.Get($"/organisations/{(await application.School("100002")).Value}");
        var text = page.Page.Body!.TextContent;

        page.Page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Oak Tree Special School");
        text.ShouldContain("Its type is a special school, special academy");
        text.ShouldContain("Register of schools, facts of 30 January 2026");
        text.ShouldContain("100002");
        page.Page.QuerySelector("#map").ShouldNotBeNull();
        text.ShouldNotContain("Add a contact", customMessage: "A viewer keeps no contacts");
    }

    [Fact]
    public async Task An_organisation_that_does_not_exist_is_not_found()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Viewer);

        (await visitor.Client.GetAsync(new Uri($"/organisations/{Guid.CreateVersion7()}", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task The_history_tells_before_and_after_in_words(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        await application.AddSchools();
        await application.AddSchools("schools-2026-02-28.csv", [.. SomeSchools.Rows.Select(row => row.Replace("Oak Tree Special School,Open,Not applicable", "Oak Tree School,Closed,Primary", StringComparison.Ordinal))]);
        var visitor = await application.SignedInAs(Role.Viewer);

        var text = (await visitor.Get($"/organisations/{(await application.School("100002")).Value}/history")).Page.Body!.TextContent;

        text.ShouldContain("facts of 28 February 2026");
        text.ShouldContain("Name: Oak Tree Special School became Oak Tree School");
        text.ShouldContain("Status: Open became Closed");
        text.ShouldContain("by The operator of this service");
    }

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task A_contact_is_added_confirmed_changed_and_removed_and_only_its_keeper_sees_it(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        await application.AddSchools();
        var school = $"/organisations/{(await application.School("100001")).Value}";
        var (mine, theirs) = await TwoOrganisations(application);
        var keeper = await application.SignedInAs(Role.PartnershipManager, mine);
        var stranger = await application.SignedInAs(Role.PartnershipManager, theirs);

        var refused = await keeper.Submit(await keeper.Get($"{school}/contacts/add"), "contact", ("Form.Name", ""), ("Form.Email", "nonsense"));
        refused.Page.QuerySelectorAll(".govuk-error-summary a").Length.ShouldBe(2);
        await keeper.Submit(refused, "contact", ("Form.Name", "Noor Hale"), ("Form.Email", "noor@school.example"));

        (await keeper.Get(school)).Page.Body!.TextContent.ShouldContain("Noor Hale");
        (await stranger.Get(school)).Page.Body!.TextContent.ShouldNotContain("Noor Hale");
        var contact = await Only(application);
        (await stranger.Client.GetAsync(new Uri($"{school}/contacts/{contact.Id.Value}", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"{school}/history")).Page.Body!.TextContent.ShouldNotContain("contact");
        (await keeper.Get($"{school}/history")).Page.Body!.TextContent.ShouldContain("Added a contact");

        await keeper.Submit(await keeper.Get($"{school}/contacts/{contact.Id.Value}"), "contact", ("Form.JobTitle", "Head of year"));
        (await Only(application)).JobTitle.ShouldBe("Head of year");

        await keeper.Submit(await keeper.Get($"{school}/contacts/{contact.Id.Value}/remove"), "contact");
        await using var db = application.Database.Open();
        (await db.Contacts.CountAsync(Stop)).ShouldBe(0);
        (await db.JournalEntries.AnyAsync(e => e.Detail.Contains("Noor"), Stop)).ShouldBeFalse("The journal keeps no names of people who may ask to be forgotten");
    }

    [Fact]
    public async Task Two_people_changing_one_contact_lose_nothing_in_silence()
    {
        using var application = new WebApplication();
        await application.AddSchools();
        var school = $"/organisations/{(await application.School("100001")).Value}";
        var (mine, _) = await TwoOrganisations(application);
        var first = await application.SignedInAs(Role.PartnershipManager, mine);
        var second = await application.SignedInAs(Role.QualityLead, mine);
        await first.Submit(await first.Get($"{school}/contacts/add"), "contact", ("Form.Name", "Noor Hale"), ("Form.Telephone", "01632 960 001"));
        var contact = $"{school}/contacts/{(await Only(application)).Id.Value}";

        var (one, two) = (await first.Get(contact), await second.Get(contact));
        await first.Submit(one, "contact", ("Form.Telephone", "01632 960 002"));
        var told = await second.Submit(two, "contact", ("Form.Telephone", "01632 960 003"));

        told.Page.Body!.TextContent.ShouldContain("Someone else changed this");
        told.Page.Body.TextContent.ShouldContain("01632 960 002");
        (await Only(application)).Telephone.ShouldBe("01632 960 002");
        await second.Submit(told, "contact", ("Form.Telephone", "01632 960 003"));
        (await Only(application)).Telephone.ShouldBe("01632 960 003");
    }

    private static async Task<Contact> Only(WebApplication application)
    {
        await using var db = application.Database.Open();
        return await db.Contacts.SingleAsync(Stop);
    }

    private static async Task<(OrganisationId Mine, OrganisationId Theirs)> TwoOrganisations(WebApplication application)
    {
        await using var db = application.Database.Open();
        return (await db.AddOrganisation("Ash Grove Training"), await db.AddOrganisation("Larkmere Training"));
    }
}
