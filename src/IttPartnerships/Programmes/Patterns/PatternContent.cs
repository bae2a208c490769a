namespace IttPartnerships.Programmes.Patterns;

/// <summary>A window as somebody filled it in.</summary>
/// <param name="Id">Null for a new one; what refers to a kept one stays with it.</param>
public sealed record WindowLine(WindowId? Id, string Name, string Letter, WindowKind Kind, DateOnly FirstDay, DateOnly LastDay, Weekdays Days)
{
    public static WindowLine Of(PatternWindow window) =>
        new(window.Id, window.Name, window.Letter, window.Kind, window.FirstDay, window.LastDay, window.Days);
}

/// <param name="Why">Why it is not five days, where it is not.</param>
public sealed record ItpLine(DateOnly FirstDay, DateOnly LastDay, string Focus, string? Why = null)
{
    public static ItpLine Of(PatternItpWeek week) => new(week.FirstDay, week.LastDay, week.Focus, week.Why);
}

public sealed record BreakLine(DateOnly FirstDay, DateOnly LastDay, string Name)
{
    public static BreakLine Of(PatternBreak holiday) => new(holiday.FirstDay, holiday.LastDay, holiday.Name);
}

public sealed record ShareLine(DateOnly From, int Percent)
{
    public static ShareLine Of(PatternShare share) => new(share.From, share.Percent);
}

/// <summary>All that a pattern says, apart from its name and year: changed as a whole, so that it is judged as a whole.</summary>
public sealed record PatternContent(
    IReadOnlyList<WindowLine> Windows, IReadOnlyList<ItpLine> ItpWeeks, IReadOnlyList<ShareLine> Shares, IReadOnlyList<BreakLine> Breaks)
{
    public static PatternContent Of(ProgrammePattern pattern) => new(
        [.. pattern.Windows.OrderBy(window => window.FirstDay).Select(WindowLine.Of)],
        [.. pattern.ItpWeeks.OrderBy(week => week.FirstDay).Select(ItpLine.Of)],
        [.. pattern.Shares.OrderBy(share => share.From).Select(ShareLine.Of)],
        [.. pattern.Breaks.OrderBy(holiday => holiday.FirstDay).Select(BreakLine.Of)]);

    /// <summary>In order of days, texts without blanks at their edges.</summary>
    public PatternContent Tidy() => new(
        [.. Windows.Select(window => window with { Name = window.Name.Trim(), Letter = window.Letter.Trim().ToUpperInvariant() }).OrderBy(window => window.FirstDay).ThenByDescending(window => window.LastDay)],
        [.. ItpWeeks.Select(week => week with { Focus = week.Focus.Trim(), Why = string.IsNullOrWhiteSpace(week.Why) ? null : week.Why.Trim() }).OrderBy(week => week.FirstDay)],
        [.. Shares.OrderBy(share => share.From)],
        [.. Breaks.Select(holiday => holiday with { Name = holiday.Name.Trim() }).OrderBy(holiday => holiday.FirstDay)]);

    /// <summary>"A-B-A": which schools follow one another.</summary>
    public string Letters => string.Join('-', Windows.Select(window => window.Letter));
}
