using IttPartnerships.Programmes;

namespace IttPartnerships.Partnerships;

/// <summary>
/// What part of the partnership's work a delegation covers. An empty list means all of that kind. Two scopes meet unless some
/// list, given on both sides, has nothing in common.
/// </summary>
/// <param name="Courses">Course codes of the accredited provider.</param>
/// <param name="Areas">Places in the parties' own words, compared without case.</param>
public sealed record DelegationScope(IReadOnlyList<string> Courses, IReadOnlyList<TrainingPhase> Phases, IReadOnlyList<string> Areas)
{
    public static readonly DelegationScope Everything = new([], [], []);

    public bool IsEverything => Courses.Count == 0 && Phases.Count == 0 && Areas.Count == 0;

    public static DelegationScope Of(string courses, string phases, string areas) =>
        new(Parts(courses), [.. Parts(phases).Select(Enum.Parse<TrainingPhase>)], Parts(areas));

    public bool Covers(string course, TrainingPhase? phase) =>
        (Courses.Count == 0 || Courses.Contains(course, StringComparer.OrdinalIgnoreCase)) && (Phases.Count == 0 || phase is null || Phases.Contains(phase.Value));

    public bool Meets(DelegationScope other) =>
        Meet(Courses, other.Courses, StringComparer.OrdinalIgnoreCase) && Meet(Phases, other.Phases, EqualityComparer<TrainingPhase>.Default)
        && Meet(Areas, other.Areas, StringComparer.OrdinalIgnoreCase);

    /// <summary>"Courses X1 and X2, primary, in Leeds", or "Everything".</summary>
    public string Words
    {
        get
        {
            List<string> parts = [];
            if (Courses.Count > 0)
            {
                parts.Add($"{(Courses.Count == 1 ? "course" : "courses")} {string.Join(", ", Courses)}");
            }

            if (Phases.Count > 0)
            {
                parts.Add(string.Join(" and ", Phases.Select(phase => phase.Words)));
            }

            if (Areas.Count > 0)
            {
                parts.Add($"in {string.Join(", ", Areas)}");
            }

            return parts.Count == 0 ? "Everything" : char.ToUpperInvariant(parts[0][0]) + string.Join("; ", parts)[1..];
        }
    }

    private static bool Meet<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, IEqualityComparer<T> same) =>
        one.Count == 0 || other.Count == 0 || one.Intersect(other, same).Any();

    private static List<string> Parts(string list) => [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
