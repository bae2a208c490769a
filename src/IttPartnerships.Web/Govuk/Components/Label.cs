using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record Label : Component
{
    public string? For { get; init; }

    public bool IsPageHeading { get; init; }

    public override IHtmlContent Render()
    {
        var label = Element.Of("label", "govuk-label", Classes).With(Attributes).WithAny("for", For).Add(Content);
        return Content is null ? HtmlString.Empty : IsPageHeading ? Element.Of("h1", "govuk-label-wrapper").Add(label) : label;
    }
}

internal sealed record Hint : Component
{
    public override IHtmlContent Render() => Element.Of("div", "govuk-hint", Classes).WithAny("id", Id).With(Attributes).Add(Content);
}

internal sealed record ErrorMessage : Component
{
    public string VisuallyHiddenText { get; init; } = "Error";

    public override IHtmlContent Render()
    {
        var message = Element.Of("p", "govuk-error-message", Classes).WithAny("id", Id).With(Attributes);
        return VisuallyHiddenText.Length == 0
            ? message.Add(Content)
            : message.Add(Element.Of("span", "govuk-visually-hidden").Add(VisuallyHiddenText + ":")).Add(" ").Add(Content);
    }
}
