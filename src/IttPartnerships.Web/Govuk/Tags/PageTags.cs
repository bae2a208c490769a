using IttPartnerships.Web.Govuk.Components;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

/// <summary>Everything wrong on the page, with links. The layout has it at the top of main; nothing is written when nothing is wrong.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTag : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = PageErrors.For(ViewContext.HttpContext).All(ViewContext.ModelState);
        output.TagName = null;
        output.Content.SetHtmlContent(errors is [] ? new Fragment() : new ErrorSummary { Title = new TextContent("There is a problem"), ErrorList = errors }.Render());
    }
}

/// <summary>The title as GOV.UK asks for it: "Error: " first where something is wrong, the product's name last.</summary>
[HtmlTargetElement("title")]
public sealed class TitleTag : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var title = ViewContext.ViewData["Title"] as string
            ?? throw new InvalidOperationException($"The page {ViewContext.ActionDescriptor.DisplayName} has no ViewData[\"Title\"]. Every page says what it is.");
        var wrong = PageErrors.For(ViewContext.HttpContext).All(ViewContext.ModelState) is not [];
        output.Content.SetContent($"{(wrong ? "Error: " : "")}{title} – ITT Partnerships");
    }
}

/// <summary>Browsers do not judge our forms: their messages are neither ours nor always readable.</summary>
[HtmlTargetElement("form")]
public sealed class NoValidateTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("novalidate"))
        {
            output.Attributes.Add(new TagHelperAttribute("novalidate"));
        }
    }
}

/// <summary><c>&lt;script add-nonce&gt;</c> lets an inline script run under the content security policy.</summary>
[HtmlTargetElement("script", Attributes = "add-nonce")]
public sealed class NonceTag : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("add-nonce");
        output.Attributes.SetAttribute("nonce", CspNonce.For(ViewContext.HttpContext).Value);
    }
}
