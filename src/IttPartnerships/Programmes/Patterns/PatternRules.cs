using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>A pattern about to be kept, as a whole.</summary>
/// <param name="NameTaken">Another pattern of the provider's year has this name.</param>
/// <param name="InUse">Names of windows that placements stand in and that are to go.</param>
public sealed record PatternFacts(AcademicYear Year, string Name, bool NameTaken, bool Accredited, PatternContent Content, IReadOnlyList<string> InUse);

/// <summary>One window among the others.</summary>
public sealed record WindowFacts(AcademicYear Year, WindowLine Window, IReadOnlyList<WindowLine> Others);

/// <summary>One ITP week among the others.</summary>
public sealed record ItpWeekFacts(AcademicYear Year, ItpLine Week, IReadOnlyList<ItpLine> Others, IReadOnlyList<BreakLine> Breaks);

public sealed record BreakFacts(AcademicYear Year, BreakLine Break, IReadOnlyList<BreakLine> Others);

public sealed record ShareFacts(AcademicYear Year, ShareLine Share, IReadOnlyList<ShareLine> Others);

/// <summary>What a programme pattern must be.</summary>
public static class PatternRules
{
    /// <summary>Windows of one pattern, and placements of one trainee in a plan: far more than any course has, and as many as a plan looks at.</summary>
    public const int MostWindows = 12;

    private const string Source = "W4, W5: the shape of a year";

    public static readonly IReadOnlyList<Rule<PatternFacts>> BeforeKeeping =
    [
        new("PP-01", "Only an accredited provider can make patterns and change them", "R8, R22", facts => facts.Accredited),
        new("PP-02", "Enter the pattern’s name, such as Secondary full time, in 100 characters or fewer", Source, facts => facts.Name.Length is > 0 and <= 100, nameof(PatternFacts.Name)),
        new("PP-03", "Another of your patterns of this year has this name", Source, facts => !facts.NameTaken, nameof(PatternFacts.Name)),
        new("PP-04", "A pattern has at least one window in a school", Source, facts => facts.Content.Windows.Count > 0),
        new("PP-05", "The first window is at school A, and each new school takes the next letter: A, then B, then C", Source, facts => AreInOrder(facts.Content.Windows)),
        new("PP-06", "Trainees are placed in this window. Move or end their placements before you take it out", "W4", facts => facts.InUse.Count == 0),
        new("PP-07", $"A pattern has {MostWindows} windows or fewer, which is as many as a plan can fill. Put some together, or make two patterns of it", "House", facts => facts.Content.Windows.Count <= MostWindows),
    ];

    public static readonly IReadOnlyList<Rule<WindowFacts>> OfWindow =
    [
        new("PP-10", "Enter the window’s name, such as Autumn, in 40 characters or fewer", Source, facts => facts.Window.Name.Length is > 0 and <= 40, nameof(WindowLine.Name)),
        new("PP-11", "Another window of this pattern has this name", Source,
            facts => !facts.Others.Any(other => FoldedText.Fold(other.Name) == FoldedText.Fold(facts.Window.Name)), nameof(WindowLine.Name)),
        new("PP-12", "Choose the school’s letter, from A to Z", Source, facts => facts.Window.Letter is [>= 'A' and <= 'Z'], nameof(WindowLine.Letter)),
        new("PP-13", "The last day must be the first day or later", Source, facts => facts.Window.LastDay >= facts.Window.FirstDay, nameof(WindowLine.LastDay)),
        new("PP-14", "The window must lie in the academic year, from 1 August to 31 July", Source,
            facts => facts.Year.Period.Contains(facts.Window.FirstDay) && facts.Year.Period.Contains(facts.Window.LastDay), nameof(WindowLine.FirstDay)),
        new("PP-15", "Choose the weekdays on which trainees are in school", Source, facts => facts.Window.Days != Weekdays.None, nameof(WindowLine.Days)),
        new("PP-16", "This window overlaps another. Only a shorter stay at a different school may lie inside a longer one, and then wholly", Source,
            facts => facts.Others.All(other => Fit(facts.Window, other)), nameof(WindowLine.FirstDay)),
    ];

