using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Calendars;

/// <summary>A school or a trust sets its own term dates of a year; or takes them back, so that the next nearest hold.</summary>
public sealed class KeepTermDates(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Terms">Empty, with <paramref name="Remove"/>, to take them back.</param>
    public sealed record Command(AcademicYear Year, IReadOnlyList<GivenTerm> Terms, bool Remove = false);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepHosting) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var known = await db.TermDates.Include(d => d.Terms).SingleOrDefaultAsync(d => d.Owner == own && d.Year == command.Year, stop);
        if (command.Remove)
        {
            if (known is null)
            {
                return Refusal.Changed;
            }

            db.Remove(known);
            log.Record(new TermDatesKept(own, command.Year.StartYear, 0), actor);
            return await db.SaveOrRefuse(stop) is { } late ? late : default(Done);
        }

        if (CalendarRules.OfTerms.Broken(new(command.Year, command.Terms)) is { Count: > 0 } broken)
        {
            return broken;
        }

        await using var work = await WholeWork.Begin(db, stop);
        log.Record(new TermDatesKept(own, command.Year.StartYear, command.Terms.Count), actor);
        if (known is not null)
        {
            db.Remove(known);
            if (await db.SaveOrRefuse(stop) is { } overtaken)
            {
                return overtaken;
            }
        }

        db.Add(Made(new TermDates { Id = TermDatesId.New(), Owner = own, Year = command.Year, SaidAt = clock.GetUtcNow() }, command.Terms));
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return default(Done);
    }

    internal static TermDates Made(TermDates dates, IEnumerable<GivenTerm> terms)
    {
        dates.Terms.AddRange(terms.OrderBy(t => t.FirstDay).Select((term, at) => new Term
        {
            Dates = dates.Id, Number = at + 1, Label = term.Label.Trim(), FirstDay = term.FirstDay!.Value, LastDay = term.LastDay!.Value,
        }));
        return dates;
    }
}
