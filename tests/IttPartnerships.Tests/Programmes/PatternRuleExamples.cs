using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Programmes;

internal sealed class PatternRuleExamples : IRuleExamples
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly WindowLine Autumn = new(null, "Autumn", "A", WindowKind.Main, new(2026, 10, 5), new(2026, 12, 18), Weekdays.Every);
    private static readonly WindowLine Spring = new(null, "Spring", "B", WindowKind.Contrasting, new(2027, 1, 11), new(2027, 3, 26), Weekdays.Every);
    private static readonly ItpLine Questioning = new(new(2026, 9, 21), new(2026, 9, 25), "Questioning");
    private static readonly BreakLine HalfTerm = new(new(2026, 10, 26), new(2026, 10, 30), "Half term");
    private static readonly ShareLine Eighty = new(new(2027, 2, 22), 80);
    private static readonly PatternFacts Pattern = new(Year, "Secondary", NameTaken: false, Accredited: true, new([Autumn, Spring], [Questioning], [Eighty], [HalfTerm]), []);
    private static readonly WindowFacts Window = new(Year, Autumn, [Spring]);
    private static readonly ItpWeekFacts Week = new(Year, Questioning, [], [HalfTerm]);
    private static readonly BreakFacts Break = new(Year, HalfTerm, []);
    private static readonly ShareFacts Share = new(Year, Eighty, []);
    private static readonly FollowingFacts Following = new(24, IsProviders: true);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(PatternRules.BeforeKeeping, "PP-01", Pattern, Pattern with { Accredited = false }),
        RuleExample.Of(PatternRules.BeforeKeeping, "PP-02", Pattern, Pattern with { Name = "" }),
        RuleExample.Of(PatternRules.BeforeKeeping, "PP-03", Pattern, Pattern with { NameTaken = true }),
        RuleExample.Of(PatternRules.BeforeKeeping, "PP-04", Pattern, Pattern with { Content = Pattern.Content with { Windows = [] } }),
        RuleExample.Of(PatternRules.BeforeKeeping, "PP-05", Pattern, Pattern with { Content = Pattern.Content with { Windows = [Spring] } }),
        RuleExample.Of(PatternRules.BeforeKeeping, "PP-06", Pattern, Pattern with { InUse = ["Autumn"] }),
        RuleExample.Of(PatternRules.BeforeKeeping, "PP-07", Pattern, Pattern with { Content = Pattern.Content with { Windows = [.. Enumerable.Repeat(Autumn, PatternRules.MostWindows + 1)] } }),
        RuleExample.Of(PatternRules.OfWindow, "PP-10", Window, Window with { Window = Autumn with { Name = "" } }),
        RuleExample.Of(PatternRules.OfWindow, "PP-11", Window, Window with { Window = Autumn with { Name = "SPRING" } }),
        RuleExample.Of(PatternRules.OfWindow, "PP-12", Window, Window with { Window = Autumn with { Letter = "AB" } }),
        RuleExample.Of(PatternRules.OfWindow, "PP-13", Window, Window with { Window = Autumn with { LastDay = new(2026, 10, 4) } }),
        RuleExample.Of(PatternRules.OfWindow, "PP-14", Window, Window with { Window = Autumn with { FirstDay = new(2026, 7, 31) } }),
        RuleExample.Of(PatternRules.OfWindow, "PP-15", Window, Window with { Window = Autumn with { Days = Weekdays.None } }),
        RuleExample.Of(PatternRules.OfWindow, "PP-16", Window, Window with { Window = Autumn with { LastDay = new(2027, 1, 15) } }),
        RuleExample.Of(PatternRules.OfWindow, "PP-16", Window with { Window = Autumn with { LastDay = new(2027, 6, 25) } }, Window with { Window = Autumn with { Letter = "B", LastDay = new(2027, 6, 25) } }),
        RuleExample.Of(PatternRules.OfItpWeek, "PP-20", Week, Week with { Week = Questioning with { Focus = "" } }),
        RuleExample.Of(PatternRules.OfItpWeek, "PP-21", Week, Week with { Week = Questioning with { LastDay = new(2026, 9, 20) } }),
        RuleExample.Of(PatternRules.OfItpWeek, "PP-22", Week, Week with { Week = Questioning with { LastDay = new(2027, 8, 1) } }),
        RuleExample.Of(PatternRules.OfItpWeek, "PP-23", Week, Week with { Others = [Questioning] }),
        RuleExample.Of(PatternRules.OfItpWeek, "PP-24", Week, Week with { Week = Questioning with { LastDay = new(2026, 9, 24) } }),
        RuleExample.Of(PatternRules.OfItpWeek, "PP-24", Week with { Week = Questioning with { LastDay = new(2026, 9, 24), Why = "The centre is closed on Friday" } }, Week with { Breaks = [new(new(2026, 9, 25), new(2026, 9, 25), "Closed")] }),
        RuleExample.Of(PatternRules.OfItpWeek, "PP-25", Week, Week with { Week = Questioning with { FirstDay = new(2026, 9, 26), LastDay = new(2026, 9, 27), Why = "A weekend" } }),
        RuleExample.Of(PatternRules.OfBreak, "PP-30", Break, Break with { Break = HalfTerm with { Name = "" } }),
        RuleExample.Of(PatternRules.OfBreak, "PP-31", Break, Break with { Break = HalfTerm with { LastDay = new(2026, 10, 25) } }),
        RuleExample.Of(PatternRules.OfBreak, "PP-32", Break, Break with { Break = HalfTerm with { FirstDay = new(2026, 7, 1) } }),
        RuleExample.Of(PatternRules.OfBreak, "PP-33", Break, Break with { Others = [HalfTerm] }),
        RuleExample.Of(PatternRules.OfShare, "PP-40", Share, Share with { Share = Eighty with { Percent = 101 } }),
        RuleExample.Of(PatternRules.OfShare, "PP-41", Share, Share with { Share = Eighty with { From = new(2027, 8, 1) } }),
        RuleExample.Of(PatternRules.OfShare, "PP-42", Share, Share with { Others = [Eighty with { Percent = 60 }] }),
        RuleExample.Of(FollowingRules.BeforeFollowing, "PP-50", Following, Following with { IsProviders = false }),
        RuleExample.Of(FollowingRules.BeforeFollowing, "PP-51", Following, Following with { Expected = -1 }),
    ];
}
