using static IttPartnerships.Partnerships.Oversight.OversightWords;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Why oversight is as it is, in the words that both sides read.</summary>
internal static class OversightReasons
{
    /// <summary>Never empty; in the order of what weighs most, and within it what is longest due.</summary>
    public static IReadOnlyList<string> Of(OversightFacts facts)
    {
        List<string> reasons = [];
        if (facts.Agreed.Count == 0)
        {
            reasons.Add("No arrangement says how this is overseen");
        }

        if (!facts.Owned)
        {
            reasons.Add(facts.Agreed is [var agreed, ..] ? $"Nobody is named to own it: the agreement says {agreed.Owner}" : "Nobody at the accredited provider is named to own it");
        }

        reasons.AddRange(facts.Due.Where(due => due.On < facts.On).Select(due => $"The {due.Method.InSentence} due on {Day(due.On)} is {Days(facts.On.DayNumber - due.On.DayNumber)} late"));
        var actions = facts.Actions.OrderBy(action => action.DueOn).ToList();
        reasons.AddRange(actions.Where(action => action.DueOn < facts.On).Select(action => $"{From(action)} is overdue since {Day(action.DueOn)}"));
        var soon = facts.On.AddDays(OversightRules.SoonDays);
        reasons.AddRange(facts.Due.Where(due => due.On >= facts.On && due.On <= soon).Select(due => $"The {due.Method.InSentence} is due on {Day(due.On)}, {Away(facts.On, due.On)}"));
        reasons.AddRange(actions.Where(action => action.DueOn >= facts.On && action.DueOn <= soon).Select(action => $"{From(action)} is due on {Day(action.DueOn)}"));
        return reasons.Count > 0 ? reasons : [AllIsWell(facts)];
    }

    private static string From(OpenAction action) => action.Outcome == OversightOutcome.DoesNotMeet
        ? $"The {action.Method.InSentence} of {Day(action.DoneOn)} did not meet expectations, and its action"
        : $"An action from the {action.Method.InSentence} of {Day(action.DoneOn)}";

    private static string Away(DateOnly on, DateOnly due) => due == on ? "which is today" : $"in {Days(due.DayNumber - on.DayNumber)}";

    private static string AllIsWell(OversightFacts facts) =>
        facts.Due is [var next, ..] ? $"Nothing is late. The next {next.Method.InSentence} is due on {Day(next.On)}" : "Nothing is late, and nothing more is due before it ends";
}
