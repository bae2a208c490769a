using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Calendars;

/// <summary>A school says that a day is an inset day or that it is closed; or that it is open as its terms say after all.</summary>
public sealed class KeepClosedDay(AppDb db, ActivityLog log)
{
    /// <param name="Open">The day is as the term dates say.</param>
    public sealed record Command(DateOnly? Day, ClosedDayKind? Kind, string? Note = null, bool Open = false);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepHosting) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        if (!command.Open && CalendarRules.OfDays.Broken(new(command.Day, command.Kind, command.Note)) is { Count: > 0 } broken)
        {
            return broken;
        }

        var known = await db.ClosedDays.SingleOrDefaultAsync(d => d.School == own && d.Day == command.Day, stop);
        if (command.Open)
        {
            if (known is null)
            {
                return Refusal.Changed;
            }

            db.Remove(known);
        }
        else if (known is null)
        {
            db.Add(new ClosedDay { School = own, Day = command.Day!.Value, Kind = command.Kind!.Value, Note = Text(command.Note) });
        }
        else
        {
            (known.Kind, known.Note) = (command.Kind!.Value, Text(command.Note));
        }

        log.Record(new ClosedDayKept(own, command.Day!.Value, command.Open ? null : command.Kind), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
