using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

/// <summary>One line of the summary: what is wrong, and where it can be mended.</summary>
internal sealed record ErrorSummaryItem : Component
{
    public string? Href { get; init; }

    public override IHtmlContent Render() => Element.Of("li").Add(string.IsNullOrEmpty(Href) ? Content : Element.Of("a").With("href", Href).With(Attributes).Add(Content));
}

internal sealed record ErrorSummary : Component
{
    public IHtmlContent? Title { get; init; }

    public IHtmlContent? Description { get; init; }

    public IReadOnlyList<ErrorSummaryItem> ErrorList { get; init; } = [];

    public bool? DisableAutoFocus { get; init; }

    public override IHtmlContent Render() => Element.Of("div", "govuk-error-summary", Classes)
        .WithAny("data-disable-auto-focus", DisableAutoFocus switch { true => "true", false => "false", null => null })
        .With(Attributes)
        .With("data-module", "govuk-error-summary")
        // The alert is a child of what takes the focus, or screen readers lose the words.
        .Add(Element.Of("div").With("role", "alert").Add(
            Element.Of("h2", "govuk-error-summary__title").Add(Title),
            Element.Of("div", "govuk-error-summary__body").Add(
                Description is null ? null : Element.Of("p").Add(Description),
                ErrorList is [] ? null : Element.Of("ul", "govuk-list", "govuk-error-summary__list").Add(ErrorList.Select(item => item.Render())))));
}
