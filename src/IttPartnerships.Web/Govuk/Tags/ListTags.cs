using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTag : ComponentTag
{
    /// <summary>Where a row's actions stand in the row itself or in their own tag: both are understood.</summary>
    private protected override Component Made(Written written) => new SummaryList
    {
        Rows =
        [
            .. written.Parts.All("row").Select(row => new SummaryRow
            {
                Classes = row.Classes,
                Key = CellFrom(row.Inside.One("key")),
                Value = CellFrom(row.Inside.One("value")),
                Actions = ActionsFrom(row.Inside.One("actions")?.Inside ?? row.Inside),
            }),
        ],
        Classes = written.Classes,
        Attributes = written.Attributes,
    };

    internal static SummaryActions? ActionsFrom(Parts parts)
    {
        var actions = parts.All("action");
        return actions is [] ? null : new SummaryActions
        {
            Items =
            [
                .. actions.Select(action => new SummaryAction
                {
                    Href = action.Written.Href,
                    VisuallyHiddenText = action.Written.VisuallyHiddenText,
                    Content = action.Content,
                    Classes = action.Classes,
                    Attributes = action.Attributes,
                }),
            ],
        };
    }

    private static SummaryCell CellFrom(Part? part) => new() { Content = part?.Content, Classes = part?.Classes };
}

[HtmlTargetElement("govuk-summary-card")]
public sealed class SummaryCardTag : ComponentTag
{
    public int? HeadingLevel { get; set; }

    private protected override Component Made(Written written) => new SummaryCard
    {
        Title = new SummaryCardTitle { HeadingLevel = HeadingLevel, Content = written.Parts.One("title")?.Content },
        Actions = SummaryListTag.ActionsFrom(written.Parts),
        Content = written.Content,
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-breadcrumbs")]
public sealed class BreadcrumbsTag : ComponentTag
{
    public bool CollapseOnMobile { get; set; } = true;

    private protected override Component Made(Written written) => new Breadcrumbs
    {
        CollapseOnMobile = CollapseOnMobile,
        Items = [.. written.Parts.All("item").Select(item => new BreadcrumbsItem { Href = item.Written.Href, Content = item.Content, Attributes = item.Attributes })],
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-tabs")]
public sealed class TabsTag : ComponentTag
{
    public string? Id { get; set; }

    public string? IdPrefix { get; set; }

    public string? Title { get; set; }

    private protected override Component Made(Written written) => new Tabs
    {
        Id = Id,
        IdPrefix = IdPrefix ?? "tab",
        Title = Title,
        Items =
        [
            .. written.Parts.All("item").Select(item => new TabsItem
            {
                Id = item.Written.Id,
                Label = item.Written.Label,
                Panel = new TabPanel { Content = item.Content, Attributes = item.Attributes },
            }),
        ],
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-pagination")]
public sealed class PaginationTag : ComponentTag
{
    public string? LandmarkLabel { get; set; }

    private protected override Component Made(Written written)
    {
        var items = written.Parts.All("item", "ellipsis");
        return new Pagination
        {
            LandmarkLabel = LandmarkLabel,
            Previous = LinkFrom(written.Parts.One("previous")),
            Next = LinkFrom(written.Parts.One("next")),
            Items = items is [] ? null :
            [
                .. items.Select(item => new PaginationItem
                {
                    Href = item.Written.Href,
                    Number = item.Content?.ToString(),
                    Current = item.Written.IsCurrent,
                    VisuallyHiddenText = item.Written.VisuallyHiddenText,
                    Ellipsis = Parts.Is(item, "ellipsis"),
                    Attributes = item.Attributes,
                }),
            ],
            Classes = written.Classes,
            Attributes = written.Attributes,
        };
    }

    private static PaginationLink? LinkFrom(Part? part) => part is null ? null : new PaginationLink
    {
        Href = part.Written.Href,
        LabelText = part.Written.LabelText,
        Content = part.Content,
        Attributes = part.Attributes,
    };
}

[HtmlTargetElement("govuk-service-navigation")]
public sealed class ServiceNavigationTag : ComponentTag
{
    public string? ServiceName { get; set; }

    public string? ServiceUrl { get; set; }

    private protected override Component Made(Written written) => new ServiceNavigation
    {
        ServiceName = ServiceName,
        ServiceUrl = ServiceUrl,
        Navigation =
        [
            .. written.Parts.All("nav-item").Select(item => new ServiceNavigationItem
            {
                Href = item.Written.Href,
                Current = item.Written.IsCurrent,
                Active = item.Written.IsActive,
                Content = item.Content,
                Attributes = item.Attributes,
            }),
        ],
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}
