using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

[HtmlTargetElement("govuk-input")]
public sealed class InputTag : FieldTag
{
    public string? Type { get; set; }

    public string? Value { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public string? Pattern { get; set; }

    public bool? Spellcheck { get; set; }

    /// <summary>Attributes of the input itself: <c>input-class</c> and any other <c>input-…</c>.</summary>
    [HtmlAttributeName(DictionaryAttributePrefix = "input-")]
    public IDictionary<string, string?> InputAttributes { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    private protected override Component Made(Written written) => new Input
    {
        Id = FieldId,
        Name = FieldName,
        Type = Type,
        Value = Type == "password" ? null : CurrentValue(Value),
        Classes = Take(InputAttributes, "class"),
        Attributes = InputAttributes.AsReadOnly(),
        Autocomplete = Autocomplete,
        Inputmode = Inputmode,
        Pattern = Pattern,
        Spellcheck = Spellcheck,
        Disabled = Disabled,
        DescribedBy = DescribedBy,
        Label = LabelFrom(written.Parts),
        Hint = HintFrom(written.Parts),
        ErrorMessage = ErrorFrom(FieldId, written.Parts),
        FormGroup = GroupFrom(written),
        Prefix = AffixFrom(written.Parts.One("prefix")),
        Suffix = AffixFrom(written.Parts.One("suffix")),
    };

    private static Affix? AffixFrom(Part? part) => part is null ? null : new Affix { Content = part.Content, Classes = part.Classes, Attributes = part.Attributes };
}

[HtmlTargetElement("govuk-password-input")]
public sealed class PasswordInputTag : FieldTag
{
    public string? Autocomplete { get; set; }

    [HtmlAttributeName(DictionaryAttributePrefix = "input-")]
    public IDictionary<string, string?> InputAttributes { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What was typed is never sent back.</summary>
    private protected override Component Made(Written written) => new PasswordInput
    {
        Id = FieldId,
        Name = FieldName,
        Classes = Take(InputAttributes, "class"),
        Attributes = InputAttributes.AsReadOnly(),
        Autocomplete = Autocomplete,
        Disabled = Disabled,
        DescribedBy = DescribedBy,
        Label = LabelFrom(written.Parts),
        Hint = HintFrom(written.Parts),
        ErrorMessage = ErrorFrom(FieldId, written.Parts),
        FormGroup = GroupFrom(written),
    };
}

[HtmlTargetElement("govuk-textarea")]
public sealed class TextareaTag : FieldTag
{
    public string? Value { get; set; }

    public int? Rows { get; set; }

    public string? Autocomplete { get; set; }

    public bool? Spellcheck { get; set; }

    [HtmlAttributeName(DictionaryAttributePrefix = "textarea-")]
    public IDictionary<string, string?> TextareaAttributes { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    private protected override Component Made(Written written) => new Textarea
    {
        Id = FieldId,
        Name = FieldName,
        Value = CurrentValue(Value),
        Rows = Rows,
        Autocomplete = Autocomplete,
        Spellcheck = Spellcheck,
        Classes = Take(TextareaAttributes, "class"),
        Attributes = TextareaAttributes.AsReadOnly(),
        Disabled = Disabled,
        DescribedBy = DescribedBy,
        Label = LabelFrom(written.Parts),
        Hint = HintFrom(written.Parts),
        ErrorMessage = ErrorFrom(FieldId, written.Parts),
        FormGroup = GroupFrom(written),
    };
}

[HtmlTargetElement("govuk-character-count")]
public sealed class CharacterCountTag : FieldTag
{
    public string? Value { get; set; }

    public int? MaxLength { get; set; }

    public int? MaxWords { get; set; }

    public int? Rows { get; set; }

    private protected override Component Made(Written written) => new CharacterCount
    {
        Id = FieldId,
        Name = FieldName,
        Value = CurrentValue(Value),
        Maxlength = MaxLength,
        Maxwords = MaxWords,
        Rows = Rows,
        Disabled = Disabled,
        Label = LabelFrom(written.Parts),
        Hint = HintFrom(written.Parts),
        ErrorMessage = ErrorFrom(FieldId, written.Parts),
        FormGroup = GroupFrom(written),
    };
}

[HtmlTargetElement("govuk-file-upload")]
public sealed class FileUploadTag : FieldTag
{
    public bool Multiple { get; set; }

    /// <summary>Offers dropping a file, where there is JavaScript. Off by default: axe faults the name of the button its script makes.</summary>
    public bool JavascriptEnhancements { get; set; }

    [HtmlAttributeName(DictionaryAttributePrefix = "input-")]
    public IDictionary<string, string?> InputAttributes { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    private protected override Component Made(Written written) => new FileUpload
    {
        Id = FieldId,
        Name = FieldName,
        Multiple = Multiple,
        Javascript = JavascriptEnhancements,
        Classes = Take(InputAttributes, "class"),
        Attributes = InputAttributes.AsReadOnly(),
        Disabled = Disabled,
        DescribedBy = DescribedBy,
        Label = LabelFrom(written.Parts),
        Hint = HintFrom(written.Parts),
        ErrorMessage = ErrorFrom(FieldId, written.Parts),
        FormGroup = GroupFrom(written),
    };
}
