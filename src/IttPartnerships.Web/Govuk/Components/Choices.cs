using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

/// <summary>One radio button or checkbox, or (with <see cref="Divider"/>) the word between two.</summary>
internal sealed record Choice : Component
{
    public string? Name { get; init; }

    public string? Value { get; init; }

    public string? Divider { get; init; }

    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    /// <summary>"exclusive" for a checkbox that unticks the others.</summary>
    public string? Behaviour { get; init; }

    /// <summary>What is asked in addition when this is chosen.</summary>
    public IHtmlContent? Conditional { get; init; }

    public override IHtmlContent Render() => throw new NotSupportedException("A choice is rendered by its radios or checkboxes.");
}

/// <summary>What radios and checkboxes share.</summary>
internal abstract record Choices : Field
{
    public string? IdPrefix { get; init; }

    public Fieldset? Fieldset { get; init; }

    public IReadOnlyList<Choice> Items { get; init; } = [];

    protected override string Stem => string.IsNullOrEmpty(IdPrefix) ? Name ?? "" : IdPrefix;

    protected abstract string Kind { get; }

    protected abstract string InputType { get; }

    protected abstract bool IsChosen(Choice item);

    /// <summary>What each input is described by besides its own hint.</summary>
    protected virtual string? OnEachItem => null;

    private string Block => "govuk-" + Kind;

    public override IHtmlContent Render() => Grouped(
        Fieldset,
        Describing(Fieldset?.DescribedBy),
        null,
        Element.Of("div", Block, Classes).With(Attributes).With("data-module", Block)
            .Add(FormGroup?.BeforeInputs)
            .Add(Items.Select((item, index) => Item(item, index)))
            .Add(FormGroup?.AfterInputs));

    private Fragment Item(Choice item, int index)
    {
        if (!string.IsNullOrEmpty(item.Divider))
        {
            return new Fragment(Element.Of("div", Block + "__divider").Add(item.Divider));
        }

        // The first has no number, so the error summary can link to it.
        var id = string.IsNullOrEmpty(item.Id) ? index == 0 ? Stem : FormattableString.Invariant($"{Stem}-{index + 1}") : item.Id;
        var chosen = item.Checked ?? IsChosen(item);
        return new Fragment(Box(item, id, chosen), item.Conditional is null ? null : Element
            .Of("div", Block + "__conditional", chosen ? null : Block + "__conditional--hidden")
            .With("id", "conditional-" + id)
            .Add(item.Conditional));
    }

    private Element Box(Choice item, string id, bool chosen)
    {
        var hint = item.Hint?.Content is null ? null : item.Hint with { Id = id + "-item-hint", Classes = Joined(Block + "__hint", item.Hint.Classes) };
        var label = new Label { Content = item.Content, Classes = Joined(Block + "__label", item.Label?.Classes), Attributes = item.Label?.Attributes, For = id };
        var input = Element.Of("input", Block + "__input")
            .With("id", id)
            .With("name", string.IsNullOrEmpty(item.Name) ? Name : item.Name)
            .With("type", InputType)
            .With("value", item.Value)
            .Flag("checked", chosen)
            .Flag("disabled", item.Disabled)
            .WithAny("data-aria-controls", item.Conditional is null ? null : "conditional-" + id)
            .WithAny("data-behaviour", item.Behaviour)
            .WithAny("aria-describedby", Joined(OnEachItem, hint?.Id))
            .With(item.Attributes);
        return Element.Of("div", Block + "__item").Add(input, label.Render(), hint?.Render());
    }

    private static string Joined(string? first, string? second) => string.Join(' ', new[] { first, second }.Where(part => !string.IsNullOrEmpty(part)));
}

internal sealed record Radios : Choices
{
    public string? Value { get; init; }

    protected override string Kind => "radios";

    protected override string InputType => "radio";

    protected override bool IsChosen(Choice item) => !string.IsNullOrEmpty(Value) && item.Value == Value;
}

internal sealed record Checkboxes : Choices
{
    public IReadOnlyList<string>? Values { get; init; }

    protected override string Kind => "checkboxes";

    protected override string InputType => "checkbox";

    protected override string? OnEachItem => Fieldset is null ? Describing() : null;

    protected override bool IsChosen(Choice item) => item.Value is not null && Values?.Contains(item.Value, StringComparer.Ordinal) == true;
}
