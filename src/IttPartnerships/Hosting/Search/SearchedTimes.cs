using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Search;

/// <summary>
/// What offers may say of their times to hold in a term, or in a window by its name. A year's offers say few different things, so each is looked at
/// once here and the database chooses by the words as they stand.
/// </summary>
internal static class SearchedTimes
{
    /// <param name="readable">The patterns the reader may see: their windows' names are understood.</param>
    /// <returns>The words that hold, "any time" among them.</returns>
    public static async Task<IReadOnlyList<string>> Holding(AppDb db, AcademicYear year, string searched, IQueryable<ProgrammePattern> readable, CancellationToken stop)
    {
        var said = await db.Offers.Where(o => o.Year == year && o.Windows != "").Select(o => o.Windows).Distinct().ToListAsync(stop);
        if (said.Count == 0)
        {
            return [""];
        }

        var windows = (await OfYear(readable, year).AsNoTracking().ToListAsync(stop)).ToLookup(window => window.Name, StringComparer.OrdinalIgnoreCase);
        return [.. said.Where(words => Holds(words, searched, windows)), ""];
    }

    public static Task<List<string>> Names(IQueryable<ProgrammePattern> readable, AcademicYear year, CancellationToken stop) =>
        OfYear(readable, year).Select(window => window.Name).Distinct().ToListAsync(stop);

    private static bool Holds(string words, string searched, ILookup<string, PatternWindow> windows) =>
        OfferTimes.Holds(words, searched)
        || windows[searched].Any(window => OfferTimes.HoldsIn(words, searched, window.FirstDay, window.LastDay))
        || OfferTimes.Named(words).SelectMany(name => windows[name]).Any(window => OfferTimes.TermsOf(window.FirstDay, window.LastDay).Contains(searched, StringComparer.OrdinalIgnoreCase));

    private static IQueryable<PatternWindow> OfYear(IQueryable<ProgrammePattern> readable, AcademicYear year) => readable.Where(pattern => pattern.Year == year).SelectMany(pattern => pattern.Windows);
}
