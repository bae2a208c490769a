using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record ServiceNavigationItem : Component
{
    public string? Href { get; init; }

    /// <summary>Whether this is the page being looked at.</summary>
    public bool Current { get; init; }

    /// <summary>Whether the page being looked at is below this one.</summary>
    public bool Active { get; init; }

    public override IHtmlContent Render()
    {
        var words = Active || Current ? Element.Of("strong", "govuk-service-navigation__active-fallback").Add(Content) : Content;
        var link = string.IsNullOrEmpty(Href)
            ? Element.Of("span", "govuk-service-navigation__text")
            : Element.Of("a", "govuk-service-navigation__link").With("href", Href);
        link.WithAny("aria-current", Current ? "page" : Active ? "true" : null);
        return Element.Of("li", "govuk-service-navigation__item", Active || Current ? "govuk-service-navigation__item--active" : null)
            .Add((string.IsNullOrEmpty(Href) ? link : link.With(Attributes)).Add(words));
    }
}

internal sealed record ServiceNavigation : Component
{
    public string? ServiceName { get; init; }

    public string? ServiceUrl { get; init; }

    public IReadOnlyList<ServiceNavigationItem> Navigation { get; init; } = [];

    public string? NavigationId { get; init; }

    public string? NavigationLabel { get; init; }

    public string? NavigationClasses { get; init; }

    public string? MenuButtonText { get; init; }

    public string? MenuButtonLabel { get; init; }

    public bool? CollapseNavigationOnMobile { get; init; }

    public string? AriaLabel { get; init; }

    private string Menu => string.IsNullOrEmpty(MenuButtonText) ? "Menu" : MenuButtonText;

    private string ListId => string.IsNullOrEmpty(NavigationId) ? "navigation" : NavigationId;

    public override IHtmlContent Render()
    {
        var outer = string.IsNullOrEmpty(ServiceName) ? Element.Of("div", "govuk-service-navigation", Classes)
            : Element.Of("section", "govuk-service-navigation", Classes).With("aria-label", AriaLabel ?? "Service information");
        return outer.With("data-module", "govuk-service-navigation").With(Attributes).Add(
            Element.Of("div", "govuk-width-container").Add(
                Element.Of("div", "govuk-service-navigation__container").Add(string.IsNullOrEmpty(ServiceName) ? null : Name(), Navigation is [] ? null : Links())));
    }

    private Element Name() => Element.Of("span", "govuk-service-navigation__service-name").Add(string.IsNullOrEmpty(ServiceUrl)
        ? Element.Of("span", "govuk-service-navigation__text").Add(ServiceName)
        : Element.Of("a", "govuk-service-navigation__link").With("href", ServiceUrl).Add(ServiceName));

    private Element Links() => Element.Of("nav", "govuk-service-navigation__wrapper", NavigationClasses)
        .With("aria-label", string.IsNullOrEmpty(NavigationLabel) ? Menu : NavigationLabel)
        .Add(
            CollapseNavigationOnMobile ?? Navigation.Count > 1 ? Toggle() : null,
            Element.Of("ul", "govuk-service-navigation__list").With("id", ListId).Add(Navigation.Select(item => item.Render())));

    private Element Toggle() => Element.Of("button", "govuk-service-navigation__toggle", "govuk-js-service-navigation-toggle")
        .With("type", "button")
        .With("aria-controls", ListId)
        .WithAny("aria-label", MenuButtonLabel == Menu ? null : MenuButtonLabel)
        .Flag("hidden", true)
        .With("aria-hidden", "true")
        .Add(Menu);
}
