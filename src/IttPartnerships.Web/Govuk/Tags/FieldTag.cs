using System.Globalization;
using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Tags;

/// <summary>
/// A question bound to a property: <c>for</c> gives id, name, label (Display name), hint (Display description), value
/// and error. What the author writes inside wins over what the property says.
/// </summary>
public abstract class FieldTag : ComponentTag
{
    public ModelExpression? For { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Label { get; set; }

    public string? LabelClass { get; set; }

    public string? Hint { get; set; }

    public string? DescribedBy { get; set; }

    public bool Disabled { get; set; }

    protected string FieldName => Name
        ?? (For is null ? null : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name))
        ?? throw new InvalidOperationException($"A {GetType().Name} needs for=\"…\" or name=\"…\".");

    protected string FieldId => Id ?? TagBuilder.CreateSanitizedId(FieldName, "_");

    private ModelStateEntry? State => ViewContext.ModelState.TryGetValue(FieldName, out var entry) ? entry : null;

    /// <summary>What was sent, or else what the property holds, as text.</summary>
    protected string? CurrentValue(string? given) => given ?? State?.AttemptedValue ?? Text(For?.Model);

    /// <summary>The same for several answers to one question.</summary>
    protected IReadOnlyList<string> CurrentValues() => State?.RawValue switch
    {
        string[] several => several,
        string one => [one],
        _ => For?.Model switch
        {
            null => [],
            string one => [one],
            System.Collections.IEnumerable several => [.. several.Cast<object?>().Select(Text).OfType<string>()],
            var one => [Text(one) ?? ""],
        },
    };

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private protected IHtmlContent? DisplayName => Words(Label ?? For?.Metadata.DisplayName ?? For?.Metadata.PropertyName);

    private protected Label LabelFrom(Parts parts)
    {
        var part = parts.One("label");
        return new Label
        {
            Content = part?.Content ?? DisplayName,
            Classes = part?.Classes ?? LabelClass,
            IsPageHeading = part?.Written.IsPageHeading ?? false,
            Attributes = part?.Attributes,
        };
    }

    private protected Hint? HintFrom(params Parts?[] places)
    {
        var part = places.Select(parts => parts?.One("hint")).FirstOrDefault(found => found is not null);
        var content = part?.Content ?? Words(Hint ?? For?.Metadata.Description);
        return content is null ? null : new Hint { Content = content, Classes = part?.Classes, Attributes = part?.Attributes };
    }

    /// <summary>The first thing wrong with the answer; it joins the summary at the top of the page.</summary>
    private protected ErrorMessage? ErrorFrom(string linkTo, params Parts?[] places)
    {
        var part = places.Select(parts => parts?.One("error-message")).FirstOrDefault(found => found is not null);
        var content = part?.Content ?? Words(State?.Errors.FirstOrDefault()?.ErrorMessage);
        if (content is null)
        {
            return null;
        }

        PageErrors.For(ViewContext.HttpContext).Add(FieldName, linkTo, content);
        return new ErrorMessage { Content = content, Classes = part?.Classes, Attributes = part?.Attributes };
    }

    private protected Fieldset? FieldsetFrom(Part? part)
    {
        var legend = part?.Inside.One("legend");
        return part is null ? null : new Fieldset
        {
            Classes = part.Classes,
            Attributes = part.Attributes,
            DescribedBy = DescribedBy,
            Legend = new Legend
            {
                Content = legend?.Content ?? DisplayName,
                Classes = legend?.Classes ?? "govuk-fieldset__legend--m",
                IsPageHeading = legend?.Written.IsPageHeading ?? false,
                Attributes = legend?.Attributes,
            },
        };
    }

    private protected static FormGroup GroupFrom(Written written) => new() { Classes = written.Classes, Attributes = written.Attributes };

    private protected static string? Take(IDictionary<string, string?> attributes, string name) =>
        attributes.Remove(name, out var value) ? value : null;

    private static TextContent? Words(string? text) => string.IsNullOrEmpty(text) ? null : new TextContent(text);
}
