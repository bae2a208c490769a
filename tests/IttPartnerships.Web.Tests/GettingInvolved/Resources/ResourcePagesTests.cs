using System.Net;
using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Web.Tests.Files;

namespace IttPartnerships.Web.Tests.GettingInvolved.Resources;

public sealed class ResourcePagesTests
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7\nwords of the handbook");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly (string, string)[] Details =
    [
        ("Form.Title", "Mentor handbook"), ("Form.Description", "What mentors do, week by week."), ("Form.Kind", "MentorMaterial"),
        ("Form.Phases", "Primary"), ("Form.Subjects", "mentoring, maths"), ("Form.Licence", "CreativeCommons"),
    ];

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task A_resource_is_added_shared_found_and_downloaded_by_a_partner_and_by_nobody_else(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        var (provider, partner, stranger) = await Organisations(application);
        var owner = await application.SignedInAs(Role.QualityLead, provider);
        var reader = await application.SignedInAs(Role.Viewer, partner);
        var other = await application.SignedInAs(Role.Administrator, stranger);

        var added = await owner.Upload(await owner.Get("/resources/add"), "resource", [("Form.File", "Mentor handbook.pdf", Pdf)], [.. Details, .. InAYear()]);
        var share = await owner.Follow(added);
        share.Heading.ShouldBe("Mentor handbook Who sees it?");
        var id = share.Address.Split('/')[2];
        (await reader.Get($"/resources/{id}")).Status.ShouldBe(404);
        var page = await owner.Follow(await owner.Submit(share, "share", ("Partnerships", provider.Value.ToString())));
        page.Main.ShouldContain("Everyone in the partnership of University of Larkmere");
        page.Main.ShouldContain("Ask", customMessage: "Whoever adds it is the person to ask, unless they say otherwise");
        (await owner.Get($"/resources/{id}/share")).Page.QuerySelector($"input[value='{provider.Value}']")!.HasAttribute("checked").ShouldBeTrue("Saving again must lose nobody");

        var library = await reader.Get("/resources?q=handb&subject=Mathematics&phase=primary");
        library.Main.ShouldContain("1 resource");
        library.Page.QuerySelector(".app-results a")!.TextContent.ShouldBe("Mentor handbook");
        var seen = await reader.Get($"/resources/{id}");
        seen.Main.ShouldContain("Creative Commons BY");
        seen.Main.ShouldNotContain("Who sees it");
        var file = await reader.Client.GetAsync(new Uri($"/resources/{id}/versions/1/file", UriKind.Relative), Stop);
        (await file.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(Pdf);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=\"Mentor handbook.pdf\"");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);

        foreach (var address in (string[])[$"/resources/{id}", $"/resources/{id}/versions/1/file", $"/resources/{id}/share", $"/resources/{id}/change", $"/resources/{id}/versions/add", $"/resources/{id}/withdraw"])
        {
            (await other.Get(address)).Status.ShouldBe((int)HttpStatusCode.NotFound, address);
        }

        (await reader.Get($"/resources/{id}/change")).Status.ShouldBe(404, "Seeing is not changing");
        (await other.Get("/resources")).Main.ShouldNotContain("Mentor handbook");
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_written_stays()
    {
        using var application = new WebApplication();
        var (provider, _, _) = await Organisations(application);
        var owner = await application.SignedInAs(Role.QualityLead, provider);

        var refused = await owner.Upload(
            await owner.Get("/resources/add"), "resource", [("Form.File", "page.pdf", "<script>alert(1)</script>"u8.ToArray())], [.. Details, .. InAYear(), ("Form.Link", "javascript:alert(1)")]);
        refused.ErrorBeside("Form_Link").ShouldNotBeNull().ShouldContain("not both");
        refused.Page.GetElementById("Form_Title")!.GetAttribute("value").ShouldBe("Mentor handbook");
        refused.Main.ShouldContain("choose it again");

        var sniffed = await owner.Upload(await owner.Get("/resources/add"), "resource", [("Form.File", "page.pdf", "<script>alert(1)</script>"u8.ToArray())], [.. Details, .. InAYear()]);
        sniffed.ErrorBeside("Form_File").ShouldNotBeNull().ShouldContain("not what its name says");
        var empty = await owner.Submit(await owner.Get("/resources/add"), "resource", ("Form.Title", ""));
        empty.Errors.Count.ShouldBe(4, "Title, description, kind, and a file or link");
    }

    [Fact]
    public async Task A_link_says_where_it_leads_and_is_kept_at_arms_length()
    {
        using var application = new WebApplication();
        var (provider, _, _) = await Organisations(application);
        var owner = await application.SignedInAs(Role.QualityLead, provider);
        var added = await owner.Submit(await owner.Get("/resources/add"), "resource", [.. Details, .. InAYear(), ("Form.Link", "https://www.research.example/review")]);

        var page = await owner.Get(added.Location!.Replace("/share", "", StringComparison.Ordinal));

        var link = page.Page.QuerySelector("a[href='https://www.research.example/review']")!;
        link.GetAttribute("rel")!.ShouldContain("noopener");
        link.ParentElement!.TextContent.ShouldContain("research.example");
    }

    [Fact]
    public async Task A_newer_version_a_change_and_a_withdrawal_go_through_their_pages()
    {
        using var application = new WebApplication();
        var (provider, _, _) = await Organisations(application);
        var owner = await application.SignedInAs(Role.QualityLead, provider);
        var here = $"/resources/{(await application.Services.AddResource(provider)).Value}";

        await owner.Upload(await owner.Get($"{here}/versions/add"), "version", [("Form.File", "second.pdf", Pdf)], ("Form.Note", "Two more weeks"));
        var changed = await owner.Follow(await owner.Submit(await owner.Get($"{here}/change"), "resource", [("Form.Title", "Phonics, longer"), ("Form.Description", "Seven weeks."), .. InAYear()]));
        changed.Heading.ShouldEndWith("Phonics, longer");
        changed.Page.QuerySelectorAll("table tbody tr").Length.ShouldBe(2);
        changed.Main.ShouldContain("Two more weeks");

        var library = await owner.Follow(await owner.Submit(await owner.Get($"{here}/withdraw"), "withdraw"));
        library.Main.ShouldNotContain("Download this list");
        (await owner.Get("/resources?show=withdrawn")).Main.ShouldContain("Phonics, longer");
        (await owner.Get(here)).Main.ShouldContain("Withdrawn on");
        (await owner.Get($"{here}/change")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Of_two_who_change_at_once_the_second_keeps_what_they_wrote()
    {
        using var application = new WebApplication();
        var (provider, _, _) = await Organisations(application);
        var (first, second) = (await application.SignedInAs(Role.QualityLead, provider), await application.SignedInAs(Role.MentorCoordinator, provider));
        var here = $"/resources/{(await application.Services.AddResource(provider)).Value}";

        var (one, two) = (await first.Get($"{here}/change"), await second.Get($"{here}/change"));
        await first.Submit(one, "resource", ("Form.Title", "From the first"), ("Form.Description", "Words"));
        var told = await second.Submit(two, "resource", ("Form.Title", "From the second"), ("Form.Description", "Words"));

        told.Errors.ShouldHaveSingleItem().ShouldContain("Someone else changed this");
        told.Page.GetElementById("Form_Title")!.GetAttribute("value").ShouldBe("From the second");
        (await second.Follow(await second.Submit(told, "resource", ("Form.Description", "Words")))).Heading.ShouldEndWith("From the second");
    }

    [Fact]
    public async Task The_list_is_taken_away_as_it_was_searched()
    {
        using var application = new WebApplication();
        var (provider, _, _) = await Organisations(application);
        await application.Services.AddResource(provider, "=Phonics");
        await application.Services.AddResource(provider, "Marking policy");
        var owner = await application.SignedInAs(Role.Viewer, provider);

        var sheet = await owner.Get("/resources/export.csv?q=phonics");

        sheet.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("resources.csv");
        sheet.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        sheet.Text.ShouldContain("'=Phonics", customMessage: "Nothing a spreadsheet would run");
    }

    [Fact]
    public async Task Whoever_is_in_no_partnership_is_told_what_comes_next()
    {
        using var application = new WebApplication();
        var owner = await application.SignedInAs(Role.QualityLead);

        var page = await owner.Get("/resources");

        page.Main.ShouldContain("Your organisation is in no partnership today");
        page.Page.QuerySelector("a[href='/resources/add']").ShouldNotBeNull();
    }

    private static async Task<(OrganisationId Provider, OrganisationId Partner, OrganisationId Stranger)> Organisations(WebApplication application)
    {
        await using var db = application.Database.Open();
        var (provider, partner) = (await db.AddOrganisation("University of Larkmere"), await db.AddOrganisation("Ash Grove Training"));
        await db.AddAgreement(provider, partner, TimeProvider.System.Today().AddDays(-10), null);
        return (provider, partner, await db.AddOrganisation("Northmoor Institute"));
    }

    private static (string, string)[] InAYear()
    {
        var day = TimeProvider.System.Today().AddYears(1);
        return [("Form.ReviewOn.Day", $"{day.Day}"), ("Form.ReviewOn.Month", $"{day.Month}"), ("Form.ReviewOn.Year", $"{day.Year}")];
    }
}
