using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record Affix : Component
{
    public override IHtmlContent Render() => throw new NotSupportedException("An affix is rendered by its input.");

    public Element Render(string kind) => Element.Of("div", "govuk-input__" + kind, Classes).With("aria-hidden", "true").With(Attributes).Add(Content);
}

internal sealed record InputWrapper
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

internal sealed record Input : Field
{
    public string? Type { get; init; }

    public string? Value { get; init; }

    public bool? Spellcheck { get; init; }

    public string? Autocomplete { get; init; }

    public string? Autocapitalize { get; init; }

    public string? Pattern { get; init; }

    public string? Inputmode { get; init; }

    public Affix? Prefix { get; init; }

    public Affix? Suffix { get; init; }

    public InputWrapper? InputWrapper { get; init; }

    public override IHtmlContent Render()
    {
        var wrapped = Prefix?.Content ?? Suffix?.Content ?? FormGroup?.BeforeInput ?? FormGroup?.AfterInput;
        return Box([LabelPart, HintPart, ErrorPart, wrapped is null ? Control() : Wrapped()]);
    }

    private Element Wrapped() => Element.Of("div", "govuk-input__wrapper", InputWrapper?.Classes)
        .With(InputWrapper?.Attributes)
        .Add(
            FormGroup?.BeforeInput,
            Prefix?.Content is null ? null : Prefix.Render("prefix"),
            Control(),
            Suffix?.Content is null ? null : Suffix.Render("suffix"),
            FormGroup?.AfterInput);

    private Element Control()
    {
        var control = Element.Of("input", "govuk-input", Classes, ErrorMessage is null ? null : "govuk-input--error")
            .With("id", Stem)
            .With("name", Name)
            .With("type", string.IsNullOrEmpty(Type) ? "text" : Type)
            .WithAny("spellcheck", Spellcheck switch { true => "true", false => "false", null => null });
        return (Value is null ? control : control.With("value", Value))
            .Flag("disabled", Disabled)
            .WithAny("aria-describedby", Describing())
            .WithAny("autocomplete", Autocomplete)
            .WithAny("autocapitalize", Autocapitalize)
            .WithAny("pattern", Pattern)
            .WithAny("inputmode", Inputmode)
            .With(Attributes);
    }
}
