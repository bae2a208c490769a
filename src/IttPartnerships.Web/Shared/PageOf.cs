using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace IttPartnerships.Web.Shared;

/// <summary>One page of a list.</summary>
/// <param name="Number">From 1; beyond the last page is the last.</param>
internal sealed record PageOf<T>(IReadOnlyList<T> Rows, int Number, int Pages, int Total, int First)
{
    public int Last => First + Rows.Count - 1;

    public static PageOf<T> Of(IReadOnlyList<T> all, int wanted, int size)
    {
        var pages = Math.Max((all.Count + size - 1) / size, 1);
        var number = Math.Clamp(wanted, 1, pages);
        var start = (number - 1) * size;
        return new PageOf<T>([.. all.Skip(start).Take(size)], number, pages, all.Count, start + 1);
    }

    public PageLinks Links(HttpRequest request) => new(Number, Pages, request);
}

/// <summary>Links to the other pages of a list; everything else in the address stays.</summary>
internal sealed record PageLinks(int Number, int Pages, HttpRequest Request)
{
    /// <summary>First, last, and those around the present one; 0 stands for those left out.</summary>
    public IEnumerable<int> Numbers()
    {
        var before = 0;
        for (var page = 1; page <= Pages; page++)
        {
            if (page == 1 || page == Pages || Math.Abs(page - Number) <= 1)
            {
                if (page - before > 1)
                {
                    yield return 0;
                }

                yield return before = page;
            }
        }
    }

    public string To(int page)
    {
        var query = QueryHelpers.ParseQuery(Request.QueryString.Value);
        query["page"] = page.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(Request.Path, query);
    }
}
