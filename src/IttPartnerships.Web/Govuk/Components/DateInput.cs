using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

/// <summary>One of the three boxes of a date.</summary>
internal sealed record DateInputItem : Component
{
    public string? Name { get; init; }

    public string? Label { get; init; }

    public string? Value { get; init; }

    public string? Inputmode { get; init; }

    public string? Autocomplete { get; init; }

    public string? Pattern { get; init; }

    public bool? Error { get; init; }

    public override IHtmlContent Render() => throw new NotSupportedException("A date's box is rendered by its date input.");
}

/// <summary>A day in three boxes, as GOV.UK asks for memorable dates.</summary>
internal sealed record DateInput : Field
{
    private static readonly IReadOnlyList<DateInputItem> DayMonthYear =
    [
        new() { Name = "day", Classes = "govuk-input--width-2" },
        new() { Name = "month", Classes = "govuk-input--width-2" },
        new() { Name = "year", Classes = "govuk-input--width-4" },
    ];

    public string? NamePrefix { get; init; }

    public Fieldset? Fieldset { get; init; }

    public IReadOnlyList<DateInputItem>? Items { get; init; }

    public IReadOnlyDictionary<string, string>? Values { get; init; }

    protected override string Stem => Id ?? "";

    private IReadOnlyList<DateInputItem> Boxes => Items is null or [] ? DayMonthYear : Items;

    public override IHtmlContent Render() => Grouped(
        Fieldset,
        Describing(Fieldset?.DescribedBy),
        // A fieldset of text boxes is not announced by JAWS without it.
        "group",
        Element.Of("div", "govuk-date-input", Classes).With(Attributes).WithAny("id", Id)
            .Add(FormGroup?.BeforeInputs)
            .Add(Boxes.Select(Box))
            .Add(FormGroup?.AfterInputs));

    private Element Box(DateInputItem item)
    {
        var name = item.Name ?? "";
        var fullName = string.IsNullOrEmpty(NamePrefix) ? name : $"{NamePrefix}-{name}";
        var anyMarked = Boxes.Any(box => box.Error == true || HasError(box));
        var marked = !HasError(item) && (item.Error == true || (item.Error != false && ErrorMessage is not null && !anyMarked));
        var width = item.Classes?.Contains("govuk-input--width-", StringComparison.Ordinal) == true ? null : name == "year" ? "govuk-input--width-4" : "govuk-input--width-2";
        string?[] classes = ["govuk-date-input__input", marked ? "govuk-input--error" : null, width, item.Classes];
        return Element.Of("div", "govuk-date-input__item").Add(new Input
        {
            Label = new Label
            {
                Content = new TextContent(string.IsNullOrEmpty(item.Label) ? string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1)) : item.Label),
                Classes = "govuk-date-input__label",
            },
            Id = string.IsNullOrEmpty(item.Id) ? $"{Id}-{name}" : item.Id,
            Classes = string.Join(' ', classes.Where(c => !string.IsNullOrEmpty(c))),
            Name = fullName,
            Value = item.Value ?? Values?.GetValueOrDefault(fullName),
            Inputmode = string.IsNullOrEmpty(item.Inputmode) ? "numeric" : item.Inputmode,
            Autocomplete = item.Autocomplete,
            Pattern = item.Pattern,
            Attributes = item.Attributes,
        }.Render());
    }

    private static bool HasError(DateInputItem item) => item.Classes?.Contains("govuk-input--error", StringComparison.Ordinal) == true;
}
