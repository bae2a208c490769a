using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Calendars;

/// <summary>A school's calendar of a year: whose term dates hold, its bank holidays, inset days and closures. Term dates are public, so whoever may see the register may see it.</summary>
public sealed class ShowCalendar(AppDb db, TimeProvider clock)
{
    /// <param name="School">The actor's own organisation where empty.</param>
    public sealed record Query(OrganisationId? School = null, AcademicYear? Year = null);

    /// <param name="Terms">Of whoever's dates hold; empty where nobody said any.</param>
    /// <param name="Own">The organisation itself set them, for itself or its schools.</param>
    /// <param name="MayKeep">The reader may change them.</param>
    public sealed record Answer(
        OrganisationId School, string Name, AcademicYear Year, CalendarSource Source, string? Authority, IReadOnlyList<Term> Terms, bool Own,
        IReadOnlyList<BankHoliday> Holidays, IReadOnlyList<ClosedDay> Days, bool MayKeep);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeRegister) || (query.School ?? actor.Organisation) is not { } school
            || await db.Organisations.AsNoTracking().Where(o => o.Id == school).Select(o => o.Name).SingleOrDefaultAsync(stop) is not { } name)
        {
            return Refusal.NotFound;
        }

        var year = query.Year ?? AcademicYear.Of(clock.Today());
        var known = (await SchoolCalendars.Load(db, [school], year, year, stop))[school];
        var source = known.Sources[year];
        var terms = source == CalendarSource.Assumed ? [] : await Terms(school, source, year, stop);
        var (from, until) = (year.FirstDay, year.LastDay);
        var days = await db.ClosedDays.AsNoTracking().Where(d => d.School == school && d.Day >= from && d.Day <= until).OrderBy(d => d.Day).ToListAsync(stop);
        return new Answer(
            school, name, year, source, known.Authority, terms, source == CalendarSource.School, [.. BankHolidays.In(year).OrderBy(h => h.Day)], days,
            actor.May(Permission.KeepHosting, school) && actor.Organisation == school);
    }

    private async Task<List<Term>> Terms(OrganisationId school, CalendarSource source, AcademicYear year, CancellationToken stop)
    {
        var (from, until) = (year.FirstDay, year.LastDay);
        var authority = await db.Schools.Where(s => s.Organisation == school).Select(s => s.LocalAuthorityCode).SingleOrDefaultAsync(stop);
        var trusts = db.TrustMemberships.Where(m => m.School == school && (m.From == null || m.From <= until) && (m.Until == null || m.Until >= from)).Select(m => (OrganisationId?)m.Trust);
        var said = source switch
        {
            CalendarSource.School => db.TermDates.Where(d => d.Owner == school),
            CalendarSource.Trust => db.TermDates.Where(d => trusts.Contains(d.Owner)),
            _ => db.TermDates.Where(d => d.Authority == authority),
        };
        return (await said.AsNoTracking().Include(d => d.Terms).Where(d => d.Year == year).OrderBy(d => d.Id).FirstAsync(stop)).Terms.OrderBy(t => t.Number).ToList();
    }
}
