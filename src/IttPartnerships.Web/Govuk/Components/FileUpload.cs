using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record FileUpload : Field
{
    public bool Multiple { get; init; }

    /// <summary>Whether to offer dropping a file, where there is JavaScript.</summary>
    public bool Javascript { get; init; }

    public string? WrapperClasses { get; init; }

    public IReadOnlyDictionary<string, string?>? WrapperAttributes { get; init; }

    public override IHtmlContent Render()
    {
        var control = Element.Of("input", "govuk-file-upload", Classes, ErrorMessage is null ? null : "govuk-file-upload--error")
            .With("id", Stem)
            .With("name", Name)
            .With("type", "file")
            .Flag("disabled", Disabled)
            .Flag("multiple", Multiple)
            .WithAny("aria-describedby", Describing())
            .With(Attributes);
        return Labelled(Javascript
            ? Element.Of("div", "govuk-file-upload-wrapper", WrapperClasses).With("data-module", "govuk-file-upload").With(WrapperAttributes).Add(control)
            : control);
    }
}
