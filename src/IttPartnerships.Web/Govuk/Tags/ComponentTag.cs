using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

/// <summary>What was written in a page for one component, ready to become its options.</summary>
internal sealed record Written(Parts Parts, IHtmlContent? Content, string? Classes, IReadOnlyDictionary<string, string?> Attributes);

/// <summary>A component as a tag: reads what is inside, makes the options, and writes what the component renders.</summary>
public abstract class ComponentTag : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (parts, content) = await Parts.Read(context, output);
        var component = Made(new Written(parts, content, TagAttributes.Class(output), TagAttributes.Others(output)));
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(component.Render());
    }

    private protected abstract Component Made(Written written);
}

/// <summary>A component that leads somewhere: an address, or a page and its route values.</summary>
public abstract class LinkTag(IUrlHelperFactory urls) : ComponentTag
{
    public string? Href { get; set; }

    public string? AspPage { get; set; }

    [HtmlAttributeName("asp-all-route-data", DictionaryAttributePrefix = "asp-route-")]
    public IDictionary<string, string?> RouteValues { get; set; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    protected string? Target => Link.To(urls.GetUrlHelper(ViewContext), Href, AspPage, RouteValues);
}

internal static class Link
{
    public static string? To(IUrlHelper url, string? href, string? page, IDictionary<string, string?> values)
    {
        if (page is null)
        {
            return href is ['~', '/', ..] ? url.Content(href) : href;
        }

        return url.Page(page, values.Count == 0 ? null : new RouteValueDictionary(values))
            ?? throw new InvalidOperationException($"No page {page} takes the route values {string.Join(", ", values.Keys)}.");
    }
}
