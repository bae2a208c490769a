using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record BackLink : Component
{
    public string? Href { get; init; }

    public override IHtmlContent Render() => Element.Of("a", "govuk-back-link", Classes)
        .With("href", string.IsNullOrEmpty(Href) ? "#" : Href)
        .With(Attributes)
        .Add(Words(Content, "Back"));
}

internal sealed record SkipLink : Component
{
    public string? Href { get; init; }

    public override IHtmlContent Render() => Element.Of("a", "govuk-skip-link", Classes)
        .With("href", string.IsNullOrEmpty(Href) ? "#content" : Href)
        .With(Attributes)
        .With("data-module", "govuk-skip-link")
        .Add(Content);
}

internal sealed record BreadcrumbsItem : Component
{
    public string? Href { get; init; }

    public override IHtmlContent Render() => string.IsNullOrEmpty(Href)
        ? Element.Of("li", "govuk-breadcrumbs__list-item").With("aria-current", "page").Add(Content)
        : Element.Of("li", "govuk-breadcrumbs__list-item").Add(Element.Of("a", "govuk-breadcrumbs__link").With("href", Href).With(Attributes).Add(Content));
}

internal sealed record Breadcrumbs : Component
{
    public IReadOnlyList<BreadcrumbsItem> Items { get; init; } = [];

    public bool CollapseOnMobile { get; init; }

    public string? LabelText { get; init; }

    public override IHtmlContent Render() => Element
        .Of("nav", "govuk-breadcrumbs", Classes, CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null)
        .With(Attributes)
        .With("aria-label", LabelText ?? "Breadcrumb")
        .Add(Element.Of("ol", "govuk-breadcrumbs__list").Add(Items.Select(item => item.Render())));
}
