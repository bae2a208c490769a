using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>Removes a pattern nobody needs. Its courses then follow none.</summary>
public sealed class RemovePattern(AppDb db, ActivityLog log)
{
    public sealed record Command(PatternId Pattern, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await PatternRights.Kept(db, actor).Whole().SingleOrDefaultAsync(p => p.Id == command.Pattern, stop) is not { } pattern)
        {
            return Refusal.NotFound;
        }

        if (pattern.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var used = await db.Placements.AnyAsync(p => db.PatternWindows.Any(w => w.Pattern == pattern.Id && w.Id == p.Window), stop);
        if (PatternRules.BeforeKeeping.Where(rule => rule.Id == "PP-06").Broken(new(pattern.Year, pattern.Name, false, true, PatternContent.Of(pattern), used ? [pattern.Name] : []))
            is { Count: > 0 } broken)
        {
            return broken;
        }

        db.RemoveRange(await db.CourseYears.Where(y => y.Pattern == pattern.Id).ToListAsync(stop));
        db.Remove(pattern);
        log.Record(new PatternRemoved(PatternMark.Of(pattern)), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
