using IttPartnerships.Programmes;

namespace IttPartnerships.Allocation.Years;

/// <summary>What is left of a year's windows: a new stay begins tomorrow at the earliest, and none in a window that is over.</summary>
internal static class DaysAhead
{
    /// <returns>Null where it is over.</returns>
    public static PatternWindow? Of(PatternWindow window, DateOnly today)
    {
        var from = today.AddDays(1);
        return window.LastDay < from ? null : window.FirstDay >= from ? window : new PatternWindow
        {
            Id = window.Id, Pattern = window.Pattern, Number = window.Number, Name = window.Name, Letter = window.Letter, Kind = window.Kind, FirstDay = from, LastDay = window.LastDay, Days = window.Days,
        };
    }

    /// <summary>The year as it can still be planned. Windows that are over stay for those whose stay there is decided, since its school goes on with the letter and its key stages are seen to.</summary>
    public static YearToPlan Of(YearToPlan year, DateOnly today)
    {
        var decided = year.Own.Where(year.IsDecided).ToLookup(stay => stay.Trainee, stay => stay.Window);
        return year with { Trainees = [.. year.Trainees.Select(one => Of(one, [.. decided[one.Trainee.Id]], today))], From = today.AddDays(1) };
    }

    private static YearTrainee Of(YearTrainee one, HashSet<WindowId?> decided, DateOnly today)
    {
        if (one.Pattern is not { Windows.Count: > 0 } whole || whole.Windows.TrueForAll(window => window.FirstDay > today))
        {
            return one;
        }

        var left = new ProgrammePattern { Id = whole.Id, Provider = whole.Provider, Year = whole.Year, Name = whole.Name };
        left.Windows.AddRange(whole.Windows.Select(window => Of(window, today) ?? (decided.Contains(window.Id) ? window : null)).OfType<PatternWindow>());
        return one with
        {
            Pattern = left, IsOver = !left.Windows.Exists(window => window.LastDay > today),
            IsDecided = left.Windows.GroupBy(window => window.Letter).All(letter => letter.Any(window => decided.Contains(window.Id))),
        };
    }
}
