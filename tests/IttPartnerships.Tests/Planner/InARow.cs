using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>A draft that is better only where all three trainees move: each would take the place the next one holds, and the last finds one free. Only the first gains by it.</summary>
internal static class InARow
{
    private static readonly string[] Held = ["Yew", "Ash", "Birch"];

    public static ProvedDraft Proved()
    {
        var problem = new Year()
            .School("Yew", -70).Offer().School("Ash", 0).Offer().School("Birch", 40).Offer().School("Cedar", 80).Offer()
            .Trainee("Ann", at: -20, most: 55).Trainee("Ben", at: 20, most: 25).Trainee("Cat", at: 60, most: 25).Problem;
        Draft draft = new(new(problem, seed: 1));
        for (var slot = 0; slot < Held.Length; slot++)
        {
            draft.Place(slot, Array.FindIndex(draft.Model.Candidates[slot], candidate => problem.Schools[candidate.School].Name == Held[slot]));
        }

        draft.Settle();
        return new(draft);
    }

    /// <summary>By trainee.</summary>
    public static IEnumerable<string> Schools(Draft draft) => Enumerable.Range(0, Held.Length).Select(slot => draft.Model.Problem.Schools[draft.At(slot).School].Name);
}
