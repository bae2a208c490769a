using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

[HtmlTargetElement("govuk-button")]
public sealed class ButtonTag : ComponentTag
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public bool Disabled { get; set; }

    public bool IsStartButton { get; set; }

    public bool? PreventDoubleClick { get; set; }

    private protected override Component Made(Written written) => new Button
    {
        Id = Id,
        Type = Type,
        Name = Name,
        Value = Value,
        Disabled = Disabled,
        IsStartButton = IsStartButton,
        PreventDoubleClick = PreventDoubleClick,
        Content = written.Content,
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-button-link")]
public sealed class ButtonLinkTag(IUrlHelperFactory urls) : LinkTag(urls)
{
    public string? Id { get; set; }

    public bool IsStartButton { get; set; }

    private protected override Component Made(Written written) => new Button
    {
        Id = Id,
        Href = Target ?? throw new InvalidOperationException("A <govuk-button-link> needs href or asp-page."),
        IsStartButton = IsStartButton,
        Content = written.Content,
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTag(IUrlHelperFactory urls) : LinkTag(urls)
{
    private protected override Component Made(Written written) => new BackLink
    {
        Href = Target,
        Content = written.Content,
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLinkTag : ComponentTag
{
    public string? Href { get; set; }

    private protected override Component Made(Written written) => new SkipLink
    {
        Href = Href ?? "#main-content",
        Content = written.Content ?? new TextContent("Skip to main content"),
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}
