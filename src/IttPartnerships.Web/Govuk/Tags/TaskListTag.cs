using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IttPartnerships.Web.Govuk.Tags;

[HtmlTargetElement("govuk-task-list")]
public sealed class TaskListTag : ComponentTag
{
    public string? IdPrefix { get; set; }

    private protected override Component Made(Written written) => new TaskList
    {
        IdPrefix = IdPrefix,
        Items =
        [
            .. written.Parts.All("item").Select(item => new TaskListItem
            {
                Href = item.Written.Href,
                Title = new TaskTitle { Content = item.Inside.One("name")?.Content },
                Hint = item.Inside.One("hint") is { } hint ? new Hint { Content = hint.Content } : null,
                Status = new Components.TaskStatus { Content = item.Inside.One("status")?.Content, Classes = item.Inside.One("status")?.Classes },
                Classes = item.Classes,
            }),
        ],
        Classes = written.Classes,
        Attributes = written.Attributes,
    };
}
