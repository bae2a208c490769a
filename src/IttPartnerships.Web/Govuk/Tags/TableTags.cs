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
    /// <summary>On a phone each row is a block, its cells one below another with what they write in <c>data-label</c> before them.</summary>
    public bool Stacked { get; set; }

    public override void Init(TagHelperContext context) => context.Items[typeof(TableTag)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("govuk-table");
        TableParts.AddClass(output, Stacked ? "govuk-table app-table__stacked" : "govuk-table");
        TableParts.SetRole(output, Stacked, "table");

        // What scrolls sideways has to be reached with keys: by its own links and fields, or as a whole where it has none.
        var content = (await output.GetChildContentAsync()).GetContent();
        var reached = content.Contains("<a ", StringComparison.Ordinal) || content.Contains("<input", StringComparison.Ordinal) || content.Contains("<button", StringComparison.Ordinal);
        output.PreElement.SetHtmlContent(new HtmlString(reached ? """<div class="app-table">""" : """<div class="app-table" tabindex="0">"""));
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
        if (!context.Items.TryGetValue(typeof(TableTag), out var table))
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
        TableParts.SetRole(output, ((TableTag)table).Stacked, (context.TagName, context.Items.ContainsKey("thead")) switch
        {
            ("thead" or "tbody", _) => "rowgroup",
            ("tr", _) => "row",
            ("th", true) => "columnheader",
            ("th", false) => "rowheader",
            ("td", _) => "cell",
            _ => null,
        });
        if (context.TagName == "th" && !output.Attributes.ContainsName("scope"))
        {
            output.Attributes.SetAttribute("scope", context.Items.ContainsKey("thead") ? "col" : "row");
        }
    }
}

internal static class TableParts
{
    /// <summary>Browsers forget that a table is one when its rows are laid out as blocks, unless it says so itself.</summary>
    public static void SetRole(TagHelperOutput output, bool stacked, string? role)
    {
        if (stacked && role is not null)
        {
            output.Attributes.SetAttribute("role", role);
        }
    }

    public static void AddClass(TagHelperOutput output, string name)
    {
        var own = output.Attributes.TryGetAttribute("class", out var written) ? written.Value?.ToString() : null;
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(own) ? name : $"{name} {own}");
    }
}
