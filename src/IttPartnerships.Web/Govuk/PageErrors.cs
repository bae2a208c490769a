using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IttPartnerships.Web.Govuk;

/// <summary>What is wrong on this page, in the order of its questions. The fields fill it while they render; the layout shows it above them.</summary>
internal sealed class PageErrors
{
    private readonly List<(string Field, string LinkTo, IHtmlContent Message)> shown = [];

    public static PageErrors For(HttpContext context)
    {
        if (context.Items[typeof(PageErrors)] is PageErrors known)
        {
            return known;
        }

        var made = new PageErrors();
        context.Items[typeof(PageErrors)] = made;
        return made;
    }

    /// <summary>How many questions so far have something wrong beside them.</summary>
    public int Count => shown.Count;

    public void Add(string field, string linkTo, IHtmlContent message) => shown.Add((field, linkTo, message));

    /// <summary>Every error: first those beside a question, then those no question on the page shows.</summary>
    public IReadOnlyList<ErrorSummaryItem> All(ModelStateDictionary state)
    {
        var fields = shown.Select(error => error.Field).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. shown.Select(error => new ErrorSummaryItem { Href = "#" + error.LinkTo, Content = error.Message }),
            .. state
                .Where(entry => entry.Value is { Errors.Count: > 0 } && !fields.Contains(entry.Key))
                .SelectMany(entry => entry.Value!.Errors)
                .Select(error => new ErrorSummaryItem { Content = new TextContent(error.ErrorMessage) }),
        ];
    }
}
