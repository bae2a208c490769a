using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IttPartnerships.Web.Govuk;

/// <summary>
/// Reads text without the characters nobody sees or means: word processors leave them between lines, and PostgreSQL keeps no text with a NUL in it.
/// Line breaks and tabs stay; the line break of a word processor becomes one of ours.
/// </summary>
internal sealed class TextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var text = Readable(sent.FirstValue);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, new ValueProviderResult(text, sent.Culture));
        bindingContext.Result = ModelBindingResult.Success(bindingContext.ModelMetadata.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(text) ? null : text);
        return Task.CompletedTask;
    }

    public static string? Readable(string? text) => text is null || !text.Any(IsUnseen)
        ? text
        : string.Concat(text.Replace('\v', '\n').Where(sign => !IsUnseen(sign)));

    private static bool IsUnseen(char sign) => char.IsControl(sign) && sign is not '\n' and not '\r' and not '\t';
}

internal sealed class TextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource is not { IsGreedy: true } ? new TextBinder() : null;
}
