using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

/// <summary>Everything that is written inside a component. It writes nothing itself: the component around it puts it in its place.</summary>
[HtmlTargetElement("govuk-breadcrumbs-item", ParentTag = "govuk-breadcrumbs")]
[HtmlTargetElement("govuk-character-count-label", ParentTag = "govuk-character-count")]
[HtmlTargetElement("govuk-character-count-hint", ParentTag = "govuk-character-count")]
[HtmlTargetElement("govuk-character-count-error-message", ParentTag = "govuk-character-count")]
[HtmlTargetElement("govuk-checkboxes-fieldset", ParentTag = "govuk-checkboxes")]
[HtmlTargetElement("govuk-checkboxes-fieldset-legend", ParentTag = "govuk-checkboxes-fieldset")]
[HtmlTargetElement("govuk-checkboxes-hint")]
[HtmlTargetElement("govuk-checkboxes-error-message")]
[HtmlTargetElement("govuk-checkboxes-divider")]
[HtmlTargetElement("govuk-checkboxes-item")]
[HtmlTargetElement("govuk-checkboxes-item-hint", ParentTag = "govuk-checkboxes-item")]
[HtmlTargetElement("govuk-checkboxes-item-conditional", ParentTag = "govuk-checkboxes-item")]
[HtmlTargetElement("govuk-date-input-fieldset", ParentTag = "govuk-date-input")]
[HtmlTargetElement("govuk-date-input-fieldset-legend", ParentTag = "govuk-date-input-fieldset")]
[HtmlTargetElement("govuk-date-input-hint")]
[HtmlTargetElement("govuk-date-input-error-message")]
[HtmlTargetElement("govuk-details-summary", ParentTag = "govuk-details")]
[HtmlTargetElement("govuk-details-text", ParentTag = "govuk-details")]
[HtmlTargetElement("govuk-fieldset-legend", ParentTag = "govuk-fieldset")]
[HtmlTargetElement("govuk-file-upload-label", ParentTag = "govuk-file-upload")]
[HtmlTargetElement("govuk-file-upload-hint", ParentTag = "govuk-file-upload")]
[HtmlTargetElement("govuk-file-upload-error-message", ParentTag = "govuk-file-upload")]
[HtmlTargetElement("govuk-input-label", ParentTag = "govuk-input")]
[HtmlTargetElement("govuk-input-hint", ParentTag = "govuk-input")]
[HtmlTargetElement("govuk-input-error-message", ParentTag = "govuk-input")]
[HtmlTargetElement("govuk-input-prefix", ParentTag = "govuk-input")]
[HtmlTargetElement("govuk-input-suffix", ParentTag = "govuk-input")]
[HtmlTargetElement("govuk-notification-banner-title", ParentTag = "govuk-notification-banner")]
[HtmlTargetElement("govuk-pagination-previous", ParentTag = "govuk-pagination")]
[HtmlTargetElement("govuk-pagination-item", ParentTag = "govuk-pagination")]
[HtmlTargetElement("govuk-pagination-ellipsis", ParentTag = "govuk-pagination")]
[HtmlTargetElement("govuk-pagination-next", ParentTag = "govuk-pagination")]
[HtmlTargetElement("govuk-panel-title", ParentTag = "govuk-panel")]
[HtmlTargetElement("govuk-panel-body", ParentTag = "govuk-panel")]
[HtmlTargetElement("govuk-password-input-label", ParentTag = "govuk-password-input")]
[HtmlTargetElement("govuk-password-input-hint", ParentTag = "govuk-password-input")]
[HtmlTargetElement("govuk-password-input-error-message", ParentTag = "govuk-password-input")]
[HtmlTargetElement("govuk-phase-banner-tag", ParentTag = "govuk-phase-banner")]
[HtmlTargetElement("govuk-radios-fieldset", ParentTag = "govuk-radios")]
[HtmlTargetElement("govuk-radios-fieldset-legend", ParentTag = "govuk-radios-fieldset")]
[HtmlTargetElement("govuk-radios-hint")]
[HtmlTargetElement("govuk-radios-error-message")]
[HtmlTargetElement("govuk-radios-divider")]
[HtmlTargetElement("govuk-radios-item")]
[HtmlTargetElement("govuk-radios-item-hint", ParentTag = "govuk-radios-item")]
[HtmlTargetElement("govuk-radios-item-conditional", ParentTag = "govuk-radios-item")]
[HtmlTargetElement("govuk-select-label", ParentTag = "govuk-select")]
[HtmlTargetElement("govuk-select-hint", ParentTag = "govuk-select")]
[HtmlTargetElement("govuk-select-error-message", ParentTag = "govuk-select")]
[HtmlTargetElement("govuk-select-item", ParentTag = "govuk-select")]
[HtmlTargetElement("govuk-service-navigation-nav-item", ParentTag = "govuk-service-navigation")]
[HtmlTargetElement("govuk-summary-card-title", ParentTag = "govuk-summary-card")]
[HtmlTargetElement("govuk-summary-card-action", ParentTag = "govuk-summary-card")]
[HtmlTargetElement("govuk-summary-list-row", ParentTag = "govuk-summary-list")]
[HtmlTargetElement("govuk-summary-list-row-key", ParentTag = "govuk-summary-list-row")]
[HtmlTargetElement("govuk-summary-list-row-value", ParentTag = "govuk-summary-list-row")]
[HtmlTargetElement("govuk-summary-list-row-actions", ParentTag = "govuk-summary-list-row")]
[HtmlTargetElement("govuk-summary-list-row-action")]
[HtmlTargetElement("govuk-tabs-item", ParentTag = "govuk-tabs")]
[HtmlTargetElement("govuk-task-list-item", ParentTag = "govuk-task-list")]
[HtmlTargetElement("govuk-task-list-item-name", ParentTag = "govuk-task-list-item")]
[HtmlTargetElement("govuk-task-list-item-hint", ParentTag = "govuk-task-list-item")]
[HtmlTargetElement("govuk-task-list-item-status", ParentTag = "govuk-task-list-item")]
[HtmlTargetElement("govuk-textarea-label", ParentTag = "govuk-textarea")]
[HtmlTargetElement("govuk-textarea-hint", ParentTag = "govuk-textarea")]
[HtmlTargetElement("govuk-textarea-error-message", ParentTag = "govuk-textarea")]
public sealed class PartTag(IUrlHelperFactory urls) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Href { get; set; }

    public string? AspPage { get; set; }

    [HtmlAttributeName("asp-all-route-data", DictionaryAttributePrefix = "asp-route-")]
    public IDictionary<string, string?> RouteValues { get; set; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public string? Label { get; set; }

    public string? LabelText { get; set; }

    public string? Hint { get; set; }

    public string? Behavior { get; set; }

    public string? VisuallyHiddenText { get; set; }

    public bool IsPageHeading { get; set; }

    public bool IsCurrent { get; set; }

    public bool IsActive { get; set; }

    public bool? Checked { get; set; }

    public bool? Selected { get; set; }

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var around = Parts.Around(context) ?? throw new InvalidOperationException($"<{context.TagName}> must stand inside its component.");
        var (inside, content) = await Parts.Read(context, output);
        Href = Link.To(urls.GetUrlHelper(ViewContext), Href, AspPage, RouteValues);
        around.Add(new Part(context.TagName, this, content, TagAttributes.Others(output), TagAttributes.Class(output), inside));
        output.SuppressOutput();
    }
}
