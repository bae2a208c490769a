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
        var number = bindingContext.ModelMetadata.UnderlyingOrModelType == typeof(long) ? (object?)ReadLong(text) : Read(text);
        if (number is not null)
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
                : $"{bindingContext.ModelMetadata.DisplayName ?? "The number"} must be a {Wanted(text)} number, like 12");
        }

        return Task.CompletedTask;
    }

    public static int? Read(string text) => ReadLong(text) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;

    public static long? ReadLong(string text)
    {
        // Not any comma: "1,5" is no 15, and "0,125" no 125.
        var parts = text.Split(',');
        var inThousands = parts[0].TrimStart('-') is { Length: >= 1 and <= 3 } first && first[0] != '0' && Array.TrueForAll(parts[1..], part => part.Length == 3);
        var digits = inThousands ? string.Concat(parts) : text;
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whoever wrote a whole number is not told to write one.</summary>
    private static string Wanted(string text) => text.TrimStart('-') is { Length: > 9 } digits && digits.All(sign => char.IsAsciiDigit(sign) || sign == ',') ? "shorter" : "whole";
}

internal sealed class WholeNumberBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata is { MetadataKind: ModelMetadataKind.Property } && (context.Metadata.UnderlyingOrModelType == typeof(int) || context.Metadata.UnderlyingOrModelType == typeof(long)) ? new WholeNumberBinder() : null;
}
