using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace IttPartnerships.Web.Govuk;

/// <summary>
/// Reads answers under names of their own, like <c>Numbers[…]</c>. Where none was sent there are none: the framework would take every other field of the form
/// for one of them.
/// </summary>
internal sealed class DictionaryBinder(IModelBinder named) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext) =>
        bindingContext is { IsTopLevelObject: true, ModelName: "" } ? Task.CompletedTask : named.BindModelAsync(bindingContext);
}

internal sealed class DictionaryBinderProvider : IModelBinderProvider
{
    private readonly DictionaryModelBinderProvider framework = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => framework.GetBinder(context) is { } named ? new DictionaryBinder(named) : null;
}
