using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record TabPanel : Component
{
    public override IHtmlContent Render() => throw new NotSupportedException("A panel is rendered by its tabs.");
}

internal sealed record TabsItem : Component
{
    public string? Label { get; init; }

    public TabPanel? Panel { get; init; }

    public override IHtmlContent Render() => throw new NotSupportedException("A tab is rendered by its tabs.");
}

/// <summary>Panels behind tabs; without JavaScript a list of links to the panels, all shown.</summary>
internal sealed record Tabs : Component
{
    public string? IdPrefix { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<TabsItem> Items { get; init; } = [];

    public override IHtmlContent Render() => Element.Of("div", "govuk-tabs", Classes).WithAny("id", Id).With(Attributes).With("data-module", "govuk-tabs")
        .Add(Element.Of("h2", "govuk-tabs__title").Add(Title ?? "Contents"))
        .Add(Items is [] ? null : Element.Of("ul", "govuk-tabs__list").Add(Items.Select((item, index) => Element
            .Of("li", "govuk-tabs__list-item", index == 0 ? "govuk-tabs__list-item--selected" : null)
            .Add(Element.Of("a", "govuk-tabs__tab").With("href", "#" + PanelId(item, index)).With(item.Attributes).Add(item.Label)))))
        .Add(Items.Select((item, index) => Element
            .Of("div", "govuk-tabs__panel", index == 0 ? null : "govuk-tabs__panel--hidden")
            .With("id", PanelId(item, index))
            .With(item.Panel?.Attributes)
            .Add(item.Panel?.Content is TextContent ? Element.Of("p", "govuk-body").Add(item.Panel.Content) : item.Panel?.Content)));

    private string PanelId(TabsItem item, int index) => string.IsNullOrEmpty(item.Id) ? FormattableString.Invariant($"{IdPrefix}-{index + 1}") : item.Id;
}
