using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

/// <summary>
/// A plain HTML table with <c>govuk-table</c> on it gets GOV.UK Frontend's classes and scopes throughout: columns' headings in thead,
/// rows' headings in tbody, and right-aligned figures where a cell says <c>numeric</c>. It scrolls sideways where a phone is too narrow.
/// </summary>
[HtmlTargetElement("table", Attributes = "govuk-table")]
public sealed class TableTag : TagHelper
{
    public override void Init(TagHelperContext context) => context.Items[typeof(TableTag)] = this;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("govuk-table");
        TableParts.AddClass(output, "govuk-table");
        output.PreElement.SetHtmlContent(new HtmlString("""<div class="app-table">"""));
        output.PostElement.SetHtmlContent(new HtmlString("</div>"));
    }
}

[HtmlTargetElement("caption")]
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class TablePartTag : TagHelper
{
    /// <summary>A figure, to be set under the others.</summary>
    public bool Numeric { get; set; }

    public override void Init(TagHelperContext context)
    {
        if (context.TagName == "thead")
        {
            context.Items["thead"] = true;
        }
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.ContainsKey(typeof(TableTag)))
        {
            return;
        }

        TableParts.AddClass(output, context.TagName switch
        {
            "caption" => "govuk-table__caption",
            "thead" => "govuk-table__head",
            "tbody" => "govuk-table__body",
            "tr" => "govuk-table__row",
            "th" => Numeric ? "govuk-table__header govuk-table__header--numeric" : "govuk-table__header",
            _ => Numeric ? "govuk-table__cell govuk-table__cell--numeric" : "govuk-table__cell",
        });
        if (context.TagName == "th" && !output.Attributes.ContainsName("scope"))
        {
            output.Attributes.SetAttribute("scope", context.Items.ContainsKey("thead") ? "col" : "row");
        }
    }
}

internal static class TableParts
{
    public static void AddClass(TagHelperOutput output, string name)
    {
        var own = output.Attributes.TryGetAttribute("class", out var written) ? written.Value?.ToString() : null;
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(own) ? name : $"{name} {own}");
    }
}
