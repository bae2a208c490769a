using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Placements;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Placements;

/// <summary>Calendars, days and the register, as people use them without JavaScript.</summary>
public sealed class DayPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    /// <summary>The Monday four weeks ago.</summary>
    private static readonly DateOnly First = Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7) - 28);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_school_takes_the_register_of_a_week_and_the_provider_sees_who_was_missing()
    {
        var (manager, school, stay) = await Scene();

        var register = await school.Get($"/placements/register?week={First:yyyy-MM-dd}");
        register.Main.ShouldContain("Ana Cole");
        register.Page.QuerySelectorAll("select").Length.ShouldBeGreaterThan(2);
        var sent = await school.Submit(register, "register", ("Marks[0].Kind", "Absent"));
        sent.Location.ShouldBe($"/placements/register?week={First:yyyy-MM-dd}");
        (await school.Follow(sent)).Page.QuerySelector("option[value=Absent][selected]").ShouldNotBeNull();

        (await manager.Get($"/placements/{stay.Placement.Value}/days")).Main.ShouldContain("1 missing");
        (await manager.Get("/placements/register")).Main.ShouldContain("No trainee is placed at your school");
    }

    [Fact]
    public async Task A_day_is_recorded_on_the_placements_own_page_and_said_why_not_beside_the_field()
    {
        var (manager, _, stay) = await Scene();
        var page = await manager.Get($"/placements/{stay.Placement.Value}/days");
        page.Main.ShouldContain("It is assumed that every weekday counts");

        (await manager.Submit(page, "mark", Day("Day", First))).Errors.ShouldContain("Choose what the day was");
        (await manager.Submit(page, "mark", [.. Day("Day", First.AddYears(-1)), ("Kind", "Absent")])).Errors.ShouldContain("Enter a day between the first and the last of the placement");
        var day = Open(First.AddDays(1));
        (await manager.Follow(await manager.Submit(page, "mark", [.. Day("Day", day), ("Kind", "SchoolClosed")]))).Main.ShouldContain("Days that were not as planned");
        (await manager.Follow(await manager.Submit(page, "mark", [.. Day("Day", day), ("Kind", "AsPlanned")]))).Main.ShouldNotContain("Days that were not as planned");
    }

    [Fact]
    public async Task A_school_sets_its_terms_and_marks_an_inset_day()
    {
        var (manager, school, stay) = await Scene();
        var year = AcademicYear.Of(Today);
        var form = await school.Get("/calendars/terms");
        (await school.Submit(form, "terms")).Errors.ShouldContain("Enter at least one term, and no more than 8");
        var kept = await school.Submit(form, "terms", [.. Day("Terms[0].FirstDay", year.FirstDay), .. Day("Terms[0].LastDay", year.LastDay)]);
        (await school.Follow(kept)).Main.ShouldContain("the school’s own term dates are used");
        (await manager.Get($"/placements/{stay.Placement.Value}/days")).Main.ShouldContain("the school’s own term dates are used");

        var calendar = await school.Get("/calendars");
        (await school.Submit(calendar, "mark")).Errors.ShouldContain("Enter the day");
        var inset = Open(First);
        var marked = await school.Submit(calendar, "mark", [.. Day("Day", inset), ("Kind", "InsetWithoutTrainees"), ("Note", "Safeguarding")]);
        var shown = await school.Follow(marked);
        shown.Main.ShouldContain("Safeguarding");
        (await manager.Get($"/calendars?school={stay.School.Value}&year={AcademicYear.Of(inset).StartYear}")).Main.ShouldContain("Safeguarding");
        (await school.Follow(await school.Submit(shown, $"open-{inset:yyyy-MM-dd}"))).Main.ShouldNotContain("Safeguarding");
    }

    [Fact]
    public async Task Term_dates_are_brought_in_from_a_file_or_refused_with_row_and_column()
    {
        var (manager, _, _) = await Scene();
        await using var db = application.Database.Open();
        var school = await SomeStay.AddSchool(db, "Birch School");
        var example = await (await manager.Client.GetAsync(new Uri("/calendars/import/example.csv", UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop);

        (await Upload(manager, example.Replace("2026-10-23", "2026-08-01", StringComparison.Ordinal))).ShouldContain("It ends before it begins");
        (await Upload(manager, example)).ShouldContain("Term dates brought in");
        (await manager.Get($"/calendars?school={school.Value}&year=2026")).Main.ShouldContain("the term dates of Larkshire are used");
    }

    private static async Task<string> Upload(Visitor visitor, string text)
    {
        var token = (await visitor.Get("/calendars/import")).Form("import").QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Content", "terms.csv" } };
        using var answer = await visitor.Client.PostAsync(new Uri("/calendars/import", UriKind.Relative), content, Stop);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    /// <summary>The day, or the next that is no bank holiday.</summary>
    private static DateOnly Open(DateOnly day) =>
        BankHolidays.In(day.Year).Any(holiday => holiday.Day == day) ? day.AddDays(1) : day;

    private static (string, string)[] Day(string name, DateOnly day) => [($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}")];

    private async Task<(Visitor Manager, Visitor School, SomeStay Stay)> Scene()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Quenshire");
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "5001", From = new(2024, 8, 1) });
        var stay = await SomeStay.In(db, provider, First, await SomeStay.AddSchool(db, "Elm Street School", "301", "Quenshire"));
        return (await application.SignedInAs(Role.PartnershipManager, provider), await application.SignedInAs(Role.Administrator, stay.School), stay);
    }
}
