using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>Everything a plan can say of one trainee: why here, why not there, and what would help.</summary>
public sealed record TraineeExplained(string Name, string Subject, IReadOnlyList<string> KeyStages, int MaxMinutes, IReadOnlyList<SlotExplained> Slots)
{
    /// <param name="slots">The plan, made of this very year.</param>
    /// <param name="why">Of the same plan.</param>
    /// <param name="nearest">How many other offers are told of for each slot.</param>
    public static TraineeExplained Of(PlanningYear year, IReadOnlyList<PlannedSlot> slots, IReadOnlyList<PlanReport.AdviceRow> advice, WhyNot why, int trainee, int nearest)
    {
        var problem = year.Problem;
        var who = problem.Trainees[trainee];
        return new(who.Name, who.Subject, KeyStageNames.Of(who.KeyStages), who.MaxMinutes,
        [
            .. slots.Where(slot => slot.Trainee == trainee).OrderBy(slot => slot.Slot).Select(slot => new SlotExplained(
                slot.Slot + 1, who.Pattern[slot.Slot].Letter, who.Pattern[slot.Slot].Window, slot.Offer is { } at ? problem.Offers[at].Name : null,
                slot.Offer is { } there ? problem.Schools[problem.Offers[there].School].Name : "", slot.Minutes, slot.Why,
                [.. why.Nearest(trainee, slot.Slot, nearest).Select(other => Elsewhere.Of(problem, other))],
                [.. advice.Where(extra => extra.Fills.Any(fill => fill.Trainee == who.Name && fill.Slot == slot.Slot + 1)).Select(extra => extra.Sentence)])),
        ]);
    }
}

/// <param name="Number">Position in the pattern, from 1.</param>
/// <param name="Offer">Null where unfilled.</param>
/// <param name="WouldHelp">Extra offers that would fill it.</param>
public sealed record SlotExplained(
    int Number, string Letter, string Window, string? Offer, string School, int Minutes, string Why, IReadOnlyList<Elsewhere> Elsewhere, IReadOnlyList<string> WouldHelp);

/// <summary>Another offer and what speaks against it, or what it would change.</summary>
/// <param name="SchoolNumber">Position in the schools file, from 0.</param>
/// <param name="IsFree">Could be had as things stand.</param>
public sealed record Elsewhere(string Offer, string School, int SchoolNumber, int Minutes, bool IsFree, string Words)
{
    public static Elsewhere Of(PlanningProblem problem, OtherOffer other)
    {
        var offer = problem.Offers[other.Offer];
        return new(offer.Name, problem.Schools[offer.School].Name, offer.School, other.Minutes, other.Against.Count == 0, other.Instead ?? string.Join("; ", other.Against));
    }
}
