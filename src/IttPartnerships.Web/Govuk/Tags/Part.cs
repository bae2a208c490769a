using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

/// <summary>What a page's author wrote inside a component, such as its label or one of its items.</summary>
internal sealed record Part(string Tag, PartTag Written, IHtmlContent? Content, IReadOnlyDictionary<string, string?> Attributes, string? Classes, Parts Inside);

/// <summary>The parts of one component, in the order they were written.</summary>
internal sealed class Parts
{
    private readonly List<Part> all = [];

    public static Parts? Around(TagHelperContext context) => context.Items.TryGetValue(typeof(Parts), out var parts) ? (Parts)parts : null;

    /// <summary>From here on, parts inside this tag are its own.</summary>
    public static async Task<(Parts Parts, IHtmlContent? Content)> Read(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new Parts();
        context.Items[typeof(Parts)] = parts;
        var content = (await output.GetChildContentAsync()).GetContent().Trim();
        return (parts, content.Length == 0 ? null : new HtmlString(content));
    }

    public void Add(Part part) => all.Add(part);

    /// <param name="kind">The end of the tag's name: "label" for govuk-input-label.</param>
    public Part? One(string kind) => all.Find(part => Is(part, kind));

    /// <summary>All of these kinds, in the order they were written.</summary>
    public IReadOnlyList<Part> All(params string[] kinds) => all.FindAll(part => Array.Exists(kinds, kind => Is(part, kind)));

    public static bool Is(Part part, string kind) => part.Tag.EndsWith("-" + kind, StringComparison.Ordinal);
}

internal static class TagAttributes
{
    /// <summary>What the author wrote besides the class and what the tag helper itself understands.</summary>
    public static Dictionary<string, string?> Others(TagHelperOutput output) => output.Attributes
        .Where(attribute => attribute.Name != "class")
        .ToDictionary(attribute => attribute.Name, Text, StringComparer.Ordinal);

    public static string? Class(TagHelperOutput output) => output.Attributes.TryGetAttribute("class", out var attribute) ? Text(attribute) : null;

    private static string? Text(TagHelperAttribute attribute)
    {
        if (attribute.ValueStyle == HtmlAttributeValueStyle.Minimized)
        {
            return null;
        }

        if (attribute.Value is IHtmlContent content)
        {
            // Razor has encoded it already, and the element that carries it will encode it again.
            using var writer = new StringWriter();
            content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
            return System.Net.WebUtility.HtmlDecode(writer.ToString());
        }

        return attribute.Value?.ToString();
    }
}
