using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record SummaryCell
{
    public string? Classes { get; init; }

    public IHtmlContent? Content { get; init; }

    public Element Render(string tag, string name) => Element.Of(tag, "govuk-summary-list__" + name, Classes).Add(Content);
}

internal sealed record SummaryAction : Component
{
    public string? Href { get; init; }

    public string? VisuallyHiddenText { get; init; }

    public override IHtmlContent Render() => Render(null);

    public Element Render(IHtmlContent? cardTitle) => Element.Of("a", "govuk-link", Classes).With("href", Href).With(Attributes).Add(
        Content,
        string.IsNullOrEmpty(VisuallyHiddenText) && cardTitle is null ? null : Element.Of("span", "govuk-visually-hidden").Add(
            string.IsNullOrEmpty(VisuallyHiddenText) ? null : new TextContent(" " + VisuallyHiddenText),
            cardTitle is null ? null : new Fragment(new TextContent(" ("), cardTitle, new TextContent(")"))));
}

internal sealed record SummaryActions
{
    public string? Classes { get; init; }

    public IReadOnlyList<SummaryAction> Items { get; init; } = [];
}

internal sealed record SummaryRow
{
    public string? Classes { get; init; }

    public SummaryCell Key { get; init; } = new();

    public SummaryCell Value { get; init; } = new();

    public SummaryActions? Actions { get; init; }

    public Element Render(bool othersHaveActions, IHtmlContent? cardTitle) => Element
        .Of("div", "govuk-summary-list__row", othersHaveActions && Actions is null ? "govuk-summary-list__row--no-actions" : null, Classes)
        .Add(Key.Render("dt", "key"), Value.Render("dd", "value"), Actions?.Items switch
        {
            null or [] => null,
            [var only] => Cell().Add(only.Render(cardTitle)),
            var several => Cell().Add(Element.Of("ul", "govuk-summary-list__actions-list").Add(
                several.Select(action => Element.Of("li", "govuk-summary-list__actions-list-item").Add(action.Render(cardTitle))))),
        });

    private Element Cell() => Element.Of("dd", "govuk-summary-list__actions", Actions?.Classes);
}

internal sealed record SummaryCardTitle : Component
{
    public int? HeadingLevel { get; init; }

    public override IHtmlContent Render() => Element.Of(FormattableString.Invariant($"h{HeadingLevel ?? 2}"), "govuk-summary-card__title", Classes).Add(Content);
}

internal sealed record SummaryCard : Component
{
    public SummaryCardTitle? Title { get; init; }

    public SummaryActions? Actions { get; init; }

    public override IHtmlContent Render() => Element.Of("div", "govuk-summary-card", Classes).With(Attributes).Add(
        Element.Of("div", "govuk-summary-card__title-wrapper").Add(Title?.Render(), Actions?.Items switch
        {
            null or [] => null,
            [var only] => Element.Of("div", "govuk-summary-card__actions", Actions.Classes).Add(only.Render(Title?.Content)),
            var several => Element.Of("ul", "govuk-summary-card__actions", Actions.Classes).Add(
                several.Select(action => Element.Of("li", "govuk-summary-card__action").Add(action.Render(Title?.Content)))),
        }),
        Element.Of("div", "govuk-summary-card__content").Add(Content));
}

/// <summary>Facts in rows: what, its value, and what can be done about it.</summary>
internal sealed record SummaryList : Component
{
    public IReadOnlyList<SummaryRow> Rows { get; init; } = [];

    public SummaryCard? Card { get; init; }

    public override IHtmlContent Render()
    {
        var anyActions = Rows.Any(row => row.Actions is { Items.Count: > 0 });
        var list = Element.Of("dl", "govuk-summary-list", Classes).With(Attributes).Add(Rows.Select(row => row.Render(anyActions, Card?.Title?.Content)));
        return Card is null ? list : (Card with { Content = list }).Render();
    }
}
