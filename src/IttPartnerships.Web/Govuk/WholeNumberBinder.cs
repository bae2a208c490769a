using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace IttPartnerships.Web.Govuk;

/// <summary>Reads a whole number as people write it, with spaces around it or commas between thousands; else says what one looks like and keeps what was typed.</summary>
internal sealed class WholeNumberBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (name, sent) = (bindingContext.ModelName, bindingContext.ValueProvider.GetValue(bindingContext.ModelName));
        if (sent == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(name, sent);
        var text = (sent.FirstValue ?? "").Trim();
        if (Read(text) is { } number)
        {
            bindingContext.Result = ModelBindingResult.Success(number);
        }
        else if (text.Length == 0 && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, text.Length == 0
                ? bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(text)
                : $"{bindingContext.ModelMetadata.DisplayName ?? "The number"} must be a whole number, like 12");
        }

        return Task.CompletedTask;
    }

    public static int? Read(string text)
    {
        // Not any comma: "1,5" is no 15, and "0,125" no 125.
        var parts = text.Split(',');
        var inThousands = parts[0].TrimStart('-') is { Length: >= 1 and <= 3 } first && first[0] != '0' && Array.TrueForAll(parts[1..], part => part.Length == 3);
        var digits = inThousands ? string.Concat(parts) : text;
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

internal sealed class WholeNumberBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata is { MetadataKind: ModelMetadataKind.Property } && context.Metadata.UnderlyingOrModelType == typeof(int) ? new WholeNumberBinder() : null;
}
