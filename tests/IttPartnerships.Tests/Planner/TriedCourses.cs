using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>Every legal course of a trainee in a small year, found by trying all there are, in <see cref="LowerBound.Scale"/> parts of a point.</summary>
/// <param name="costOf">What a slot's candidate, or none (-1), costs.</param>
internal sealed class TriedCourses(Model model, Func<int, int, long> costOf)
{
    public IEnumerable<(int[] Choices, long Cost)> Of(int trainee) =>
        Begun(trainee, []).Select(choices => (choices, Cost: CostOf(trainee, choices))).Where(course => course.Cost is not null).Select(course => (course.choices, course.Cost!.Value));

    /// <summary>Null where it is not legal.</summary>
    public long? CostOf(int trainee, int[] choices)
    {
        var first = model.FirstSlot[trainee];
        var (cost, brought) = (0L, 0);
        for (var i = 0; i < choices.Length; i++)
        {
            cost += costOf(first + i, choices[i]);
            brought |= choices[i] < 0 ? 0 : model.Candidates[first + i][choices[i]].Brings;
            for (var other = 0; other < i && choices[i] >= 0; other++)
            {
                if (choices[other] >= 0)
                {
                    var (one, two) = (model.Candidates[first + i][choices[i]].School, model.Candidates[first + other][choices[other]].School);
                    var sameLetter = model.LetterOf[first + i] == model.LetterOf[first + other];
                    if (sameLetter != (one == two))
                    {
                        return null;
                    }

                    cost += sameLetter ? 0 : LowerBound.Scale * model.Weights.SharedLabel * model.SharedLabels(one, two);
                }
            }
        }

        return choices.Contains(-1) || brought == CourseNeeds.All(model.Problem.Trainees[trainee]) ? cost : null;
    }

    private IEnumerable<int[]> Begun(int trainee, int[] choices)
    {
        var slot = model.FirstSlot[trainee] + choices.Length;
        return slot == model.FirstSlot[trainee + 1]
            ? [choices]
            : Enumerable.Range(-1, model.Candidates[slot].Length + 1).SelectMany(choice => Begun(trainee, [.. choices, choice]));
    }
}
