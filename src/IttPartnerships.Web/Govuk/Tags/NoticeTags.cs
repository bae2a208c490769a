using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

[HtmlTargetElement("govuk-tag")]
public sealed class TagTag : ComponentTag
{
    private protected override Component Made(Written written) =>
        new Components.Tag { Content = written.Content, Classes = written.Classes, Attributes = written.Attributes };
}

[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetTextTag : ComponentTag
{
    public string? Id { get; set; }

    private protected override Component Made(Written written) =>
        new InsetText { Id = Id, Content = written.Content, Classes = written.Classes, Attributes = written.Attributes };
}

[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTag : ComponentTag
{
    public string? IconFallbackText { get; set; }

    private protected override Component Made(Written written) => new WarningText
    {
        IconFallbackText = IconFallbackText,
        Content = written.Content,
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-details")]
public sealed class DetailsTag : ComponentTag
{
    private int errorsBefore;

    public string? Id { get; set; }

    /// <summary>Open in any case where a question inside has something wrong: behind a closed summary nobody finds it.</summary>
    public bool Open { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        errorsBefore = PageErrors.For(ViewContext.HttpContext).Count;
        return base.ProcessAsync(context, output);
    }

    private protected override Component Made(Written written) => new Details
    {
        Id = Id,
        Open = Open || PageErrors.For(ViewContext.HttpContext).Count > errorsBefore,
        Summary = written.Parts.One("summary")?.Content,
        Content = written.Parts.One("text")?.Content ?? written.Content,
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-panel")]
public sealed class PanelTag : ComponentTag
{
    public int? HeadingLevel { get; set; }

    private protected override Component Made(Written written) => new Panel
    {
        HeadingLevel = HeadingLevel,
        Title = written.Parts.One("title")?.Content,
        Content = written.Parts.One("body")?.Content,
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

public enum NotificationBannerType
{
    Default,
    Success,
}

[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBannerTag : ComponentTag
{
    public NotificationBannerType Type { get; set; }

    public string? Role { get; set; }

    public bool? DisableAutoFocus { get; set; }

    private protected override Component Made(Written written) => new NotificationBanner
    {
        Type = Type == NotificationBannerType.Success ? "success" : null,
        Role = Role,
        DisableAutoFocus = DisableAutoFocus,
        Title = written.Parts.One("title")?.Content,
        Content = written.Content,
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-phase-banner")]
public sealed class PhaseBannerTag : ComponentTag
{
    private protected override Component Made(Written written) => new PhaseBanner
    {
        Tag = new Components.Tag { Content = written.Parts.One("tag")?.Content },
        Content = written.Content,
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}

[HtmlTargetElement("govuk-fieldset")]
public sealed class FieldsetTag : ComponentTag
{
    public string? DescribedBy { get; set; }

    public string? Role { get; set; }

    private protected override Component Made(Written written)
    {
        var legend = written.Parts.One("legend");
        return new Fieldset
        {
            DescribedBy = DescribedBy,
            Role = Role,
            Legend = legend is null ? null : new Legend { Content = legend.Content, Classes = legend.Classes, IsPageHeading = legend.Written.IsPageHeading },
            Content = written.Content,
            Classes = written.Classes,
            Attributes = written.Attributes,
        };
    }
}