    public static readonly IReadOnlyList<Rule<ItpWeekFacts>> OfItpWeek =
    [
        new("PP-20", "Enter the one focus of this week, such as questioning, in 200 characters or fewer", "IT-08", facts => facts.Week.Focus.Length is > 0 and <= 200, nameof(ItpLine.Focus)),
        new("PP-21", "The last day must be the first day or later", Source, facts => facts.Week.LastDay >= facts.Week.FirstDay, nameof(ItpLine.LastDay)),
        new("PP-22", "The week must lie in the academic year, from 1 August to 31 July", Source,
            facts => facts.Year.Period.Contains(facts.Week.FirstDay) && facts.Year.Period.Contains(facts.Week.LastDay), nameof(ItpLine.FirstDay)),
        new("PP-23", "Another week of Intensive Training and Practice has some of these days", "IT-03",
            facts => !facts.Others.Any(other => other.FirstDay <= facts.Week.LastDay && facts.Week.FirstDay <= other.LastDay), nameof(ItpLine.FirstDay)),
        new("PP-24", "An intensive week is five weekdays outside holidays. Change its days, or say why it is not, in 200 characters or fewer", "IT-04",
            facts => facts.Week.Why is { Length: > 0 and <= 200 } || PatternDays.Weekdays(facts.Week.FirstDay, facts.Week.LastDay, facts.Breaks).Count() == 5, nameof(ItpLine.Why)),
        new("PP-25", "There is no weekday outside holidays in it", "IT-04",
            facts => PatternDays.Weekdays(facts.Week.FirstDay, facts.Week.LastDay, facts.Breaks).Any(), nameof(ItpLine.FirstDay)),
    ];

    public static readonly IReadOnlyList<Rule<BreakFacts>> OfBreak =
    [
        new("PP-30", "Enter what the holiday is called, in 60 characters or fewer", Source, facts => facts.Break.Name.Length is > 0 and <= 60, nameof(BreakLine.Name)),
        new("PP-31", "The last day must be the first day or later", Source, facts => facts.Break.LastDay >= facts.Break.FirstDay, nameof(BreakLine.LastDay)),
        new("PP-32", "The holiday must lie in the academic year, from 1 August to 31 July", Source,
            facts => facts.Year.Period.Contains(facts.Break.FirstDay) && facts.Year.Period.Contains(facts.Break.LastDay), nameof(BreakLine.FirstDay)),
        new("PP-33", "Another holiday has some of these days", Source,
            facts => !facts.Others.Any(other => other.FirstDay <= facts.Break.LastDay && facts.Break.FirstDay <= other.LastDay), nameof(BreakLine.FirstDay)),
    ];

    public static readonly IReadOnlyList<Rule<ShareFacts>> OfShare =
    [
        new("PP-40", "Enter a percentage from 0 to 100", "W5d, TR-11", facts => facts.Share.Percent is >= 0 and <= 100, nameof(ShareLine.Percent)),
        new("PP-41", "The day must lie in the academic year, from 1 August to 31 July", Source, facts => facts.Year.Period.Contains(facts.Share.From), nameof(ShareLine.From)),
        new("PP-42", "Another step begins on this day", Source, facts => facts.Others.All(other => other.From != facts.Share.From), nameof(ShareLine.From)),
    ];

    /// <summary>Everything wrong, each beside the line it belongs to: "Windows[1].Name".</summary>
    public static List<Refusal> Broken(PatternFacts facts)
    {
        var content = facts.Content;
        return
        [
            .. BeforeKeeping.Broken(facts),
            .. Each(OfWindow, content.Windows, nameof(content.Windows), (window, others) => new WindowFacts(facts.Year, window, others)),
            .. Each(OfItpWeek, content.ItpWeeks, nameof(content.ItpWeeks), (week, others) => new ItpWeekFacts(facts.Year, week, others, content.Breaks)),
            .. Each(OfBreak, content.Breaks, nameof(content.Breaks), (holiday, others) => new BreakFacts(facts.Year, holiday, others)),
            .. Each(OfShare, content.Shares, nameof(content.Shares), (share, others) => new ShareFacts(facts.Year, share, others)),
        ];
    }

    private static IEnumerable<Refusal> Each<TLine, TFacts>(
        IReadOnlyList<Rule<TFacts>> rules, IReadOnlyList<TLine> lines, string list, Func<TLine, IReadOnlyList<TLine>, TFacts> facts) =>
        lines.SelectMany((line, index) => rules.Broken(facts(line, [.. lines.Where((_, other) => other != index)]))
            .Select(refusal => refusal with { Field = $"{list}[{index}].{refusal.Field}" }));

    private static bool AreInOrder(IReadOnlyList<WindowLine> windows) =>
        windows.Select(window => window.Letter).Distinct().Select((letter, index) => letter.Length == 1 && letter[0] == 'A' + index).All(good => good);

    private static bool Fit(WindowLine one, WindowLine other) =>
        one.LastDay < other.FirstDay || other.LastDay < one.FirstDay || (one.Letter != other.Letter && (Inside(one, other) || Inside(other, one)));

    private static bool Inside(WindowLine inner, WindowLine outer) =>
        inner.FirstDay > outer.FirstDay && inner.LastDay <= outer.LastDay;
}
