using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Demonstration.Years;

/// <summary>The demonstration's patterns of one year, each of another form.</summary>
internal sealed class DrawPatterns(OrganisationId provider, AcademicYear year)
{
    private static readonly string[] Focuses = ["Establishing routines", "Asking questions that check understanding", "Explaining and modelling", "Assessing in the moment"];

    public IReadOnlyList<ProgrammePattern> All() =>
    [
        // A long first stay, a contrasting one, and back to where they know them.
        Pattern("Primary, full time",
            [new("autumn", "A", WindowKind.Main, Monday(0, 10, 1), Friday(0, 12, 12), Weekdays.Every), new("spring", "B", WindowKind.Contrasting, Monday(1, 1, 12), Friday(1, 3, 24), Weekdays.Every),
                new("summer", "A", WindowKind.Main, Monday(1, 4, 18), Friday(1, 6, 26), Weekdays.Every)],
            [Monday(0, 9, 10), Monday(0, 9, 17), Monday(1, 1, 4), Monday(1, 4, 11)], [(Monday(0, 10, 1), 20), (Monday(0, 11, 10), 40), (Monday(1, 1, 12), 50), (Monday(1, 2, 22), 60), (Monday(1, 4, 25), 80)]),
        Pattern("Secondary, full time",
            [new("autumn", "A", WindowKind.Contrasting, Monday(0, 10, 4), Friday(0, 12, 17), Weekdays.Every), new("spring", "B", WindowKind.Main, Monday(1, 1, 22), Friday(1, 5, 24), Weekdays.Every)],
            [Monday(0, 9, 17), Monday(0, 9, 24), Monday(1, 1, 8), Monday(1, 6, 7)], [(Monday(0, 10, 4), 25), (Monday(0, 11, 15), 40), (Monday(1, 1, 22), 50), (Monday(1, 3, 1), 65), (Monday(1, 4, 5), 80)]),
        // At the employing school all year, but for a short contrast.
        Pattern("Employed, all year",
            [new("all year", "A", WindowKind.Main, Monday(0, 9, 5), Friday(1, 7, 8), Weekdays.Every), new("contrast", "B", WindowKind.Contrasting, Monday(1, 2, 22), Friday(1, 3, 24), Weekdays.Every)],
            [Monday(0, 9, 24), Monday(0, 11, 22), Monday(1, 1, 15), Monday(1, 5, 3)], [(Monday(0, 9, 5), 20), (Monday(0, 11, 1), 50), (Monday(1, 3, 29), 80)]),
        Pattern("Part time",
            [new("autumn", "A", WindowKind.Main, Monday(0, 9, 24), Friday(1, 2, 4), Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday),
                new("spring", "B", WindowKind.Contrasting, Monday(1, 2, 22), Friday(1, 6, 26), Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday)],
            [Monday(0, 9, 10), Monday(0, 9, 17), Monday(1, 2, 8), Monday(1, 6, 29)], [(Monday(0, 9, 24), 20), (Monday(1, 1, 5), 50), (Monday(1, 4, 19), 80)]),
    ];

    private ProgrammePattern Pattern(string name, IReadOnlyList<Stay> stays, IReadOnlyList<DateOnly> weeks, IReadOnlyList<(DateOnly From, int Percent)> shares)
    {
        var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = provider, Year = year, Name = name, Version = Guid.CreateVersion7() };
        pattern.Windows.AddRange(stays.Select((stay, i) => new PatternWindow
        {
            Id = WindowId.New(), Pattern = pattern.Id, Number = i + 1, Name = stay.Name, Letter = stay.Letter, Kind = stay.Kind, FirstDay = stay.First, LastDay = stay.Last, Days = stay.Days,
        }));
        pattern.ItpWeeks.AddRange(weeks.Select((monday, i) => new PatternItpWeek { Pattern = pattern.Id, Number = i + 1, FirstDay = monday, LastDay = monday.AddDays(4), Focus = Focuses[i % Focuses.Length] }));
        pattern.Shares.AddRange(shares.Select(share => new PatternShare { Pattern = pattern.Id, From = share.From, Percent = share.Percent }));
        return pattern;
    }

    /// <summary>The first Monday on or after a day of the year's first (0) or second (1) calendar year.</summary>
    private DateOnly Monday(int calendarYear, int month, int day) => Weekday(new(year.StartYear + calendarYear, month, day), DayOfWeek.Monday);

    private DateOnly Friday(int calendarYear, int month, int day) => Weekday(new(year.StartYear + calendarYear, month, day), DayOfWeek.Friday);

    private static DateOnly Weekday(DateOnly from, DayOfWeek weekday) => from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7);

    private sealed record Stay(string Name, string Letter, WindowKind Kind, DateOnly First, DateOnly Last, Weekdays Days);
}
