using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary><c>&lt;organisations-map content="Model.Map" id="map"&gt;</c>: the picture, its legend and its source, with a link to go past it.</summary>
[HtmlTargetElement("organisations-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OrganisationsMapTagHelper : TagHelper
{
    public required MapContent Content { get; set; }

    public string Id { get; set; } = "map";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new MapFigure(MapPicture.Draw(Content, Outline.Shipped), Id));
    }
}
