using IttPartnerships.Web.Govuk.Components;

namespace IttPartnerships.Web.Tests.Govuk.Components;

/// <summary>Every component renders as GOV.UK Frontend's own fixtures say it must.</summary>
public sealed class FixtureTests
{
    private static readonly Dictionary<string, Type> Components = new(StringComparer.Ordinal)
    {
        ["back-link"] = typeof(BackLink),
        ["breadcrumbs"] = typeof(Breadcrumbs),
        ["button"] = typeof(Button),
        ["character-count"] = typeof(CharacterCount),
        ["checkboxes"] = typeof(Checkboxes),
        ["date-input"] = typeof(DateInput),
        ["details"] = typeof(Details),
        ["error-message"] = typeof(ErrorMessage),
        ["error-summary"] = typeof(ErrorSummary),
        ["fieldset"] = typeof(Fieldset),
        ["file-upload"] = typeof(FileUpload),
        ["hint"] = typeof(Hint),
        ["input"] = typeof(Input),
        ["inset-text"] = typeof(InsetText),
        ["label"] = typeof(Label),
        ["notification-banner"] = typeof(NotificationBanner),
        ["pagination"] = typeof(Pagination),
        ["panel"] = typeof(Panel),
        ["password-input"] = typeof(PasswordInput),
        ["phase-banner"] = typeof(PhaseBanner),
        ["radios"] = typeof(Radios),
        ["select"] = typeof(Select),
        ["service-navigation"] = typeof(ServiceNavigation),
        ["skip-link"] = typeof(SkipLink),
        ["summary-list"] = typeof(SummaryList),
        ["tabs"] = typeof(Tabs),
        ["tag"] = typeof(Tag),
        ["task-list"] = typeof(TaskList),
        ["textarea"] = typeof(Textarea),
        ["warning-text"] = typeof(WarningText),
    };

    public static TheoryData<string, string> Fixtures() =>
        [.. Components.Keys.SelectMany(Fixture.All).Where(fixture => LeftOutFixtures.Why(fixture) is null).Select(fixture => (fixture.Component, fixture.Name))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_component_renders_as_its_fixture_says(string component, string name)
    {
        var fixture = Fixture.All(component).Single(candidate => candidate.Name == name);

        var rendered = fixture.Read(Components[component]).Render();

        Structure.Of(rendered).ShouldBe(Structure.Of(fixture.Html));
    }

    [Fact]
    public void Every_fixture_left_out_exists()
    {
        var all = Components.Keys.SelectMany(Fixture.All).ToList();

        foreach (var (component, name) in LeftOutFixtures.Names)
        {
            all.ShouldContain(fixture => fixture.Component == component && fixture.Name == name, $"{component}: {name}");
        }
    }

    [Fact]
    public void A_component_that_differs_is_noticed()
    {
        Structure.Of("<p class=\"a b\">One <b>two</b></p>").ShouldBe(Structure.Of("<p class='b  a'>One\n<b> two</b></p>"));
        Structure.Of("<p class=\"a\">One</p>").ShouldNotBe(Structure.Of("<p class=\"a\">Two</p>"));
        Structure.Of("<p class=\"a\">One</p>").ShouldNotBe(Structure.Of("<p class=\"b\">One</p>"));
        Structure.Of("<input disabled>").ShouldNotBe(Structure.Of("<input>"));
    }
}
