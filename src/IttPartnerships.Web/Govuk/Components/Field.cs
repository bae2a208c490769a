using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

/// <summary>The box around a question: an extra class, attributes, and content before and after the control.</summary>
internal sealed record FormGroup
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public IHtmlContent? BeforeInput { get; init; }

    public IHtmlContent? AfterInput { get; init; }

    public IHtmlContent? BeforeInputs { get; init; }

    public IHtmlContent? AfterInputs { get; init; }
}

/// <summary>A question with an answer: label or legend, hint, error message, control.</summary>
internal abstract record Field : Component
{
    public string? Name { get; init; }

    public string? DescribedBy { get; init; }

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public bool Disabled { get; init; }

    /// <summary>The stem of all ids inside.</summary>
    protected virtual string Stem => string.IsNullOrEmpty(Id) ? Name ?? "" : Id;

    /// <summary>Ids of what describes the control, for aria-describedby.</summary>
    protected string? Describing(string? first = null)
    {
        string?[] ids = [first ?? DescribedBy, Hint is null ? null : Stem + "-hint", ErrorMessage is null ? null : Stem + "-error"];
        var joined = string.Join(' ', ids.Where(id => !string.IsNullOrEmpty(id)));
        return joined.Length == 0 ? null : joined;
    }

    protected IHtmlContent? LabelPart => Label is null ? null : (Label with { For = Stem }).Render();

    protected IHtmlContent? HintPart => Hint is null ? null : (Hint with { Id = Stem + "-hint" }).Render();

    protected IHtmlContent? ErrorPart => ErrorMessage is null ? null : (ErrorMessage with { Id = Stem + "-error" }).Render();

    /// <summary>The box around everything.</summary>
    protected Element Box(IEnumerable<IHtmlContent?> content, string? extraClass = null, IReadOnlyDictionary<string, string?>? extra = null) => Element
        .Of("div", "govuk-form-group", ErrorMessage is null ? null : "govuk-form-group--error", extraClass, FormGroup?.Classes)
        .With(extra)
        .With(FormGroup?.Attributes)
        .Add(content);

    /// <summary>One control with its label, hint and error above it.</summary>
    protected Element Labelled(IHtmlContent control, string? extraClass = null, IReadOnlyDictionary<string, string?>? extra = null) =>
        Box([LabelPart, HintPart, ErrorPart, FormGroup?.BeforeInput, control, FormGroup?.AfterInput], extraClass, extra);

    /// <summary>Several controls, inside a fieldset where there is one.</summary>
    protected Element Grouped(Fieldset? fieldset, string? describedBy, string? role, IHtmlContent controls)
    {
        var inside = new Fragment(HintPart, ErrorPart, controls);
        return Box([fieldset is null ? inside : (fieldset with { DescribedBy = describedBy, Role = role, Content = inside }).Render()]);
    }
}
