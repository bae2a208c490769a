using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>A plan beside the one people were told: what they have to be told again is apart from what nobody knows yet.</summary>
/// <param name="Kept">Slots that stay as people know them.</param>
/// <param name="Changed">Slots that people know otherwise.</param>
/// <param name="New">Filled slots nobody was told of.</param>
public sealed record PlanChanges(int Kept, IReadOnlyList<PlanChanges.Change> Changed, IReadOnlyList<PlanChanges.Change> New)
{
    /// <param name="Slot">Position in the pattern, from 1.</param>
    /// <param name="FromSchool">Empty where nobody was told of a place.</param>
    /// <param name="ToSchool">Empty where there is no place now.</param>
    /// <param name="OfferGone">The place is offered no more: it had to change.</param>
    public sealed record Change(string Trainee, int Slot, string Letter, string Window, string FromSchool, string FromOffer, string ToSchool, string ToOffer, bool OfferGone, string Sentence);

    public static PlanChanges Of(PlanningProblem problem, IReadOnlyList<ToldSlot> told, IReadOnlyList<PlannedSlot> slots)
    {
        var known = told.ToDictionary(slot => (slot.Trainee, slot.Slot));
        var (kept, changed, added) = (0, new List<Change>(), new List<Change>());
        foreach (var slot in slots)
        {
            if (!known.TryGetValue((slot.Trainee, slot.Slot), out var before))
            {
                if (slot.Offer is not null)
                {
                    added.Add(Row(problem, slot, null));
                }
            }
            else if (before.Known is { } offer && offer == slot.Offer)
            {
                kept++;
            }
            else
            {
                changed.Add(Row(problem, slot, before));
            }
        }

        return new(kept, changed, added);
    }

    private static Change Row(PlanningProblem problem, PlannedSlot slot, ToldSlot? before)
    {
        var trainee = problem.Trainees[slot.Trainee];
        var at = trainee.Pattern[slot.Slot];
        var offer = slot.Offer is { } number ? problem.Offers[number] : null;
        var to = offer is null ? "" : problem.Schools[offer.School].Name;
        var from = before is null ? "" : before.School.Length > 0 ? before.School : before.Known is { } known ? problem.Schools[problem.Offers[known].School].Name : before.Offer;
        var who = $"{trainee.Name}, {at.Letter} in {at.Window}";
        var why = before is null ? "" : before.Known is null ? $": {before.Offer} is offered no more" : ": moved so that others have a place, or because a rule no longer allows it";
        var sentence = before is null ? $"{who}: {to}"
            : to.Length == 0 ? $"{who}: no place any more, was at {from}{why}"
            : from == to ? $"{who}: stays at {to}, on {offer!.Name} instead of {before.Offer}{why}"
            : $"{who}: from {from} to {to}{why}";
        return new(trainee.Name, slot.Slot + 1, at.Letter, at.Window, from, before?.Offer ?? "", to, offer?.Name ?? "", before is { Known: null }, sentence);
    }
}
