using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Web.Tests.Jobs;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Partnerships;

public sealed class ManyAgreementsPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AcademicYear Now => AcademicYear.Of(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    [Fact]
    public async Task A_list_is_sent_signed_through_links_and_renewed_for_the_next_year()
    {
        var (provider, visitor) = await Provider();
        await AddSchools(provider, 3);
        var sent = await OneText(visitor, "300001\n300002\n300003");
        (await Many(visitor, sent)).Main.ShouldContain("3 agreements sent");
        (await visitor.Get("/agreements/chase")).Main.ShouldContain("Partner is silent");

        foreach (var token in await Tokens(300_001, 300_002, 300_003))
        {
            var reader = application.Visitor();
            var read = await reader.Get($"/agreement-links/{token}");
            read.Main.ShouldContain("Safeguarding");
            read.Response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            read.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var refused = await reader.Submit(read, "sign", ("Name", ""), ("JobTitle", ""), ("Agreed", "false"));
            refused.Errors.ShouldContain("Enter your full name");
            (await reader.Follow(await reader.Submit(read, "sign", ("Name", "Maya Quill"), ("JobTitle", "Headteacher"), ("Agreed", "true")))).Main.ShouldContain("Signed by both");
        }

        var preview = await visitor.Get($"/agreements/renew?year={Now.Next.StartYear}");
        preview.Page.QuerySelectorAll("input[name=Chosen]:checked").Length.ShouldBe(3);
        var renewed = await Chosen(visitor, preview, "renew", ("Form.What", "send"));
        (await Many(visitor, renewed)).Main.ShouldContain("3 agreements sent");
        (await visitor.Get($"/agreements/renew?year={Now.Next.StartYear}")).Main.ShouldContain("Renewed already");
        (await visitor.Get($"{renewed.Location}/report.csv")).Text.ShouldContain("School 300001,Sent");
        (await visitor.Get("/agreements/chase/unsigned.csv")).Text.ShouldContain("Head of 300003");
    }

    [Fact]
    public async Task Rows_that_mean_nobody_come_back_and_nothing_is_made()
    {
        var (provider, visitor) = await Provider();
        await AddSchools(provider, 1, from: 310_001);

        var answer = await OneText(visitor, "310001\n399999");

        answer.Status.ShouldBe(200);
        answer.Errors.ShouldBe(["1 of 2 rows could not be matched. Nothing was made. Mend them and try again"]);
        answer.Page.QuerySelector("table.app-problems")!.TextContent.ShouldContain("No organisation in the register has this URN");
        (await visitor.Get("/agreements/send")).Main.ShouldContain("There are no drafts to send");
    }

    [Fact]
    public async Task Drafts_are_sent_together_and_what_is_not_ticked_stays()
    {
        var (provider, visitor) = await Provider();
        await AddSchools(provider, 2, from: 320_001);
        await Many(visitor, await OneText(visitor, "320001\n320002", "draft"));
        var page = await visitor.Get("/agreements/send");
        var marks = page.Page.QuerySelectorAll("input[name=Chosen]").Select(box => box.GetAttribute("value")!).ToList();
        marks.Count.ShouldBe(2);

        (await visitor.Submit(page, "send", ("Form.What", "sign"), ("Form.JobTitle", ""))).Errors.ShouldBe(["Enter your role, for example head of partnerships", "Confirm that you have read the texts and may sign them for your organisation"]);
        var sent = await Submit(visitor, page, "send", [("Chosen", marks[0])], ("Form.What", "send"));

        (await Many(visitor, sent)).Main.ShouldContain("1 agreement sent");
        (await visitor.Get("/agreements/send")).Page.QuerySelectorAll("input[name=Chosen]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_else_sees_none_of_it()
    {
        var (provider, visitor) = await Provider();
        await AddSchools(provider, 1, from: 330_001);
        var sent = await OneText(visitor, "330001");
        await Many(visitor, sent);
        var (_, other) = await Provider();

        (await other.Get(sent.Location!)).Status.ShouldBe(404);
        (await other.Get($"{sent.Location}/report.csv")).Status.ShouldBe(404);
        (await other.Get("/agreements/chase")).Main.ShouldContain("No agreement waits for a signature");
        var page = await other.Get("/agreements/renew");
        (await other.Submit(page, "filter")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_link_that_does_not_work_leads_to_the_way_to_a_new_one_whatever_the_reason()
    {
        var visitor = application.Visitor();
        var answer = await visitor.Get("/agreement-links/nonsense");
        answer.Location.ShouldBe("/agreement-links/new");
        (await visitor.Get("/agreement-links/nonsense/decline")).Location.ShouldBe("/agreement-links/new");

        var page = await visitor.Follow(answer);
        page.Heading.ShouldBe("This link does not work any more");
        (await visitor.Submit(page, "new-link", ("Email", "nobody"))).ErrorBeside("Email").ShouldNotBeNull();
        (await visitor.Submit(page, "new-link", ("Email", "nobody@school.example"))).Heading.ShouldBe("Look at your email");
    }

    [Fact]
    public async Task A_reader_asks_for_a_change_and_the_provider_finds_it_among_the_unsigned()
    {
        var (provider, visitor) = await Provider();
        await AddSchools(provider, 1, from: 340_001);
        await Many(visitor, await OneText(visitor, "340001"));
        var token = (await Tokens(340_001)).ShouldHaveSingleItem();
        var reader = application.Visitor();

        var ask = await reader.Get($"/agreement-links/{token}/ask?part=payments");
        ask.Heading.ShouldContain("Payments");
        (await reader.Follow(await reader.Submit(ask, "ask", ("Text", "Please pay within 30 days"), ("Name", "Maya Quill")))).Main.ShouldContain("Please pay within 30 days");

        (await visitor.Get("/agreements/chase?for=Change")).Main.ShouldContain("1 request open");
        var reminded = await Submit(visitor, await visitor.Get("/agreements/chase"), "chase", [], ("Which", "silent"));
        reminded.Errors.ShouldBe(["Nobody is silent"]);
    }

    [Fact]
    public async Task Agreements_on_paper_are_brought_in_from_a_file()
    {
        var (provider, visitor) = await Provider();
        await AddSchools(provider, 1, from: 350_001);
        var page = await visitor.Get("/agreements/import");
        page.Main.ShouldContain("signed_on");
        (await visitor.Get("/agreements/import/example.csv")).Text.ShouldContain("provider,partner,kind");
        var year = Now.StartYear;

        var asked = await Upload(visitor, page,
            $"partner,kind,first_day,last_day,signed_on,provider_signer,provider_signer_role,partner_signer,partner_signer_role\r\n350001,school,{year}-08-01,{year + 1}-07-31,{year}-07-01,Bea,Head of partnerships,Maya,Head\r\n");

        (await Many(visitor, asked)).Main.ShouldContain("1 agreement recorded");
        (await visitor.Get("/agreements")).Main.ShouldContain("School 350001");
    }

    [Fact]
    public async Task A_long_list_is_shown_in_pages_and_renewed_in_one_action()
    {
        var (provider, visitor) = await Provider();
        await AddSchools(provider, 60, from: 360_001);
        var paper = string.Concat(Enumerable.Range(360_001, 60).Select(urn => $"{urn},school,{Now.StartYear}-08-01,{Now.StartYear + 1}-07-31,{Now.StartYear}-07-01,Bea,Head of partnerships,Maya,Head\r\n"));
        await Many(visitor, await Upload(visitor, await visitor.Get("/agreements/import"), $"partner,kind,first_day,last_day,signed_on,provider_signer,provider_signer_role,partner_signer,partner_signer_role\r\n{paper}"));
        var address = $"/agreements/renew?year={Now.Next.StartYear}&show=StaysDraft";

        var first = await visitor.Get(address);
        first.Page.QuerySelectorAll("input[name=Chosen]").Length.ShouldBe(50);
        (await visitor.Get($"{address}&page=2")).Page.QuerySelectorAll("input[name=Chosen]").Length.ShouldBe(10);
        (await visitor.Get($"{address}&search=school+360007")).Page.QuerySelectorAll("input[name=Chosen]").Length.ShouldBe(1);
        (await visitor.Get($"{address}&search=nobody")).Main.ShouldContain("None is like this");
        var renewed = await Submit(visitor, first, "renew", [], ("Which", "all"), ("Form.What", "draft"));

        (await Many(visitor, renewed)).Main.ShouldContain("60 drafted");
        (await visitor.Get($"/agreements/renew?year={Now.Next.StartYear}&show=Renewed&page=2")).Main.ShouldContain("60 agreements, 51 to 60 shown");
        (await visitor.Get("/agreements/send?page=2")).Page.QuerySelectorAll("input[name=Chosen]").Length.ShouldBe(10);
    }

    private async Task<(OrganisationId Provider, Visitor Visitor)> Provider()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Larkmere");
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1234", From = new DateOnly(2020, 8, 1) });
        await db.SaveForTest();
        return (provider, await application.SignedInAs(Role.PartnershipManager, provider));
    }

    private async Task AddSchools(OrganisationId provider, int count, int from = 300_001)
    {
        await using var db = application.Database.Open();
        foreach (var urn in Enumerable.Range(from, count))
        {
            var school = new Organisation { Id = OrganisationId.New(), Name = $"School {urn}", Kind = OrganisationKind.School, Status = OrganisationStatus.Open };
            school.Identifiers.Add(new OrganisationIdentifier { Organisation = school.Id, Scheme = IdentifierScheme.Urn, Value = $"{urn}" });
            school.Contacts.Add(new Contact { Id = ContactId.New(), Organisation = school.Id, KeptBy = provider, Name = $"Head of {urn}", Email = HeadOf(urn) });
            db.Add(school);
        }

        await db.SaveForTest();
    }

    private static async Task<Answer> OneText(Visitor visitor, string list, string what = "sign") => await visitor.Submit(
        await visitor.Get("/agreements/one-text"), "one-text", ("Kind", "PlacementSchool"), ("FirstYear", $"{Now.StartYear}"), ("LastYear", $"{Now.StartYear}"), ("Aims", "More teachers"),
        ("Pasted", list), ("Form.What", what), ("Form.JobTitle", "Head of partnerships"), ("Form.Agreed", "true"));

    /// <summary>Works beside the application's own workers until the job is over, then its page.</summary>
    private async Task<Answer> Many(Visitor visitor, Answer asked)
    {
        var address = asked.Location ?? throw new InvalidOperationException($"{asked.Status}: {string.Join("; ", asked.Errors)} {asked.Main}");
        var job = JobId.From(Guid.Parse(address.Split('/')[^1]));
        await application.UntilOver(it => it.Id == job);
        return await visitor.Get(address);
    }

    private static Task<Answer> Chosen(Visitor visitor, Answer page, string form, params (string Name, string Value)[] fields) =>
        Submit(visitor, page, form, [.. page.Page.QuerySelectorAll("input[name=Chosen]:checked").Select(box => ("Chosen", box.GetAttribute("value")!))], fields);

    private static async Task<Answer> Submit(Visitor visitor, Answer page, string form, IReadOnlyList<(string Name, string Value)> chosen, params (string Name, string Value)[] fields)
    {
        var hidden = page.Form(form).QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(hidden.Concat(chosen).Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await Answer.Read(await visitor.Client.PostAsync(new Uri(page.Address, UriKind.Relative), content, Stop), page.Address);
    }

    private static async Task<Answer> Upload(Visitor visitor, Answer page, string text)
    {
        using var form = new MultipartFormDataContent();
        foreach (var input in page.Form("import").QuerySelectorAll("input[type=hidden]"))
        {
            form.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        }

        form.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "Upload", "paper.csv");
        return await Answer.Read(await visitor.Client.PostAsync(new Uri(page.Address, UriKind.Relative), form, Stop), page.Address);
    }

    /// <summary>The links sent to these schools; the mailbox is shared with the other tests of this class.</summary>
    private async Task<IReadOnlyList<string>> Tokens(params int[] urns)
    {
        await using var db = application.Database.Open();
        var heads = urns.Select(HeadOf).ToList();
        var texts = await db.MailMessages.Where(m => heads.Contains(m.To) && m.Text.Contains("/agreement-links/")).OrderBy(m => m.Id).Select(m => m.Text).ToListAsync(Stop);
        texts.Count.ShouldBe(urns.Length);
        return [.. texts.Select(text => text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Split('/')[^1].Trim())];
    }

    private static string HeadOf(int urn) => $"head{urn}@school.example";
}
