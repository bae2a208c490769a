using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Calendars;

/// <summary>Whose term dates a calendar stands on.</summary>
public enum CalendarSource
{
    School,
    Trust,
    Authority,

    /// <summary>Nobody said: every weekday that is no bank holiday counts, which is an assumption.</summary>
    Assumed,
}

/// <summary>A school's calendar over some academic years, and whose word each year is.</summary>
/// <param name="Authority">The name of the school's local authority, where it has one.</param>
public sealed record KnownCalendar(SchoolCalendar Calendar, IReadOnlyDictionary<AcademicYear, CalendarSource> Sources, string? Authority)
{
    /// <summary>True where at least one of its years is assumed.</summary>
    public bool IsAssumed => Sources.Values.Contains(CalendarSource.Assumed);
}

/// <summary>Loads the calendars of many schools at once: four queries, however many they are.</summary>
public static class SchoolCalendars
{
    public static Task<IReadOnlyDictionary<OrganisationId, KnownCalendar>> Load(
        AppDb db, IReadOnlyCollection<OrganisationId> schools, AcademicYear first, AcademicYear last, CancellationToken stop)
    {
        var ids = schools.Distinct().ToList();
        return Load(db, db.Organisations.Where(o => EF.Parameter(ids).Contains(o.Id)).Select(o => o.Id), first, last, stop);
    }

    /// <param name="schools">A query, so that all of a country's need no list of ids.</param>
    public static async Task<IReadOnlyDictionary<OrganisationId, KnownCalendar>> Load(
        AppDb db, IQueryable<OrganisationId> schools, AcademicYear first, AcademicYear last, CancellationToken stop)
    {
        List<AcademicYear> years = [.. Enumerable.Range(first.StartYear, last.StartYear - first.StartYear + 1).Select(start => new AcademicYear(start))];
        var (from, until) = (first.FirstDay, last.LastDay);
        var wanted = await (
            from organisation in db.Organisations
            where schools.Contains(organisation.Id)
            join school in db.Schools on organisation.Id equals school.Organisation into registered
            from school in registered.DefaultIfEmpty()
            select new { organisation.Id, school.LocalAuthorityCode, school.LocalAuthority }).ToListAsync(stop);
        var trusts = (await db.TrustMemberships.AsNoTracking()
            .Where(m => schools.Contains(m.School) && (m.From == null || m.From <= until) && (m.Until == null || m.Until >= from)).ToListAsync(stop)).ToLookup(m => m.School);
        var said = await db.TermDates.AsNoTracking().Include(d => d.Terms).Where(d => years.Contains(d.Year) && (d.Owner == null || schools.Contains(d.Owner.Value)
            || db.TrustMemberships.Any(m => m.Trust == d.Owner && schools.Contains(m.School)))).ToListAsync(stop);
        var owned = said.Where(d => d.Owner is not null).ToDictionary(d => (d.Owner!.Value, d.Year));
        var published = said.Where(d => d.Authority is not null).ToDictionary(d => (d.Authority!, d.Year));
        var closed = (await db.ClosedDays.AsNoTracking().Where(c => schools.Contains(c.School) && c.Day >= from && c.Day <= until).ToListAsync(stop)).ToLookup(c => c.School);
        List<DateOnly> holidays = [.. years.SelectMany(BankHolidays.In).Select(holiday => holiday.Day)];
        Dictionary<string, KnownCalendar> shared = new(StringComparer.Ordinal); // Most schools say nothing of their own: one calendar serves all of an authority.

        return wanted.ToDictionary(school => school.Id, school =>
        {
            if (!trusts[school.Id].Any() && !closed[school.Id].Any() && !years.Exists(year => owned.ContainsKey((school.Id, year))))
            {
                var authority = $"{school.LocalAuthorityCode} {school.LocalAuthority}";
                return shared.TryGetValue(authority, out var known) ? known : shared[authority] = Known(school.Id, school.LocalAuthorityCode, school.LocalAuthority);
            }

            return Known(school.Id, school.LocalAuthorityCode, school.LocalAuthority);
        });

        KnownCalendar Known(OrganisationId school, string? code, string? authority)
        {
            List<(AcademicYear Year, CalendarSource Source, TermDates? Dates)> nearest = [.. years.Select(year => Nearest(school, code, year))];
            return new(Of([.. nearest.Select(one => (one.Year, one.Dates))], holidays, closed[school]), nearest.ToDictionary(one => one.Year, one => one.Source), authority);
        }

        (AcademicYear, CalendarSource, TermDates?) Nearest(OrganisationId school, string? authority, AcademicYear year)
        {
            if (owned.TryGetValue((school, year), out var own))
            {
                return (year, CalendarSource.School, own);
            }

            foreach (var membership in trusts[school].Where(m => new Period(m.From, m.Until).Overlaps(year.Period)))
            {
                if (owned.TryGetValue((membership.Trust, year), out var trust))
                {
                    return (year, CalendarSource.Trust, trust);
                }
            }

            return authority is not null && published.TryGetValue((authority, year), out var authoritys)
                ? (year, CalendarSource.Authority, authoritys)
                : (year, CalendarSource.Assumed, null);
        }
    }

    /// <summary>A year nobody spoke of is one long term. An inset day that trainees join is open, even outside term.</summary>
    internal static SchoolCalendar Of(IReadOnlyList<(AcademicYear Year, TermDates? Dates)> years, IEnumerable<DateOnly> holidays, IEnumerable<ClosedDay> exceptions)
    {
        var days = exceptions.ToList();
        List<Period> terms = [.. years.SelectMany(year => year.Dates is { } dates ? dates.Terms.OrderBy(t => t.FirstDay).Select(t => t.Period) : [year.Year.Period])];
        terms.AddRange(days.Where(day => day.Kind == ClosedDayKind.InsetWithTrainees && !terms.Exists(term => term.Contains(day.Day))).Select(day => new Period(day.Day, day.Day)));
        return new SchoolCalendar(terms, holidays.Concat(days.Where(day => day.Kind != ClosedDayKind.InsetWithTrainees).Select(day => day.Day)).ToHashSet());
    }
}
