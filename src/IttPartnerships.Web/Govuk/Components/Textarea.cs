using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal record Textarea : Field
{
    public string? Value { get; init; }

    public int? Rows { get; init; }

    public bool? Spellcheck { get; init; }

    public string? Autocomplete { get; init; }

    public override IHtmlContent Render() => Labelled(Control());

    protected Element Control(string? extraClass = null, string? describedBy = null) => Element
        .Of("textarea", "govuk-textarea", ErrorMessage is null ? null : "govuk-textarea--error", extraClass, Classes)
        .With("id", Stem)
        .With("name", Name)
        .With("rows", (Rows ?? 5).ToString(System.Globalization.CultureInfo.InvariantCulture))
        .WithAny("spellcheck", Spellcheck switch { true => "true", false => "false", null => null })
        .Flag("disabled", Disabled)
        .WithAny("aria-describedby", Describing(describedBy))
        .WithAny("autocomplete", Autocomplete)
        .With(Attributes)
        .Add(Value);
}

/// <summary>A textarea that says how much may be written, counted as one types where there is JavaScript.</summary>
internal sealed record CharacterCount : Textarea
{
    public int? Maxlength { get; init; }

    public int? Maxwords { get; init; }

    public string? Threshold { get; init; }

    /// <summary>What is counted, where not to be guessed from the limit: "words" or "characters".</summary>
    public string? CountType { get; init; }

    public override IHtmlContent Render()
    {
        var counts = CountType ?? (Maxwords is null ? null : "words");
        var unit = counts == "words" ? "words" : "characters";
        var limit = Maxwords ?? Maxlength;
        var message = new Hint
        {
            Id = Stem + "-info",
            Classes = "govuk-character-count__message",
            Content = limit is null ? null : new TextContent(FormattableString.Invariant($"You can enter up to {limit} {unit}")),
        };
        var group = new Dictionary<string, string?>(StringComparer.Ordinal) { ["data-module"] = "govuk-character-count" };
        AddLimit(group, "data-maxlength", Maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        AddLimit(group, "data-maxwords", Maxwords?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        AddLimit(group, "data-threshold", Threshold);
        AddLimit(group, "data-count-type", counts);
        IHtmlContent control = new Fragment(Control("govuk-js-character-count", Stem + "-info"), message.Render());
        return Labelled(control, "govuk-character-count", group);
    }

    private static void AddLimit(Dictionary<string, string?> attributes, string name, string? value)
    {
        if (value is not null)
        {
            attributes[name] = value;
        }
    }
}
