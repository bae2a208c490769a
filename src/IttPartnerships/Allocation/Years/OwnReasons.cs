using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Placements;
using IttPartnerships.Planner;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

/// <summary>Why a placement is a trainee's, as that trainee may read it: never with anybody else's name.</summary>
internal sealed class OwnReasons(MadePlan plan, bool shown)
{
    private const string Plain = "Looking at everybody’s journeys and needs together, this was the best place found for you";

    /// <returns>Null where the provider chose not to show it.</returns>
    public string? Of(PlannedTrainee trainee, PlacedSlot slot) => !shown ? null : slot.Why switch
    {
        var why when IsDecided(why) => "Your provider decided on this place",
        var why when plan.Trainees.Any(other => other.Number != trainee.Number && why.Contains(other.Name, StringComparison.OrdinalIgnoreCase)) => Plain,
        var why => InOwnWords(why, trainee, slot) is { Length: <= 400 } own ? own : Plain,
    };

    /// <summary>Lets trainees read why stays are theirs that were where the plan has them before it was accepted. What people decided is not the plan's to explain.</summary>
    /// <param name="some">For whom the plan is accepted.</param>
    /// <returns>How many stays had no reason to read.</returns>
    public async Task<int> Give(AppDb db, ActivityLog log, IEnumerable<PlannedStays> some, Actor actor, CancellationToken stop)
    {
        if (!shown)
        {
            return 0;
        }

        var wanted = some.SelectMany(one => one.AsPlanned.Where(same => !IsDecided(same.Slot.Why)).Select(same => (same.Stay.Id, one.Planned, same.Slot))).ToDictionary(same => same.Id);
        var ids = wanted.Keys.ToList();
        var stays = await db.Placements.Where(stay => ids.Contains(stay.Id) && stay.Live && stay.PlanReason == null).ToListAsync(stop);
        foreach (var stay in stays)
        {
            stay.PlanReason = Of(wanted[stay.Id].Planned, wanted[stay.Id].Slot);
            log.Record(new PlacementExplained(PlacementMark.Of(stay)), actor);
        }

        return stays.Count;
    }

    // Plans made before say it as people used to.
    private static bool IsDecided(string why) => why is PlannedSlot.Fixed or PlannedSlot.Kept or "Pinned";

    /// <summary>The trainee's page knows stays by their windows, not by the letters of a pattern.</summary>
    private static string InOwnWords(string why, PlannedTrainee trainee, PlacedSlot of) => trainee.Slots.GroupBy(slot => slot.Letter, StringComparer.OrdinalIgnoreCase).Aggregate(
        why,
        (said, letter) => said.Replace(
            $"placement {letter.Key} is ",
            string.Equals(letter.Key, of.Letter, StringComparison.OrdinalIgnoreCase) ? "this placement is " : $"your placement in {string.Join(" and ", letter.Select(slot => slot.Window).Distinct())} is ",
            StringComparison.OrdinalIgnoreCase));
}
