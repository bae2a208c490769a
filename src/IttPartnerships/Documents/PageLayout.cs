namespace IttPartnerships.Documents;

/// <summary>A strip at its place on a page.</summary>
/// <param name="Top">From the bottom edge of the paper, in points, as PDF counts.</param>
/// <param name="IsRepeat">Was read before, on the page where its table began.</param>
internal readonly record struct PlacedStrip(double Top, Strip Strip, bool IsRepeat);

/// <summary>Puts strips on A4 pages. Strips that belong together move to the next page together.</summary>
internal static class PageLayout
{
    public const double PaperWidth = 595.28, PaperHeight = 841.89, Margin = 57, TopMargin = 72, BottomMargin = 68;
    public const double Width = PaperWidth - (2 * Margin);
    private const double Height = PaperHeight - TopMargin - BottomMargin;

    public static IReadOnlyList<IReadOnlyList<PlacedStrip>> Pages(IReadOnlyList<Strip> strips)
    {
        List<List<PlacedStrip>> pages = [[]];
        var used = 0.0;
        for (var from = 0; from < strips.Count;)
        {
            var to = from;
            while (strips[to].WithNext && to < strips.Count - 1 && !strips[to + 1].NewPage)
            {
                to++;
            }

            var together = strips.Skip(from).Take(to - from + 1).ToList();
            var fitsAPage = together.Sum(strip => strip.Above + strip.Height) - together[0].Above + (together[0].Repeated?.Height ?? 0) <= Height;
            if (used > 0 && (together[0].NewPage || (fitsAPage && used + together.Sum(strip => strip.Above + strip.Height) > Height)))
            {
                Turn();
            }

            together.ForEach(Place);
            from = to + 1;
        }

        return pages;

        void Turn()
        {
            pages.Add([]);
            used = 0;
        }

        void Place(Strip strip)
        {
            if (used > 0 && used + strip.Above + strip.Height > Height)
            {
                Turn();
            }

            if (used == 0 && strip.Repeated is { } header)
            {
                Put(header, isRepeat: true);
            }

            Put(strip, isRepeat: false);
        }

        void Put(Strip strip, bool isRepeat)
        {
            used += used == 0 ? 0 : strip.Above;
            pages[^1].Add(new(PaperHeight - TopMargin - used, strip, isRepeat));
            used += strip.Height;
        }
    }
}
