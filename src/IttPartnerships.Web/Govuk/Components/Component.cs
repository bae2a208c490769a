using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

/// <summary>What every component takes. Names are those of GOV.UK Frontend's own options, so its fixtures read straight in.</summary>
internal abstract record Component
{
    public string? Id { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>What GOV.UK Frontend calls text or html.</summary>
    public IHtmlContent? Content { get; init; }

    public abstract IHtmlContent Render();

    /// <summary>The words of the component when the page's author gave none.</summary>
    protected static IHtmlContent Words(IHtmlContent? given, string otherwise) => given ?? new TextContent(otherwise);
}
