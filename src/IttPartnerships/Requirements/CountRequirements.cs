using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>How many trainees stand where, for the first screen, which is opened far more often than anything it counts changes.</summary>
public sealed class CountRequirements(AppDb db, TimeProvider clock, CurrentCounts current)
{
    public sealed record Query;

    public async Task<Outcome<FindRequirements.Counts>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        // Read before anything is counted: what changes meanwhile is counted by the next who asks.
        var latest = await db.JournalEntries.OrderByDescending(entry => entry.Id).Select(entry => (JournalEntryId?)entry.Id).FirstOrDefaultAsync(stop);
        var today = clock.Today();
        if (actor.Organisation is { } known && current.Of(known, latest, today) is { } counts)
        {
            return counts;
        }

        var judged = await Judging.Of(db, await FindRequirements.Counted(db, actor, today, stop), today, stop);
        var all = FindRequirements.Counts.Of(judged.Select(each => each.Overall));
        if (actor.Organisation is { } own)
        {
            current.Keep(own, latest, today, all);
        }

        return all;
    }
}
