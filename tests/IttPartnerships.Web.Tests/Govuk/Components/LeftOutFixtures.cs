namespace IttPartnerships.Web.Tests.Govuk.Components;

/// <summary>The fixtures our components do not follow, and why: 26 of some 600.</summary>
internal static class LeftOutFixtures
{
    private static readonly Dictionary<string, (string Component, string Name)[]> ByReason = new(StringComparer.Ordinal)
    {
        ["A list of ours cannot have gaps, so nothing is numbered around them"] =
        [
            ("checkboxes", "with falsy values"),
            ("radios", "with falsy items"),
            ("task-list", "with empty values"),
        ],
        ["The product speaks English: the words scripts use are GOV.UK Frontend's own"] =
        [
            ("character-count", "with custom textarea description"),
            ("character-count", "with neither maxlength nor maxwords set"),
            ("character-count", "with translations"),
            ("file-upload", "translated"),
            ("file-upload", "translated, no javascript enhancement"),
            ("password-input", "with translations"),
            ("service-navigation", "with language navigation"),
            ("service-navigation", "with right-aligned language navigation"),
            ("service-navigation", "inverse with language navigation"),
        ],
        ["A date's boxes are one list: the second way to name and fill them would be a second truth"] =
        [
            ("date-input", "with values, name prefix and custom names"),
            ("date-input", "with field value and items"),
        ],
        ["Browsers refuse a value for a file"] =
        [
            ("file-upload", "with value"),
        ],
        ["No page needs it: the panel says that something is done and nothing else; links follow below it"] =
        [
            ("panel", "interruption"),
            ("panel", "interruption-with-content-with-long-line-length"),
            ("panel", "interruption-with-headings-content-and-lists"),
            ("panel", "confirmation, with actions"),
            ("panel", "interruption, with actions classes and attributes"),
            ("panel", "interruption, submit action"),
            ("panel", "interruption, button link"),
            ("panel", "interruption, no actions items"),
        ],
        ["No page needs it"] =
        [
            ("character-count", "custom classes on countMessage"),
            ("service-navigation", "with slotted content"),
            ("service-navigation", "with `inline` end slot"),
        ],
    };

    public static IEnumerable<(string Component, string Name)> Names => ByReason.Values.SelectMany(names => names);

    public static string? Why(Fixture fixture) => ByReason.FirstOrDefault(reason => reason.Value.Contains((fixture.Component, fixture.Name))).Key;
}
