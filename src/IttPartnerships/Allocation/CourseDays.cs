using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>Refuses courses whose windows share days: who follows one would be at two placements at once. As in a pattern, a shorter stay elsewhere may lie wholly inside a longer one.</summary>
internal static class CourseDays
{
    public static void Meet(TraineesFile trainees, WindowsFile windows)
    {
        foreach (var (trainee, cell) in trainees.Trainees.Zip(trainees.Courses))
        {
            if (AtOnce(trainee.Pattern, windows) is var (one, other))
            {
                trainees.Problems.Add(cell.Row, cell.Column, cell.Value,
                    $"The windows “{one.Window}” and “{other.Window}” share days, and nobody can be at two placements at once. Only a shorter stay at a different school may lie inside a longer one, and then wholly");
            }
        }
    }

    private static (Slot One, Slot Other)? AtOnce(IReadOnlyList<Slot> pattern, WindowsFile windows)
    {
        foreach (var (at, other) in pattern.Index())
        {
            if (pattern.Take(at).FirstOrDefault(earlier => !Fit(earlier, other, windows)) is { } one)
            {
                return (one, other);
            }
        }

        return null;
    }

    private static bool Fit(Slot one, Slot other, WindowsFile windows)
    {
        var (a, b) = (windows.Of(one.Window), windows.Of(other.Window));
        return a.Last < b.First || b.Last < a.First
            || (!string.Equals(one.Letter, other.Letter, StringComparison.OrdinalIgnoreCase) && (IsInside(a, b) || IsInside(b, a)));
    }

    private static bool IsInside(WindowDays inner, WindowDays outer) => outer.First < inner.First && inner.Last <= outer.Last;
}
