using IttPartnerships.Organisations;

namespace IttPartnerships.Placements;

/// <summary>A stay of a trainee, as its effect on what training asks for is judged.</summary>
public sealed record StayFacts(OrganisationId School, KeyStages KeyStages, string? Letter);

/// <summary>What a place does for a trainee, and what speaks against it, each in a sentence.</summary>
/// <param name="Good">Sentences that speak for it.</param>
/// <param name="Bad">Sentences that speak against it.</param>
public sealed record PlaceEffect(IReadOnlyList<string> Good, IReadOnlyList<string> Bad);

/// <summary>What one more stay would do beside the others: key stages in a row (W1), two different schools, the pattern's letters.</summary>
public static class PlaceEffects
{
    /// <param name="others">The trainee's other live stays.</param>
    /// <param name="chosen">The key stage they chose; a neighbouring one goes with it.</param>
    public static PlaceEffect Of(StayFacts stay, IReadOnlyList<StayFacts> others, KeyStages chosen)
    {
        List<string> good = [];
        List<string> bad = [];
        var before = others.Aggregate(KeyStages.None, (all, other) => all | other.KeyStages);
        var after = before | stay.KeyStages;
        if (chosen != KeyStages.None)
        {
            Say(!before.HasFlag(chosen) && after.HasFlag(chosen), good, $"Gives {chosen.Words()}, the chosen one");
            Say(!HasNeighbours(before, chosen) && HasNeighbours(after, chosen), good, "Completes two key stages in a row");
            Say(others.Count > 0 && !HasNeighbours(after, chosen), bad, "Leaves two key stages in a row missing");
        }

        var elsewhere = others.Any(other => other.School != stay.School);
        Say(others.Count > 0 && !others.Select(other => other.School).Distinct().Skip(1).Any() && elsewhere, good, "Gives a second school");
        Say(others.Count > 0 && !elsewhere && others.All(other => other.Letter != stay.Letter), bad, "The same school as all other placements");
        Say(stay.Letter is not null && others.Any(other => other.Letter == stay.Letter && other.School != stay.School), bad, "The pattern wants the same school as before here");
        Say(stay.Letter is not null && others.Any(other => other.Letter is not null && other.Letter != stay.Letter && other.School == stay.School), bad, "The pattern wants another school here");
        return new(good, bad);
    }

    /// <summary>The chosen key stage and one next to it.</summary>
    public static bool HasNeighbours(KeyStages taught, KeyStages chosen) =>
        taught.HasFlag(chosen) && (taught & (KeyStages)(((int)chosen << 1) | ((int)chosen >> 1))) != KeyStages.None;

    private static void Say(bool holds, List<string> to, string sentence)
    {
        if (holds)
        {
            to.Add(sentence);
        }
    }
}
