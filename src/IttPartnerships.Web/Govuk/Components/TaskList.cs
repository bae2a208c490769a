using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Govuk.Components;

internal sealed record TaskTitle : Component
{
    public override IHtmlContent Render() => throw new NotSupportedException("A title is rendered by its task.");
}

/// <summary>How far a task is: words, or a tag where it stands out.</summary>
internal sealed record TaskStatus : Component
{
    public Tag? Tag { get; init; }

    public override IHtmlContent Render() => throw new NotSupportedException("A status is rendered by its task.");
}

internal sealed record TaskListItem : Component
{
    public string? Href { get; init; }

    public TaskTitle Title { get; init; } = new();

    public Hint? Hint { get; init; }

    public TaskStatus Status { get; init; } = new();

    public override IHtmlContent Render() => throw new NotSupportedException("A task is rendered by its task list.");

    public Element Render(string stem)
    {
        var name = Element.Of("div", "govuk-task-list__name-and-hint").Add(
            string.IsNullOrEmpty(Href)
                ? Element.Of("div", Title.Classes).Add(Title.Content)
                : Element.Of("a", "govuk-link", "govuk-task-list__link", Title.Classes)
                    .With("href", Href)
                    .With("aria-describedby", (Hint is null ? "" : stem + "-hint ") + stem + "-status")
                    .Add(Title.Content),
            Hint is null ? null : Element.Of("div", "govuk-task-list__hint").With("id", stem + "-hint").Add(Hint.Content));
        return Element.Of("li", "govuk-task-list__item", string.IsNullOrEmpty(Href) ? null : "govuk-task-list__item--with-link", Classes).Add(
            name,
            Element.Of("div", "govuk-task-list__status", Status.Classes).With("id", stem + "-status").Add(Status.Tag?.Render() ?? Status.Content));
    }
}

/// <summary>What there is to do, each one click from being done.</summary>
internal sealed record TaskList : Component
{
    public string? IdPrefix { get; init; }

    public IReadOnlyList<TaskListItem> Items { get; init; } = [];

    public override IHtmlContent Render() => Element.Of("ul", "govuk-task-list", Classes).With(Attributes).Add(
        Items.Select((item, index) => item.Render($"{(string.IsNullOrEmpty(IdPrefix) ? "task-list" : IdPrefix)}-{(index + 1).ToString(CultureInfo.InvariantCulture)}")));
}
