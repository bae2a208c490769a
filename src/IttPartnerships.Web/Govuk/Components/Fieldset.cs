using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record Legend : Component
{
    public bool IsPageHeading { get; init; }

    public override IHtmlContent Render() => Element.Of("legend", "govuk-fieldset__legend", Classes)
        .Add(IsPageHeading ? Element.Of("h1", "govuk-fieldset__heading").Add(Content) : Content);
}

internal sealed record Fieldset : Component
{
    public string? DescribedBy { get; init; }

    public string? Role { get; init; }

    public Legend? Legend { get; init; }

    public override IHtmlContent Render() => Element.Of("fieldset", "govuk-fieldset", Classes)
        .WithAny("role", Role)
        .WithAny("aria-describedby", DescribedBy)
        .With(Attributes)
        .Add(Legend?.Content is null ? null : Legend.Render())
        .Add(Content);
}
