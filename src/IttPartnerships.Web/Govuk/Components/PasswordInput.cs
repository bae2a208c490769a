using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

/// <summary>A password box with a button to show what was typed, where there is JavaScript.</summary>
internal sealed record PasswordInput : Field
{
    public string? Value { get; init; }

    public string? Autocomplete { get; init; }

    public string? ShowPasswordText { get; init; }

    public string? ShowPasswordAriaLabelText { get; init; }

    public Button? Button { get; init; }

    public override IHtmlContent Render()
    {
        var toggle = new Button
        {
            Type = "button",
            Classes = string.Join(' ', "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle", Button?.Classes).TrimEnd(),
            Content = new TextContent(ShowPasswordText ?? "Show"),
            Attributes = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["aria-controls"] = Stem,
                ["aria-label"] = ShowPasswordAriaLabelText ?? "Show password",
                ["hidden"] = null,
            },
        };
        var attributes = new Dictionary<string, string?>(FormGroup?.Attributes ?? new Dictionary<string, string?>(0), StringComparer.Ordinal) { ["data-module"] = "govuk-password-input" };
        return new Input
        {
            FormGroup = (FormGroup ?? new FormGroup()) with
            {
                Classes = string.Join(' ', "govuk-password-input", FormGroup?.Classes).TrimEnd(),
                Attributes = attributes,
                AfterInput = new Fragment(toggle.Render(), FormGroup?.AfterInput),
            },
            InputWrapper = new InputWrapper { Classes = "govuk-password-input__wrapper" },
            Label = Label,
            Hint = Hint,
            ErrorMessage = ErrorMessage,
            Classes = string.Join(' ', "govuk-password-input__input govuk-js-password-input-input", Classes).TrimEnd(),
            Id = Stem,
            Name = Name,
            Type = "password",
            Spellcheck = false,
            Autocapitalize = "none",
            Autocomplete = string.IsNullOrEmpty(Autocomplete) ? "current-password" : Autocomplete,
            Value = Value,
            Disabled = Disabled,
            DescribedBy = DescribedBy,
            Attributes = Attributes,
        }.Render();
    }
}
