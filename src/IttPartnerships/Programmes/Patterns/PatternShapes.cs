using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>How a year may be arranged, to begin a pattern from. Everything can be changed afterwards.</summary>
public enum PatternShape
{
    TwoSchools,
    ThereAndBack,
    ThreeSchools,
    YearWithContrast,
    OneDayAWeek,
}

public static class PatternShapes
{
    private static readonly string[] Focuses = ["Routines at the start of a lesson", "Checking for understanding by questions", "Modelling a new idea", "Adapting a task in the moment"];

    extension(PatternShape shape)
    {
        public string Words => shape switch
        {
            PatternShape.TwoSchools => "Two schools, one after the other (A-B)",
            PatternShape.ThereAndBack => "Out and back again (A-B-A)",
            PatternShape.ThreeSchools => "Three schools (A-B-C)",
            PatternShape.YearWithContrast => "One school all year, with a short contrasting stay inside",
            PatternShape.OneDayAWeek => "One day a week in school A, then a block in school B",
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Maybe a shape was added without its words."),
        };

        /// <summary>Suggested days: holidays as most of England has them, four weeks of Intensive Training and Practice, a timetable that grows.</summary>
        public PatternContent In(AcademicYear year)
        {
            var days = new YearDays(year);
            return new PatternContent(
                Windows(shape, days),
                [
                    new(days.September, days.September.AddDays(4), Focuses[0]), new(days.November, days.November.AddDays(4), Focuses[1]),
                    new(days.January, days.January.AddDays(4), Focuses[2]), new(days.March, days.March.AddDays(4), Focuses[3]),
                ],
                [new(days.Autumn, 20), new(days.November, 40), new(days.January, 60), new(days.Spring, 80)],
                days.Holidays()).Tidy();
        }
    }

    private static IReadOnlyList<WindowLine> Windows(PatternShape shape, YearDays days)
    {
        var (autumn, christmas, january, spring, easter, summer, end) = (days.Autumn, days.Christmas.AddDays(-3), days.January, days.Spring, days.Easter.AddDays(-3), days.Easter.AddDays(14), days.End);
        const Weekdays Every = Weekdays.Every;
        return shape switch
        {
            PatternShape.TwoSchools =>
            [
                new(null, "Autumn", "A", WindowKind.Main, autumn, christmas, Every), new(null, "Spring and summer", "B", WindowKind.Contrasting, january, end, Every),
            ],
            PatternShape.ThereAndBack =>
            [
                new(null, "Autumn", "A", WindowKind.Main, autumn, christmas, Every), new(null, "Spring", "B", WindowKind.Contrasting, january, easter, Every),
                new(null, "Summer", "A", WindowKind.Main, summer, end, Every),
            ],
            PatternShape.ThreeSchools =>
            [
                new(null, "Autumn", "A", WindowKind.Main, autumn, christmas, Every), new(null, "Spring", "B", WindowKind.Contrasting, january, easter, Every),
                new(null, "Summer", "C", WindowKind.OtherExperience, summer, end, Every),
            ],
            PatternShape.YearWithContrast =>
            [
                new(null, "Year", "A", WindowKind.Main, autumn, end, Every), new(null, "Contrast", "B", WindowKind.Contrasting, spring, spring.AddDays(25), Every),
            ],
            _ =>
            [
                new(null, "Wednesdays", "A", WindowKind.Main, autumn, easter, Weekdays.Wednesday), new(null, "Block", "B", WindowKind.Contrasting, summer, end, Every),
            ],
        };
    }
}

/// <summary>The Mondays a year is arranged by. A day a bank holiday takes is a holiday here.</summary>
internal sealed class YearDays(AcademicYear year)
{
    private readonly DateOnly easterSunday = EasterSunday(year.StartYear + 1);

    public DateOnly September => PatternDays.MondayOf(new(year.StartYear, 9, 21));

    public DateOnly Autumn => PatternDays.MondayOf(new(year.StartYear, 10, 11));

    public DateOnly November => PatternDays.MondayOf(new(year.StartYear, 11, 20));

    public DateOnly Christmas => PatternDays.MondayOf(new(year.StartYear, 12, 24));

    public DateOnly January => PatternDays.MondayOf(new(year.StartYear + 1, 1, 11));

    /// <summary>After the half term of February.</summary>
    public DateOnly Spring => PatternDays.MondayOf(new(year.StartYear + 1, 2, 25));

    public DateOnly March => Spring.AddDays(7);

    /// <summary>Two weeks: the one that ends with Easter Sunday and the next.</summary>
    public DateOnly Easter => PatternDays.MondayOf(easterSunday);

    public DateOnly End => PatternDays.MondayOf(new(year.StartYear + 1, 6, 27)).AddDays(4);

    public IReadOnlyList<BreakLine> Holidays()
    {
        var (half, february, may) = (PatternDays.MondayOf(new(year.StartYear, 10, 31)), Spring.AddDays(-7), PatternDays.MondayOf(new(year.StartYear + 1, 5, 31)));
        var firstOfMay = PatternDays.MondayOf(new(year.StartYear + 1, 5, 7));
        return
        [
            new(half, half.AddDays(4), "Half term"), new(Christmas, Christmas.AddDays(11), "Christmas"), new(february, february.AddDays(4), "Half term"),
            new(Easter, Easter.AddDays(11), "Easter"), new(firstOfMay, firstOfMay, "May bank holiday"), new(may, may.AddDays(4), "Half term"),
        ];
    }

    /// <summary>By the anonymous Gregorian rule.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var month = (h + l - (7 * m) + 114) / 31;
        return new(year, month, ((h + l - (7 * m) + 114) % 31) + 1);
    }
}
