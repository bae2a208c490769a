using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IttPartnerships.Web.Govuk;

/// <summary>Reads a day from three boxes (<c>Start.Day</c>, <c>Start.Month</c>, <c>Start.Year</c>), or from one value such as 2026-09-01 in an address.</summary>
internal sealed class DayBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var parts = new DayParts(Part(bindingContext, "Day"), Part(bindingContext, "Month"), Part(bindingContext, "Year"));
        var called = bindingContext.ModelMetadata.DisplayName ?? bindingContext.ModelMetadata.PropertyName ?? InList(name) ?? name;
        if (parts.AllEmpty)
        {
            var whole = bindingContext.ValueProvider.GetValue(name);
            if (!string.IsNullOrWhiteSpace(whole.FirstValue))
            {
                ReadWhole(bindingContext, whole, called);
            }
            else if (HasBoxes(bindingContext))
            {
                // Empty on purpose: null, which [Required] on the property may still refuse.
                bindingContext.Result = bindingContext.ModelMetadata.IsReferenceOrNullableType ? ModelBindingResult.Success(null) : ModelBindingResult.Failed();
                if (!bindingContext.ModelMetadata.IsReferenceOrNullableType)
                {
                    bindingContext.ModelState.TryAddModelError(name, $"{called} must include a day, month and year");
                }
            }

            return Task.CompletedTask;
        }

        var (day, problem) = parts.Read();
        if (day is null)
        {
            bindingContext.ModelState.TryAddModelError(name, problem.Sentence(called));
        }

        // A list ends at the first element that is not set: the boxes of the others would be lost.
        bindingContext.Result = day is { } read ? ModelBindingResult.Success(read)
            : InList(name) is not null && bindingContext.ModelMetadata.IsReferenceOrNullableType ? ModelBindingResult.Success(null)
            : ModelBindingResult.Failed();
        return Task.CompletedTask;
    }

    /// <summary>What one of several days is called: <c>Days[0]</c> is day 1.</summary>
    private static string? InList(string name) =>
        name.EndsWith(']') && int.TryParse(name[(name.LastIndexOf('[') + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? string.Create(CultureInfo.InvariantCulture, $"Day {index + 1}")
            : null;

    private static void ReadWhole(ModelBindingContext context, ValueProviderResult whole, string called)
    {
        context.ModelState.SetModelValue(context.ModelName, whole);
        if (DateOnly.TryParseExact(whole.FirstValue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            context.Result = ModelBindingResult.Success(day);
            return;
        }

        context.ModelState.TryAddModelError(context.ModelName, $"{called} must be a real date, like 2027-03-27");
        context.Result = ModelBindingResult.Failed();
    }

    private static bool HasBoxes(ModelBindingContext context) =>
        context.ValueProvider.GetValue($"{context.ModelName}.Day") != ValueProviderResult.None;

    private static string? Part(ModelBindingContext context, string part)
    {
        var key = $"{context.ModelName}.{part}";
        var sent = context.ValueProvider.GetValue(key);
        if (sent == ValueProviderResult.None)
        {
            return null;
        }

        // Kept so that the boxes show again what was typed.
        context.ModelState.SetModelValue(key, sent);
        context.ModelState.MarkFieldValid(key);
        return sent.FirstValue;
    }
}

internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayBinder() : null;
}
