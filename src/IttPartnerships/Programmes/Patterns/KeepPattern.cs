using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>Makes a pattern of the actor’s organisation, or changes it as a whole.</summary>
public sealed class KeepPattern(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Pattern">Null makes one.</param>
    /// <param name="Year">Of a new one; a pattern stays in its year.</param>
    /// <param name="Version">The version that was looked at.</param>
    public sealed record Command(PatternId? Pattern, AcademicYear Year, string Name, PatternContent Content, Guid? Version = null);

    public async Task<Outcome<PatternId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.MayKeep())
        {
            return Refusal.NotFound;
        }

        var pattern = command.Pattern is null ? null : await PatternRights.Kept(db, actor).Whole().SingleOrDefaultAsync(p => p.Id == command.Pattern, stop);
        if (command.Pattern is not null && pattern is null)
        {
            return Refusal.NotFound;
        }

        var (name, content, year) = (command.Name.Trim(), command.Content.Tidy(), pattern?.Year ?? command.Year);
        var gone = pattern?.Windows.FindAll(window => !content.Windows.Any(line => line.Id == window.Id)) ?? [];
        var facts = new PatternFacts(
            year, name,
            await db.ProgrammePatterns.AnyAsync(p => p.Provider == own && p.Year == year && p.Name == name && p.Id != command.Pattern, stop),
            await Answerable.On(db, own, clock.Today(), stop),
            content,
            await InUse(gone, stop));
        if (PatternRules.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (pattern is not null && pattern.Version != command.Version)
        {
            return Refusal.Changed;
        }

        if (pattern is null)
        {
            pattern = new() { Id = PatternId.New(), Provider = own, Year = year, Name = name };
            PatternWriting.Write(pattern, content);
            db.Add(pattern);
            log.Record(new PatternMade(PatternMark.Of(pattern), content.Letters), actor);
        }
        else
        {
            pattern.Name = name;
            PatternWriting.Write(pattern, content);

            // Its lines are rows of their own: whoever looked at the pattern before has to look again.
            db.Entry(pattern).State = EntityState.Modified;
            log.Record(new PatternChanged(PatternMark.Of(pattern), content.Letters, content.ItpWeeks.Count), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : pattern.Id;
    }

    private async Task<List<string>> InUse(List<PatternWindow> gone, CancellationToken stop)
    {
        var ids = gone.ConvertAll(window => (WindowId?)window.Id);
        var used = ids.Count == 0 ? [] : await db.Placements.Where(p => ids.Contains(p.Window)).Select(p => p.Window).Distinct().ToListAsync(stop);
        return [.. gone.Where(window => used.Contains(window.Id)).Select(window => window.Name)];
    }
}

/// <summary>Brings the lines into the records; what stays keeps its id and its row.</summary>
internal static class PatternWriting
{
    public static void Write(ProgrammePattern pattern, PatternContent content)
    {
        pattern.Windows.RemoveAll(window => !content.Windows.Any(line => line.Id == window.Id));
        foreach (var (line, number) in content.Windows.Select((line, index) => (line, index + 1)))
        {
            if (pattern.Windows.Find(window => window.Id == line.Id) is not { } window)
            {
                window = new() { Id = WindowId.New(), Pattern = pattern.Id, Name = line.Name, Letter = line.Letter };
                pattern.Windows.Add(window);
            }

            (window.Number, window.Name, window.Letter, window.Kind) = (number, line.Name, line.Letter, line.Kind);
            (window.FirstDay, window.LastDay, window.Days) = (line.FirstDay, line.LastDay, line.Days);
        }

        pattern.ItpWeeks.RemoveAll(week => week.Number > content.ItpWeeks.Count);
        foreach (var (line, number) in content.ItpWeeks.Select((line, index) => (line, index + 1)))
        {
            if (pattern.ItpWeeks.Find(week => week.Number == number) is not { } week)
            {
                week = new() { Pattern = pattern.Id, Number = number, Focus = line.Focus };
                pattern.ItpWeeks.Add(week);
            }

            (week.FirstDay, week.LastDay, week.Focus, week.Why) = (line.FirstDay, line.LastDay, line.Focus, line.Why);
        }

        pattern.Shares.RemoveAll(share => !content.Shares.Any(line => line.From == share.From));
        foreach (var line in content.Shares)
        {
            if (pattern.Shares.Find(share => share.From == line.From) is { } share)
            {
                share.Percent = line.Percent;
            }
            else
            {
                pattern.Shares.Add(new() { Pattern = pattern.Id, From = line.From, Percent = line.Percent });
            }
        }

        pattern.Breaks.RemoveAll(holiday => !content.Breaks.Any(line => line.FirstDay == holiday.FirstDay));
        foreach (var line in content.Breaks)
        {
            if (pattern.Breaks.Find(holiday => holiday.FirstDay == line.FirstDay) is { } holiday)
            {
                (holiday.LastDay, holiday.Name) = (line.LastDay, line.Name);
            }
            else
            {
                pattern.Breaks.Add(new() { Pattern = pattern.Id, FirstDay = line.FirstDay, LastDay = line.LastDay, Name = line.Name });
            }
        }
    }
}
