using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

/// <summary>The way to the page before or after.</summary>
internal sealed record PaginationLink : Component
{
    public string? Href { get; init; }

    public string? LabelText { get; init; }

    public override IHtmlContent Render() => throw new NotSupportedException("A pagination link is rendered by its pagination.");
}

/// <summary>One page number, or the gap between two.</summary>
internal sealed record PaginationItem : Component
{
    public string? Number { get; init; }

    public string? Href { get; init; }

    public bool Current { get; init; }

    public bool Ellipsis { get; init; }

    public string? VisuallyHiddenText { get; init; }

    public override IHtmlContent Render() => Element
        .Of("li", "govuk-pagination__item", Current ? "govuk-pagination__item--current" : null, Ellipsis ? "govuk-pagination__item--ellipsis" : null)
        .Add(Ellipsis
            ? new TextContent("⋯")
            : Element.Of("a", "govuk-link", "govuk-pagination__link")
                .With("href", Href)
                .With("aria-label", VisuallyHiddenText ?? "Page " + Number)
                .WithAny("aria-current", Current ? "page" : null)
                .With(Attributes)
                .Add(Number));
}

internal sealed record Pagination : Component
{
    private static readonly IHtmlContent ArrowBack = new HtmlString(
        """<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>""");

    private static readonly IHtmlContent ArrowOn = new HtmlString(
        """<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>""");

    public PaginationLink? Previous { get; init; }

    public PaginationLink? Next { get; init; }

    public IReadOnlyList<PaginationItem>? Items { get; init; }

    public string? LandmarkLabel { get; init; }

    private bool Block => Items is null && (Previous is not null || Next is not null);

    public override IHtmlContent Render() => Element.Of("nav", "govuk-pagination", Block ? "govuk-pagination--block" : null, Classes)
        .With("aria-label", string.IsNullOrEmpty(LandmarkLabel) ? "Pagination" : LandmarkLabel)
        .With(Attributes)
        .Add(
            string.IsNullOrEmpty(Previous?.Href) ? null : Link(Previous, "prev", "Previous"),
            Items is null ? null : Element.Of("ul", "govuk-pagination__list").Add(Items.Select(item => item.Render())),
            string.IsNullOrEmpty(Next?.Href) ? null : Link(Next, "next", "Next"));

    private Element Link(PaginationLink link, string way, string word)
    {
        var words = link.Content ?? new Fragment(new TextContent(word), Element.Of("span", "govuk-visually-hidden").Add(" page"));
        var labelled = Block && !string.IsNullOrEmpty(link.LabelText);
        var title = Element
            .Of("span", "govuk-pagination__link-title", Block && string.IsNullOrEmpty(link.LabelText) ? "govuk-pagination__link-title--decorated" : null)
            .Add(words);
        return Element.Of("div", "govuk-pagination__" + way).Add(
            Element.Of("a", "govuk-link", "govuk-pagination__link").With("href", link.Href).With("rel", way).With(link.Attributes).Add(
                way == "prev" ? ArrowBack : Block ? ArrowOn : null,
                title,
                labelled ? Element.Of("span", "govuk-visually-hidden").Add(":") : null,
                labelled ? Element.Of("span", "govuk-pagination__link-label").Add(link.LabelText) : null,
                way == "next" && !Block ? ArrowOn : null));
    }
}
