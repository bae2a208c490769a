using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk;

/// <summary>An HTML element built up in code. Attribute values and text are encoded when written; only <see cref="IHtmlContent"/> is markup.</summary>
internal sealed class Element(string name) : IHtmlContent
{
    private static readonly HashSet<string> Void = ["input", "br", "hr", "img"];
    private readonly List<(string Name, string? Value)> attributes = [];
    private readonly List<IHtmlContent> children = [];

    /// <param name="name">The tag.</param>
    /// <param name="classes">Class names; nothing is written for those that are null or empty.</param>
    public static Element Of(string name, params ReadOnlySpan<string?> classes)
    {
        var element = new Element(name);
        var joined = string.Join(' ', classes.ToArray().Where(c => !string.IsNullOrEmpty(c)));
        return joined.Length == 0 ? element : element.With("class", joined);
    }

    public Element With(string attribute, string? value)
    {
        attributes.Add((attribute, value ?? ""));
        return this;
    }

    /// <summary>Writes the attribute only where there is a value.</summary>
    public Element WithAny(string attribute, string? value) => string.IsNullOrEmpty(value) ? this : With(attribute, value);

    /// <summary>Writes an attribute without a value, such as <c>disabled</c>.</summary>
    public Element Flag(string attribute, bool on)
    {
        if (on)
        {
            attributes.Add((attribute, null));
        }

        return this;
    }

    /// <summary>Attributes of the page's author; an empty value of null is a flag. One that is already there keeps its first value.</summary>
    public Element With(IReadOnlyDictionary<string, string?>? more)
    {
        foreach (var (attribute, value) in more ?? new Dictionary<string, string?>(0))
        {
            if (!attributes.Exists(known => known.Name == attribute))
            {
                attributes.Add((attribute, value));
            }
        }

        return this;
    }

    public Element Add(IHtmlContent? child)
    {
        if (child is not null)
        {
            children.Add(child);
        }

        return this;
    }

    public Element Add(string? text) => Add(text is null ? null : new TextContent(text));

    public Element Add(params IEnumerable<IHtmlContent?> more)
    {
        children.AddRange(more.OfType<IHtmlContent>());
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            writer.Write(' ');
            writer.Write(attribute);
            if (value is not null)
            {
                writer.Write("=\"");
                encoder.Encode(writer, value);
                writer.Write('"');
            }
        }

        writer.Write('>');
        if (Void.Contains(name))
        {
            return;
        }

        foreach (var child in children)
        {
            child.WriteTo(writer, encoder);
        }

        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }
}

/// <summary>Text that becomes HTML by being encoded.</summary>
internal sealed class TextContent(string text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);

    public override string ToString() => text;
}

/// <summary>Several pieces of content, one after another.</summary>
internal sealed class Fragment(params IEnumerable<IHtmlContent?> parts) : IHtmlContent
{
    private readonly IReadOnlyList<IHtmlContent> parts = [.. parts.OfType<IHtmlContent>()];

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var part in parts)
        {
            part.WriteTo(writer, encoder);
        }
    }
}
