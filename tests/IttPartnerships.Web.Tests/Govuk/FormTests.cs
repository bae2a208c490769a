namespace IttPartnerships.Web.Tests.Govuk;

/// <summary>A form from question to answer, as pages write it and people meet it.</summary>
public sealed class FormTests : IDisposable
{
    private const string Form = "/development/components";
    private readonly WebApplication application = WebApplication.With(("Examples", "true"));

    public void Dispose() => application.Dispose();

    [Fact]
    public async Task A_field_takes_name_label_and_hint_from_its_property()
    {
        var page = await application.Visitor().Get(Form);

        var input = page.Page.GetElementById("Name")!;
        input.GetAttribute("name").ShouldBe("Name");
        input.GetAttribute("aria-describedby").ShouldBe("Name-hint");
        page.Page.QuerySelector("label[for=Name]")!.TextContent.ShouldBe("Name of the school");
        page.Page.GetElementById("Name-hint")!.TextContent.ShouldBe("As in the national register");
    }

    [Fact]
    public async Task A_page_without_errors_has_no_summary_and_a_plain_title()
    {
        var page = await application.Visitor().Get(Form);

        page.Title.ShouldBe("Components – ITT Partnerships");
        page.Page.QuerySelector(".govuk-error-summary").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_wrong_stands_at_the_top_beside_its_question_and_in_the_title()
    {
        var visitor = application.Visitor();

        var page = await visitor.Submit(await visitor.Get(Form), ("Places", "many"), ("Start.Day", "31"), ("Start.Month", "2"), ("Start.Year", "2027"));

        page.Status.ShouldBe(200);
        page.Title.ShouldBe("Error: Components – ITT Partnerships");
        page.Page.QuerySelector("main")!.FirstElementChild!.ClassName.ShouldBe("govuk-error-summary");
        page.Errors.ShouldBe(["Enter the name of the school", "Number of places must be a whole number, like 12", "Start date must be a real date, like 27 3 2027"]);
        page.ErrorBeside("Name").ShouldBe("Enter the name of the school");
        page.ErrorBeside("Start").ShouldBe("Start date must be a real date, like 27 3 2027");
        foreach (var link in page.Page.QuerySelectorAll(".govuk-error-summary__list a"))
        {
            page.Page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull(link.OuterHtml).LocalName.ShouldBe("input");
        }
    }

    [Fact]
    public async Task Whoever_writes_a_number_too_long_to_count_is_not_told_to_write_a_whole_one()
    {
        var visitor = application.Visitor();

        (await visitor.Submit(await visitor.Get(Form), ("Places", "999999999999"))).ErrorBeside("Places").ShouldBe("Number of places must be a shorter number, like 12");
    }

    [Fact]
    public async Task Characters_nobody_sees_are_left_out_of_what_was_typed()
    {
        var visitor = application.Visitor();

        var page = await visitor.Submit(await visitor.Get(Form), ("Places", "many"), ("Name", "Elm\u0007 Street\u001b"), ("Notes", "One\vtwo\tthree\u0001"));

        page.Page.GetElementById("Name")!.GetAttribute("value").ShouldBe("Elm Street");
        page.Page.GetElementById("Notes")!.TextContent.ReplaceLineEndings("\n").ShouldBe("One\ntwo\tthree");
    }

    [Fact]
    public async Task What_was_typed_is_shown_again()
    {
        var visitor = application.Visitor();

        var page = await visitor.Submit(
            await visitor.Get(Form),
            ("Places", "many"), ("Phase", "secondary"), ("Setting", "other"), ("KeyStages", "1"), ("KeyStages", "2"),
            ("Notes", "Two <b>mentors</b>"), ("Secret", "hunter2"), ("Start.Day", "31"), ("Start.Month", "Feb"), ("Start.Year", "27"));

        page.Page.GetElementById("Places")!.GetAttribute("value").ShouldBe("many");
        page.Page.QuerySelector("#Phase option[selected]")!.GetAttribute("value").ShouldBe("secondary");
        page.Page.QuerySelector("input[name=Setting][checked]")!.GetAttribute("value").ShouldBe("other");
        page.Page.QuerySelectorAll("input[name=KeyStages][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["1", "2"]);
        page.Page.GetElementById("Notes")!.TextContent.ShouldBe("Two <b>mentors</b>");
        page.Page.GetElementById("Start_Month")!.GetAttribute("value").ShouldBe("Feb");
        page.Text.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("", "6", "2027", "Start date must include a day", "Start_Day")]
    [InlineData("1", "", "", "Start date must include a month and year", "Start_Month")]
    [InlineData("1", "6", "27", "Start date must have a year in four numbers, like 2027", "Start_Year")]
    [InlineData("1", "13", "2027", "Start date must be a real date, like 27 3 2027", "Start_Month")]
    [InlineData("", "", "", "Enter a start date", "Start_Day")]
    public async Task A_date_says_which_part_is_wrong(string day, string month, string year, string says, string leadsTo)
    {
        var visitor = application.Visitor();

        var page = await visitor.Submit(await visitor.Get(Form), ("Name", "Ash Grove"), ("Start.Day", day), ("Start.Month", month), ("Start.Year", year));

        page.Errors.ShouldBe([says]);
        page.Page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href").ShouldBe("#" + leadsTo);
        page.Page.GetElementById(leadsTo)!.ClassList.ShouldContain("govuk-input--error");
    }

    [Fact]
    public async Task What_was_done_is_told_once_on_the_next_page()
    {
        var visitor = application.Visitor();

        var done = await visitor.Submit(await visitor.Get(Form), ("Name", "Ash & Grove"), ("Start.Day", "1"), ("Start.Month", "september"), ("Start.Year", "2027"));

        done.Status.ShouldBe(302);
        var next = await visitor.Follow(done);
        next.Errors.ShouldBeEmpty();
        next.Page.QuerySelector("main .govuk-notification-banner--success")!.TextContent.ShouldContain("Ash & Grove starts on 1 September 2027");
        (await visitor.Get(Form)).Page.QuerySelector(".govuk-notification-banner").ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_stands_beside_the_field_it_names()
    {
        var visitor = application.Visitor();

        var page = await visitor.Submit(
            await visitor.Get(Form),
            ("Name", "Ash Grove"), ("Start.Day", "1"), ("Start.Month", "9"), ("Start.Year", "2027"), ("End.Day", "1"), ("End.Month", "8"), ("End.Year", "2027"));

        page.Errors.ShouldBe(["The end date must be after the start date"]);
        page.ErrorBeside("End").ShouldBe("The end date must be after the start date");
        page.Page.QuerySelectorAll("#End input.govuk-input--error").Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_refusal_of_the_whole_stands_in_the_summary_without_a_link()
    {
        var visitor = application.Visitor();

        var page = await visitor.Submit(await visitor.Get(Form), ("Name", "stale"), ("Start.Day", "1"), ("Start.Month", "9"), ("Start.Year", "2027"));

        page.Errors.Single().ShouldStartWith("Someone else changed this");
        page.Page.QuerySelector(".govuk-error-summary__list a").ShouldBeNull();
    }

    [Fact]
    public async Task What_the_person_may_not_know_of_is_not_found()
    {
        var visitor = application.Visitor();

        var page = await visitor.Submit(await visitor.Get(Form), ("Name", "nowhere"), ("Start.Day", "1"), ("Start.Month", "9"), ("Start.Year", "2027"));

        page.Status.ShouldBe(404);
        page.Heading.ShouldBe("Page not found");
    }

    [Fact]
    public async Task Browsers_do_not_judge_our_forms_and_every_form_carries_a_token()
    {
        var page = await application.Visitor().Get(Form);

        page.Form(null).HasAttribute("novalidate").ShouldBeTrue();
        page.Page.QuerySelector("form input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_table_gets_its_classes_and_scopes()
    {
        var table = (await application.Visitor().Get(Form)).Page.QuerySelector("table.govuk-table")!;

        table.QuerySelector("thead th")!.GetAttribute("scope").ShouldBe("col");
        table.QuerySelector("tbody th")!.GetAttribute("scope").ShouldBe("row");
        table.QuerySelector("tbody td")!.ClassName.ShouldBe("govuk-table__cell govuk-table__cell--numeric");
        table.ParentElement!.ClassName.ShouldBe("app-table");
    }

    [Fact]
    public async Task The_page_of_components_does_not_exist_for_users()
    {
        using var forUsers = new WebApplication();

        (await forUsers.Visitor().Get(Form)).Status.ShouldBe(404);
    }
}
