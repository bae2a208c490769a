using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace IttPartnerships.Web.Govuk;

internal static class GovukSetup
{
    public static void AddGovuk(this IServiceCollection services)
    {
        // Names with accents and dashes stay readable; markup characters are still encoded.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new DayBinderProvider());
            mvc.ModelBinderProviders.Insert(0, new DictionaryBinderProvider());
            mvc.ModelBinderProviders.Insert(0, new TextBinderProvider());
            mvc.ModelBinderProviders.Insert(0, new WholeNumberBinderProvider());
            // A missing answer is refused in the page's own words ([Required(ErrorMessage = "Enter …")]), never by a type.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            var says = mvc.ModelBindingMessageProvider;
            says.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
            says.SetMissingBindRequiredValueAccessor(field => $"Answer the question: {field}");
            says.SetAttemptedValueIsInvalidAccessor((_, field) => $"{field} is not in a form we can read");
            says.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "The address or form holds something we cannot read");
            says.SetUnknownValueIsInvalidAccessor(field => $"{field} is not in a form we can read");
            says.SetValueIsInvalidAccessor(_ => "Choose one of the answers");
            says.SetValueMustBeANumberAccessor(field => $"{field} must be a number, like 12");
            says.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number, like 12");
        });
    }
}
