using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

/// <summary>Radios and checkboxes: items stand inside the fieldset where there is one.</summary>
public abstract class ChoicesTag : FieldTag
{
    private protected static IReadOnlyList<Choice> ItemsFrom(params Parts?[] places) =>
    [
        .. places.OfType<Parts>().SelectMany(parts => parts.All("item", "divider")).Select(part => Parts.Is(part, "divider")
            ? new Choice { Divider = part.Content?.ToString() }
            : new Choice
            {
                Id = part.Written.Id,
                Name = part.Written.Name,
                Value = part.Written.Value ?? part.Content?.ToString(),
                Content = part.Content,
                Checked = part.Written.Checked,
                Disabled = part.Written.Disabled,
                Behaviour = part.Written.Behavior,
                Hint = HintOf(part),
                Conditional = part.Inside.One("conditional")?.Content,
                Attributes = part.Attributes,
            }),
    ];

    private static Hint? HintOf(Part item) => (item.Inside.One("hint"), item.Written.Hint) switch
    {
        ({ } part, _) => new Hint { Content = part.Content, Classes = part.Classes, Attributes = part.Attributes },
        (null, { } text) => new Hint { Content = new TextContent(text) },
        _ => null,
    };
}

[HtmlTargetElement("govuk-radios")]
public sealed class RadiosTag : ChoicesTag
{
    public string? Value { get; set; }

    [HtmlAttributeName(DictionaryAttributePrefix = "radios-")]
    public IDictionary<string, string?> RadiosAttributes { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    private protected override Component Made(Written written)
    {
        var fieldset = written.Parts.One("fieldset");
        return new Radios
        {
            IdPrefix = FieldId,
            Name = FieldName,
            Value = CurrentValue(Value),
            Items = ItemsFrom(written.Parts, fieldset?.Inside),
            Classes = Take(RadiosAttributes, "class"),
            Attributes = RadiosAttributes.AsReadOnly(),
            DescribedBy = DescribedBy,
            Fieldset = FieldsetFrom(fieldset),
            Hint = HintFrom(written.Parts, fieldset?.Inside),
            ErrorMessage = ErrorFrom(FieldId, written.Parts, fieldset?.Inside),
            FormGroup = GroupFrom(written),
        };
    }
}

[HtmlTargetElement("govuk-checkboxes")]
public sealed class CheckboxesTag : ChoicesTag
{
    [HtmlAttributeName(DictionaryAttributePrefix = "checkboxes-")]
    public IDictionary<string, string?> CheckboxesAttributes { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    private protected override Component Made(Written written)
    {
        var fieldset = written.Parts.One("fieldset");
        return new Checkboxes
        {
            IdPrefix = FieldId,
            Name = FieldName,
            Values = CurrentValues(),
            Items = ItemsFrom(written.Parts, fieldset?.Inside),
            Classes = Take(CheckboxesAttributes, "class"),
            Attributes = CheckboxesAttributes.AsReadOnly(),
            DescribedBy = DescribedBy,
            Fieldset = FieldsetFrom(fieldset),
            Hint = HintFrom(written.Parts, fieldset?.Inside),
            ErrorMessage = ErrorFrom(FieldId, written.Parts, fieldset?.Inside),
            FormGroup = GroupFrom(written),
        };
    }
}

[HtmlTargetElement("govuk-select")]
public sealed class SelectTag : FieldTag
{
    public string? Value { get; set; }

    [HtmlAttributeName(DictionaryAttributePrefix = "select-")]
    public IDictionary<string, string?> SelectAttributes { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    private protected override Component Made(Written written) => new Select
    {
        Id = FieldId,
        Name = FieldName,
        Value = CurrentValue(Value),
        Items =
        [
            .. written.Parts.All("item").Select(part => new SelectItem
            {
                Value = part.Written.Value,
                Content = part.Content,
                Selected = part.Written.Selected,
                Disabled = part.Written.Disabled,
                Attributes = part.Attributes,
            }),
        ],
        Classes = Take(SelectAttributes, "class"),
        Attributes = SelectAttributes.AsReadOnly(),
        Disabled = Disabled,
        DescribedBy = DescribedBy,
        Label = LabelFrom(written.Parts),
        Hint = HintFrom(written.Parts),
        ErrorMessage = ErrorFrom(FieldId, written.Parts),
        FormGroup = GroupFrom(written),
    };
}
