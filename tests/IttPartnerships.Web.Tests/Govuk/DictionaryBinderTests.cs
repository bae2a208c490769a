using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Govuk;

/// <summary>As the product is set up, read by the framework itself.</summary>
public sealed class DictionaryBinderTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task Answers_under_the_name_are_read_and_no_other_field_of_the_form() =>
        (await Read(("Numbers[a]", "1"), ("Numbers[b]", ""), ("Start", "2027"), ("act", "keep")))
            .ShouldBe(new Dictionary<string, string?> { ["a"] = "1", ["b"] = null }, ignoreOrder: true);

    [Fact]
    public async Task Where_no_answer_was_sent_nothing_is_read_whatever_else_the_form_has() => (await Read(("Start", "2027"), ("act", "keep"))).ShouldBeNull();

    [Fact]
    public async Task A_form_without_anything_in_it_is_no_mistake() => (await Read()).ShouldBeNull();

    [Fact]
    public async Task A_field_whose_name_only_begins_alike_is_none_of_them() => (await Read(("NumbersOfSomething", "3"), ("Number[a]", "4"))).ShouldBeNull();

    private async Task<Dictionary<string, string?>?> Read(params (string Name, string Value)[] sent)
    {
        var services = application.Services;
        var metadata = services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(Dictionary<string, string?>));
        var binder = services.GetRequiredService<IModelBinderFactory>().CreateBinder(new() { Metadata = metadata, BindingInfo = new() });
        ActionContext action = new(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        FormValueProvider form = new(BindingSource.Form, new FormCollection(sent.ToDictionary(field => field.Name, field => new Microsoft.Extensions.Primitives.StringValues(field.Value))), CultureInfo.InvariantCulture);
        var read = await services.GetRequiredService<ParameterBinder>().BindModelAsync(
            action, binder, new CompositeValueProvider { form }, new ParameterDescriptor { Name = "Numbers", ParameterType = metadata.ModelType }, metadata, value: null);
        action.ModelState.IsValid.ShouldBeTrue();
        return (Dictionary<string, string?>?)read.Model;
    }
}
