using System.Globalization;
using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

/// <summary>A <see cref="DateOnly"/> in three boxes, which <see cref="DayBinder"/> reads back.</summary>
[HtmlTargetElement("govuk-date-input")]
public sealed class DateInputTag : FieldTag
{
    private protected override Component Made(Written written)
    {
        var fieldset = written.Parts.One("fieldset");
        var sent = new DayParts(Sent("Day"), Sent("Month"), Sent("Year"));
        var shown = sent.AllEmpty && For?.Model is DateOnly day ? DayParts.From(day) : sent;
        var wrong = sent.Read().Problem;
        var marked = wrong.Boxes();
        return new DateInput
        {
            Id = FieldId,
            Name = FieldName,
            Items =
            [
                Box("Day", shown.Day, 2, marked.HasFlag(DayBoxes.Day)),
                Box("Month", shown.Month, 2, marked.HasFlag(DayBoxes.Month)),
                Box("Year", shown.Year, 4, marked.HasFlag(DayBoxes.Year)),
            ],
            DescribedBy = DescribedBy,
            Fieldset = FieldsetFrom(fieldset),
            Hint = HintFrom(written.Parts, fieldset?.Inside),
            ErrorMessage = ErrorFrom(IdOf(marked.First()), written.Parts, fieldset?.Inside),
            FormGroup = GroupFrom(written),
        };
    }

    private DateInputItem Box(string part, string? value, int width, bool marked) => new()
    {
        Id = IdOf(part),
        Name = $"{FieldName}.{part}",
        Label = part,
        Value = value,
        Classes = string.Create(CultureInfo.InvariantCulture, $"govuk-input--width-{width}"),
        Error = marked ? true : null,
    };

    private string IdOf(string part) => TagBuilder.CreateSanitizedId($"{FieldName}.{part}", "_");

    private string? Sent(string part) => ViewContext.ModelState.TryGetValue($"{FieldName}.{part}", out var entry) ? entry.AttemptedValue : null;
}
