using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.GettingInvolved.Expertise;

public sealed class ExpertisePagesTests
{
    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task Somebody_offers_agrees_is_found_written_to_and_stops(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        var (provider, partner, stranger) = await Organisations(application);
        var specialist = await application.SignedInAs(Role.Viewer, partner);
        var reader = await application.SignedInAs(Role.Viewer, provider);
        var other = await application.SignedInAs(Role.Viewer, stranger);

        var page = await specialist.Get("/expertise/mine");
        page.Page.QuerySelectorAll("input[type=checkbox][checked]").ShouldBeEmpty("Consent is given, never assumed");
        var hidden = await specialist.Follow(await specialist.Submit(page, "offer", ("Form.Line", "SEND in mainstream science"), ("Form.Subjects", "send"), ("Form.More", "")));
        hidden.Main.ShouldContain("Nobody else sees what you wrote");
        (await reader.Get("/expertise")).Main.ShouldContain("0 people");

        var shown = await specialist.Follow(await specialist.Submit(hidden, "offer", ("Form.Partnerships", provider.Value.ToString()), ("Form.More", "Visits on Fridays")));
        shown.Page.QuerySelector($"input[name='Form.Partnerships'][value='{provider.Value}']")!.HasAttribute("checked").ShouldBeTrue("Saving again must lose no consent");
        var seen = (await reader.Get("/expertise?q=mainstream")).Page.QuerySelector(".app-results li")!;
        shown.Page.QuerySelector(".govuk-inset-text")!.TextContent.Trim().Split('\n')[0].ShouldBe(seen.TextContent.Trim().Split('\n')[0], "The person sees what others see");
        seen.TextContent.ShouldContain("Visits on Fridays");
        seen.TextContent.ShouldNotContain("@");
        var ask = seen.QuerySelector("a")!.GetAttribute("href")!;
        (await other.Get(ask)).Status.ShouldBe(404);

        (await reader.Submit(await reader.Get(ask), "ask", ("Text", ""))).Errors.ShouldHaveSingleItem();
        (await reader.Follow(await reader.Submit(await reader.Get(ask), "ask", ("Text", "May we visit?")))).Page.Body!.TextContent.ShouldContain("Your message is on its way");
        await using (var db = application.Database.Open())
        {
            (await db.MailMessages.SingleAsync(TestContext.Current.CancellationToken)).Text.ShouldContain("May we visit?");
        }

        await specialist.Submit(await specialist.Get("/expertise/mine"), $"hide-{provider.Value}");
        (await reader.Get("/expertise")).Main.ShouldContain("0 people");
        (await reader.Get(ask)).Status.ShouldBe(404);
        await specialist.Submit(await specialist.Get("/expertise/mine/remove"), "remove");
        (await specialist.Get("/expertise/mine")).Page.GetElementById("Form_Line")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Whoever_is_in_no_partnership_may_write_it_down_and_shows_it_nowhere()
    {
        using var application = new WebApplication();
        var alone = await application.SignedInAs(Role.Viewer);

        (await alone.Get("/expertise")).Main.ShouldContain("in no partnership today");
        var page = await alone.Get("/expertise/mine");
        page.Main.ShouldContain("nowhere to show it yet");
        (await alone.Submit(page, "offer", ("Form.Line", " "))).ErrorBeside("Form_Line").ShouldNotBeNull();
    }

    private static async Task<(OrganisationId Provider, OrganisationId Partner, OrganisationId Stranger)> Organisations(WebApplication application)
    {
        await using var db = application.Database.Open();
        var (provider, partner) = (await db.AddOrganisation("University of Larkmere"), await db.AddOrganisation("Ash Grove Training"));
        await db.AddAgreement(provider, partner, TimeProvider.System.Today().AddDays(-10), null);
        return (provider, partner, await db.AddOrganisation("Northmoor Institute"));
    }
}
