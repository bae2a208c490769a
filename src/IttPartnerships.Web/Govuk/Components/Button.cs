using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

/// <summary>A button, or a link that looks like one when <see cref="Href"/> is given.</summary>
internal sealed record Button : Component
{
    private static readonly IHtmlContent StartIcon = new HtmlString(
        """<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>""");

    public string? Href { get; init; }

    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public bool Disabled { get; init; }

    public bool? PreventDoubleClick { get; init; }

    public bool IsStartButton { get; init; }

    public override IHtmlContent Render() => Common(string.IsNullOrEmpty(Href) ? Submitting() : Leading())
        // Flexbox takes the spaces from between elements of a start button.
        .Add(IsStartButton && Content is not TextContent ? Element.Of("span").Add(Content) : Content)
        .Add(IsStartButton ? StartIcon : null);

    private Element Leading() => Of("a").With("href", Href).With("role", "button").With("draggable", "false");

    private Element Submitting() => Of("button")
        .With("type", string.IsNullOrEmpty(Type) ? "submit" : Type)
        .WithAny("value", Value)
        .WithAny("name", Name)
        .Flag("disabled", Disabled)
        .WithAny("aria-disabled", Disabled ? "true" : null)
        .WithAny("data-prevent-double-click", PreventDoubleClick switch { true => "true", false => "false", null => null });

    private Element Of(string tag) => Element.Of(tag, "govuk-button", Classes, IsStartButton ? "govuk-button--start" : null);

    private Element Common(Element button) => button.With("data-module", "govuk-button").With(Attributes).WithAny("id", Id);
}
