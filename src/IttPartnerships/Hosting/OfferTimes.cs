namespace IttPartnerships.Hosting;

/// <summary>When an offer holds. Schools think in terms, providers in windows with names of their own: an offer names either, or neither and holds at any time.</summary>
public static class OfferTimes
{
    private static readonly TimeSpan EnoughOfATerm = TimeSpan.FromDays(28);

    /// <summary>What the school named: terms, or windows by name. Empty means any time.</summary>
    public static IReadOnlyList<string> Named(Offer offer) => Named(offer.Windows);

    internal static IReadOnlyList<string> Named(string times) => times.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether it holds in a window: at any time, in one of that name, or in every term of which the window takes four weeks or more.</summary>
    public static bool HoldsIn(Offer offer, string window, DateOnly firstDay, DateOnly lastDay) => HoldsIn(offer.Windows, window, firstDay, lastDay);

    internal static bool HoldsIn(string times, string window, DateOnly firstDay, DateOnly lastDay) =>
        Holds(times, window) || TermsOf(firstDay, lastDay).All(term => Holds(times, term));

    /// <summary>Whether a term or a window is named, or nothing is.</summary>
    internal static bool Holds(string times, string named) => Named(times) is var all && (all.Count == 0 || all.Contains(named, StringComparer.OrdinalIgnoreCase));

    /// <summary>The terms of <see cref="HostingWords.Windows"/> a window lies in. A short one lies in the term of its middle.</summary>
    public static IReadOnlyList<string> TermsOf(DateOnly firstDay, DateOnly lastDay)
    {
        var days = Enumerable.Range(0, lastDay.DayNumber - firstDay.DayNumber + 1).CountBy(day => Term(firstDay.AddDays(day)));
        List<string> terms = [.. days.Where(term => term.Value >= EnoughOfATerm.Days).Select(term => term.Key)];
        return terms.Count > 0 ? terms : [Term(firstDay.AddDays((lastDay.DayNumber - firstDay.DayNumber) / 2))];
    }

    // Easter moves, and with it the end of spring terms: April counts to the summer term wherever it falls.
    private static string Term(DateOnly day) => HostingWords.Windows[day.Month switch { >= 8 => 0, <= 3 => 1, _ => 2 }];
}
