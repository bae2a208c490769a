using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Tests.Govuk.Components;

/// <summary>HTML written out so that two pieces that mean the same read the same: one line a node, attributes and classes sorted.</summary>
internal static class Structure
{
    public static string Of(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return Of(writer.ToString());
    }

    public static string Of(string html)
    {
        // A template takes any element, options and table rows included.
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        var text = new StringBuilder();
        Write(body, 0, text);
        return text.ToString();
    }

    private static void Write(INode parent, int depth, StringBuilder text)
    {
        foreach (var node in parent.ChildNodes)
        {
            var indent = new string(' ', depth * 2);
            if (node is IElement element)
            {
                var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(Written);
                text.Append(indent).Append('<').AppendJoin(' ', [element.LocalName, .. attributes]).Append(">\n");
                Write(element, depth + 1, text);
            }
            else if (node is IText { } words && Collapsed(words.Data) is { Length: > 0 } collapsed)
            {
                text.Append(indent).Append(collapsed).Append('\n');
            }
        }
    }

    private static string Written(IAttr attribute) => attribute.Name == "class"
        ? $"class=\"{string.Join(' ', attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))}\""
        : $"{attribute.Name}=\"{attribute.Value}\"";

    private static string Collapsed(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
