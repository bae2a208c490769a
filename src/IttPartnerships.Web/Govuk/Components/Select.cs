using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record SelectItem : Component
{
    public string? Value { get; init; }

    public bool? Selected { get; init; }

    public bool Disabled { get; init; }

    public override IHtmlContent Render() => Render(null);

    public Element Render(string? chosen)
    {
        var option = Element.Of("option");
        return (Value is null ? option : option.With("value", Value))
            .Flag("selected", Selected ?? (!string.IsNullOrEmpty(chosen) && (Value ?? Content?.ToString()) == chosen))
            .Flag("disabled", Disabled)
            .With(Attributes)
            .Add(Content);
    }
}

internal sealed record Select : Field
{
    public string? Value { get; init; }

    public IReadOnlyList<SelectItem> Items { get; init; } = [];

    public override IHtmlContent Render() => Labelled(Element
        .Of("select", "govuk-select", Classes, ErrorMessage is null ? null : "govuk-select--error")
        .With("id", Stem)
        .With("name", Name)
        .Flag("disabled", Disabled)
        .WithAny("aria-describedby", Describing())
        .With(Attributes)
        .Add(Items.Select(item => item.Render(Value))));
}
