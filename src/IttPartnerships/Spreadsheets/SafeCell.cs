namespace IttPartnerships.Spreadsheets;

/// <summary>
/// Cells a spreadsheet would run as a formula get an apostrophe in front when we write them, and lose it when we read our own
/// file back. Source: OWASP, CSV injection.
/// </summary>
public static class SafeCell
{
    public static string Escape(string cell) => LooksRunnable(cell) ? "'" + cell : cell;

    /// <summary>The other way round, for files this product wrote.</summary>
    public static string Unescape(string cell) => cell.StartsWith('\'') && LooksRunnable(cell) ? cell[1..] : cell;

    // An apostrophe before such a sign is escaped too, or reading back could not tell the two apart.
    private static bool LooksRunnable(string cell)
    {
        var bare = cell.AsSpan().TrimStart("' ");
        return bare.Length > 0 && bare[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
    }
}
