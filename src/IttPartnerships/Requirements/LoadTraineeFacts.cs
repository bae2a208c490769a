using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Placements.Days;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>The facts of any number of trainees, in a number of queries that does not grow with them.</summary>
public static class LoadTraineeFacts
{
    public static async Task<List<TraineeFacts>> Of(AppDb db, IQueryable<Trainee> trainees, DateOnly today, CancellationToken stop)
    {
        var people = await trainees.AsNoTracking().ToListAsync(stop);
        if (people.Count == 0)
        {
            return [];
        }

        var ids = trainees.Select(trainee => trainee.Id);
        var courses = await LoadCourseFacts.Of(db, trainees.Select(trainee => trainee.Course), stop);
        var placements = (await db.Placements.AsNoTracking()
            .Where(p => ids.Contains(p.Trainee) && (p.Live || p.State == PlacementState.EndedEarly)).ToListAsync(stop)).ToLookup(p => p.Trainee);
        var schools = await LoadSchoolFacts.Of(db, db.Placements.Where(p => ids.Contains(p.Trainee)).Select(p => p.School), stop);
        var days = (await db.PlacementDays.AsNoTracking().Where(d => db.Placements.Any(p => p.Id == d.Placement && ids.Contains(p.Trainee))).ToListAsync(stop)).ToLookup(d => d.Placement);
        var mentors = (await db.PlacementMentors.AsNoTracking().Where(m => (m.Until == null || m.Until >= today) && db.Placements.Any(p => p.Id == m.Placement && ids.Contains(p.Trainee)))
            .Select(m => new { m.Placement, m.MinutesAWeek }).ToListAsync(stop)).ToLookup(m => m.Placement, m => m.MinutesAWeek);
        var agreements = await LoadAgreements(db, db.Placements.Where(p => ids.Contains(p.Trainee)), stop);
        var calendars = await Calendars(db, placements.SelectMany(each => each), db.Placements.Where(p => ids.Contains(p.Trainee)).Select(p => p.School), stop);
        var visits = await SettingVisits.Load(db, db.Placements.Where(p => ids.Contains(p.Trainee)), stop);
        var attended = (await db.ItpAttendance.AsNoTracking().Where(a => a.Attended && ids.Contains(a.Trainee)).Select(a => new { a.Trainee, a.Unit, a.Day }).ToListAsync(stop)).ToLookup(a => a.Trainee);
        var recommended = await db.TraineeSteps.Where(s => s.Status == TraineeStatus.Recommended && ids.Contains(s.Trainee))
            .GroupBy(s => s.Trainee).Select(steps => new { Trainee = steps.Key, On = steps.Max(s => s.On) }).ToDictionaryAsync(s => s.Trainee, s => s.On, stop);
        var adjustments = (await db.RequirementAdjustments.AsNoTracking()
            .Where(a => a.State == AdjustmentState.Approved && a.Trainee != null && ids.Contains(a.Trainee!.Value)).ToListAsync(stop)).ToLookup(a => a.Trainee!.Value);

        return people.ConvertAll(person =>
        {
            var course = courses[person.Course];
            var itp = course.ItpBetween(person.StartsOn, person.EndsOn, attended[person.Id].ToLookup(a => a.Unit, a => a.Day), today);
            var itpDays = itp.SelectMany(each => each.Planned.Concat(each.Attended)).Select(DateOnly.FromDayNumber).ToHashSet();
            List<Placement> own = [.. placements[person.Id].OrderBy(p => p.FirstDay).ThenBy(p => p.Id.Value)];
            var counted = CountTrainee.Each(new(person.Id, own.ConvertAll(Stay), [], itpDays), today).ToDictionary(each => each.Stay.Placement);
            return new TraineeFacts
            {
                Trainee = person.Id, Provider = person.Provider, Course = course.Facts, Today = today, StartsOn = person.StartsOn, EndsOn = person.EndsOn, Start = person.Year, Status = person.Status,
                Name = person.Name, Reference = person.Reference, Subject = person.Subject, Chosen = person.ChosenKeyStage, EmployingSchool = person.EmployingSchool, SuitableOn = person.SuitableOn,
                RecommendedOn = recommended.TryGetValue(person.Id, out var on) ? on : null, Shares = course.Shares, Itp = itp,
                Placements = own.ConvertAll(placement => PlacementFacts.Of(placement, counted[placement.Id], schools[placement.School]) with
                {
                    Kind = placement.Window is { } window && course.Windows.TryGetValue(window, out var known) ? known.Kind : null, HasMentor = mentors.Contains(placement.Id), MentorHours = mentors[placement.Id].Sum() is > 0 and var minutes ? minutes / 60m : null,
                    VisitedUntil = visits.TryGetValue((placement.Provider, placement.School), out var visited) ? visited : null,
                    Agreements = [.. agreements[(placement.Provider, placement.School)]],
                }),
                Adjustments = [.. adjustments[person.Id].Select(a => new AdjustmentFacts(a.Id, a.Rule, a.ReducedTo, false)), .. course.Adjustments],
            };

            Stay Stay(Placement placement) => new(
                placement.Id, placement.School, schools[placement.School].Setting, placement.Window, placement.Period, placement.Days, calendars[placement.School].Calendar, Inside(course, placement),
                [.. days[placement.Id]], PlacementStates.Happening.Contains(placement.State));
        });
    }

    internal static async Task<IReadOnlyDictionary<OrganisationId, KnownCalendar>> Calendars(AppDb db, IEnumerable<Placement> placements, IQueryable<OrganisationId> schools, CancellationToken stop)
    {
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var placement in placements)
        {
            first = placement.FirstDay < first ? placement.FirstDay : first;
            last = placement.LastDay > last ? placement.LastDay : last;
        }

        return first > last ? new Dictionary<OrganisationId, KnownCalendar>() : await SchoolCalendars.Load(db, schools, AcademicYear.Of(first), AcademicYear.Of(last), stop);
    }

    private static IReadOnlyList<Period> Inside(LoadedCourse course, Placement placement) =>
        placement.Window is { } window && course.Windows.TryGetValue(window, out var known) ? known.Inside : [];

    /// <summary>What the providers of these trainees confirmed.</summary>
    public static async Task<Dictionary<OrganisationId, RuleBook>> Rules(AppDb db, IEnumerable<OrganisationId> providers, CancellationToken stop)
    {
        var wanted = providers.Distinct().ToList();
        var confirmed = (await db.RuleConfirmations.AsNoTracking().Where(c => c.WithdrawnAt == null && wanted.Contains(c.Provider)).Select(c => new { c.Provider, c.Rule }).ToListAsync(stop))
            .ToLookup(c => c.Provider, c => c.Rule);
        return wanted.ToDictionary(provider => provider, provider => confirmed[provider].Any() ? new RuleBook(confirmed[provider]) : RuleBook.Unconfirmed);
    }

    internal static async Task<ILookup<(OrganisationId Provider, OrganisationId School), Period>> LoadAgreements(AppDb db, IQueryable<Placement> placements, CancellationToken stop) =>
        (await placements.Select(p => new { p.Provider, p.School }).Distinct().Join(db.Agreements.Where(a => a.HeldFrom != null), p => new { p.Provider, p.School }, a => new { a.Provider, School = a.Partner }, (_, a) => a)
            .Select(a => new { a.Provider, a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop))
        .ToLookup(a => (a.Provider, a.Partner), a => new Period(a.HeldFrom, a.HeldUntil));
}
