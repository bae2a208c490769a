using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record Tag : Component
{
    public override IHtmlContent Render() => Element.Of("strong", "govuk-tag", Classes).With(Attributes).Add(Content);
}

internal sealed record InsetText : Component
{
    public override IHtmlContent Render() => Element.Of("div", "govuk-inset-text", Classes).WithAny("id", Id).With(Attributes).Add(Content);
}

internal sealed record WarningText : Component
{
    public string? IconFallbackText { get; init; }

    public override IHtmlContent Render() => Element.Of("div", "govuk-warning-text", Classes).With(Attributes).Add(
        Element.Of("span", "govuk-warning-text__icon").With("aria-hidden", "true").Add("!"),
        Element.Of("strong", "govuk-warning-text__text").Add(
            Element.Of("span", "govuk-visually-hidden").Add(string.IsNullOrEmpty(IconFallbackText) ? "Warning" : IconFallbackText),
            new TextContent(" "),
            Content));
}

internal sealed record Details : Component
{
    public IHtmlContent? Summary { get; init; }

    public bool Open { get; init; }

    public override IHtmlContent Render() => Element.Of("details", "govuk-details", Classes).WithAny("id", Id).With(Attributes).Flag("open", Open).Add(
        Element.Of("summary", "govuk-details__summary").Add(Element.Of("span", "govuk-details__summary-text").Add(Summary)),
        Element.Of("div", "govuk-details__text").Add(Content));
}

/// <summary>Says that something is done.</summary>
internal sealed record Panel : Component
{
    public IHtmlContent? Title { get; init; }

    public int? HeadingLevel { get; init; }

    public override IHtmlContent Render() => Element
        .Of("div", "govuk-panel", Classes?.Contains("govuk-panel--interruption", StringComparison.Ordinal) == true ? null : "govuk-panel--confirmation", Classes)
        .With(Attributes)
        .Add(Element.Of(FormattableString.Invariant($"h{HeadingLevel ?? 1}"), "govuk-panel__title").Add(Title))
        .Add(Content is null ? null : Element.Of("div", "govuk-panel__body").Add(Content));
}

internal sealed record NotificationBanner : Component
{
    public string? Type { get; init; }

    public string? Role { get; init; }

    public IHtmlContent? Title { get; init; }

    public string? TitleId { get; init; }

    public int? TitleHeadingLevel { get; init; }

    public bool? DisableAutoFocus { get; init; }

    private bool Success => Type == "success";

    public override IHtmlContent Render()
    {
        var titleId = string.IsNullOrEmpty(TitleId) ? "govuk-notification-banner-title" : TitleId;
        return Element.Of("div", "govuk-notification-banner", Success ? "govuk-notification-banner--success" : null, Classes)
            .With("role", string.IsNullOrEmpty(Role) ? Success ? "alert" : "region" : Role)
            .With("aria-labelledby", titleId)
            .With("data-module", "govuk-notification-banner")
            .WithAny("data-disable-auto-focus", DisableAutoFocus switch { true => "true", false => "false", null => null })
            .With(Attributes)
            .Add(
                Element.Of("div", "govuk-notification-banner__header").Add(
                    Element.Of(FormattableString.Invariant($"h{TitleHeadingLevel ?? 2}"), "govuk-notification-banner__title")
                        .With("id", titleId)
                        .Add(Words(Title, Success ? "Success" : "Important"))),
                Element.Of("div", "govuk-notification-banner__content").Add(
                    Content is TextContent ? Element.Of("p", "govuk-notification-banner__heading").Add(Content) : Content));
    }
}

internal sealed record PhaseBanner : Component
{
    public Tag? Tag { get; init; }

    public override IHtmlContent Render() => Element.Of("div", "govuk-phase-banner", "govuk-width-container", Classes).With(Attributes).Add(
        Element.Of("p", "govuk-phase-banner__content").Add(
            ((Tag ?? new Tag()) with { Classes = string.Join(' ', "govuk-phase-banner__content__tag", Tag?.Classes).TrimEnd() }).Render(),
            new TextContent(" "),
            Element.Of("span", "govuk-phase-banner__text").Add(Content)));
}
