using System.Net.Http.Headers;
using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Access;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Web.Tests.Jobs;
using IttPartnerships.Web.Tests.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Trainees;

public sealed class ImportPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workbook_is_matched_looked_at_and_taken_in_and_bad_rows_come_back()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("Larkmere Training");
        var some = await SomeCourse.In(db, provider);
        var course = await db.Courses.SingleAsync(c => c.Id == some.Course, Stop);
        var manager = await application.SignedInAs(Role.PartnershipManager, provider);
        var today = TimeProvider.System.Today();
        var file = $"No;Who;Programme;Start date;End date\r\nS1;Amara Bello;The physics one;{today.AddDays(-9):d/M/yyyy};{today.AddDays(200):d/M/yyyy}\r\nS2;Zoe Fenn;The physics one;{today.AddDays(-9):d/M/yyyy};never\r\n";

        var matching = (await Upload(manager, file)).Location!;
        var match = await manager.Get(matching);
        match.Main.ShouldContain("3 of 16 fields are matched already");
        var refused = await manager.Submit(match, "match", ("Columns[Reference]", "No"));
        refused.ErrorBeside("Name").ShouldStartWith("Choose the column for the full name");
        var preview = await manager.Follow(await manager.Submit(match, "match", ("Columns[Reference]", "No"), ("Columns[Name]", "Who")));
        preview.Main.ShouldContain("“The physics one” in 2 rows");
        preview = await manager.Follow(await manager.Submit(preview, "words", ("Codes", course.Code)));
        preview.Main.ShouldContain("Write a day like 1/9/2026");

        var result = (await manager.Submit(preview, "go")).Location!;
        await application.UntilOver(job => job.Kind == "import-trainees" && job.OnBehalfOf == provider);
        (await manager.Get(result)).Main.ShouldContain("1 added, 0 changed, 0 unchanged, 1 refused");
        var back = await manager.Get(result.Replace("/result", "/refused", StringComparison.Ordinal));
        back.Text.ShouldContain("S2,Zoe Fenn");
        (await manager.Get("/trainees")).Main.ShouldContain("Amara Bello");

        var again = await manager.Get((await Upload(manager, back.Text)).Location!);
        again.Main.ShouldContain("5 of 16 fields are matched already");
    }

    [Fact]
    public async Task A_workbook_of_excel_and_an_empty_choice_are_explained()
    {
        await using var db = application.Database.Open();
        var manager = await application.SignedInAs(Role.PartnershipManager, await db.AddOrganisation("Ash Grove Training"));
        (await Upload(manager, "PK\u0003\u0004rest")).Errors.ShouldHaveSingleItem().ShouldContain("In Excel, choose File, Save as, CSV UTF-8");
        (await Upload(manager, "Reference,Name,Course\r\n")).Errors.ShouldHaveSingleItem().ShouldBe("The file has no rows below its headings");
        var wide = string.Join(',', Enumerable.Range(1, 100_000).Select(at => $"c{at}"));
        (await Upload(manager, $"{wide}\r\na,b\r\n")).Errors.ShouldHaveSingleItem().ShouldStartWith("The file has 100,000 columns, and 500 is the most");
        (await manager.Submit(await manager.Get("/trainees/import"))).Errors.ShouldHaveSingleItem().ShouldBe("Choose a file that is not empty");
    }

    private static async Task<Answer> Upload(Visitor visitor, string text)
    {
        var page = await visitor.Get("/trainees/import");
        using MultipartFormDataContent form = [];
        form.Add(new StringContent(page.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(content, "Upload", "trainees.csv");
        return await Answer.Read(await visitor.Client.PostAsync(new Uri("/trainees/import", UriKind.Relative), form, Stop), "/trainees/import");
    }
}
