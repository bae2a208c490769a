namespace IttPartnerships.Web.Organisations;

/// <summary>Which page of a list this is, and where the others are.</summary>
public sealed record Pages(int Page, int Of, Func<int, string> Link)
{
    /// <summary>The first, the last and the neighbours; null where some are left out.</summary>
    public IEnumerable<int?> Shown()
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, Of).Where(page => page == 1 || page == Of || Math.Abs(page - Page) <= 1))
        {
            if (page > before + 1)
            {
                yield return null;
            }

            yield return before = page;
        }
    }
}
