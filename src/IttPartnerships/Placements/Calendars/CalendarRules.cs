using IttPartnerships.Kernel;

namespace IttPartnerships.Placements.Calendars;

/// <summary>One stretch as somebody gives it.</summary>
public sealed record GivenTerm(string Label, DateOnly? FirstDay, DateOnly? LastDay);

/// <summary>The terms of one year, about to be kept.</summary>
public sealed record TermFacts(AcademicYear Year, IReadOnlyList<GivenTerm> Terms)
{
    public IEnumerable<GivenTerm> Whole => Terms.Where(term => term.FirstDay is not null && term.LastDay is not null);
}

/// <summary>A day about to be marked as an inset day or closed.</summary>
public sealed record ClosedDayFacts(DateOnly? Day, ClosedDayKind? Kind, string? Note);

/// <summary>What term dates and single days must say.</summary>
public static class CalendarRules
{
    private const string Source = "Issue 4: days on the school’s own calendar";

    public static readonly IReadOnlyList<Rule<TermFacts>> OfTerms =
    [
        new("TD-01", "Enter at least one term, and no more than 8", Source, f => f.Terms.Count is > 0 and <= TermDates.MostTerms, nameof(KeepTermDates.Command.Terms)),
        new("TD-02", "Each term needs a name of 60 characters or fewer", Source, f => f.Terms.All(t => t.Label.Trim().Length is > 0 and <= 60), nameof(KeepTermDates.Command.Terms)),
        new("TD-03", "Each term needs its first and its last day", Source, f => f.Terms.All(t => t.FirstDay is not null && t.LastDay is not null), nameof(KeepTermDates.Command.Terms)),
        new("TD-04", "A term must end after it begins", Source, f => f.Whole.All(t => t.LastDay >= t.FirstDay), nameof(KeepTermDates.Command.Terms)),
        new("TD-05", "Terms must lie in the academic year, 1 August to 31 July", Source,
            f => f.Whole.All(t => f.Year.Period.Contains(t.FirstDay!.Value) && f.Year.Period.Contains(t.LastDay!.Value)), nameof(KeepTermDates.Command.Terms)),
        new("TD-06", "Terms must not overlap", Source, Apart, nameof(KeepTermDates.Command.Terms)),
    ];

    public static readonly IReadOnlyList<Rule<ClosedDayFacts>> OfDays =
    [
        new("TD-07", "Enter the day", Source, f => f.Day is not null, nameof(KeepClosedDay.Command.Day)),
        new("TD-08", "Enter a day from Monday to Friday", Source, f => f.Day?.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), nameof(KeepClosedDay.Command.Day)),
        new("TD-09", "Choose what sort of day it is", Source, f => f.Kind is not null, nameof(KeepClosedDay.Command.Kind)),
        new("TD-10", "The note must be 200 characters or fewer", Source, f => (f.Note ?? "").Trim().Length <= 200, nameof(KeepClosedDay.Command.Note)),
    ];

    /// <summary>Which of the three may take in an authority's dates: everybody's schools stand on them.</summary>
    public static readonly IReadOnlyList<Rule<bool>> OfImport =
    [
        new("TD-11", "Only accredited providers bring in the term dates of local authorities. Set your own school’s or trust’s instead", Source, accredited => accredited),
    ];

    private static bool Apart(TermFacts facts)
    {
        var ordered = facts.Whole.OrderBy(t => t.FirstDay).ToList();
        return ordered.Zip(ordered.Skip(1)).All(pair => pair.First.LastDay < pair.Second.FirstDay);
    }
}
