using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Days;
using IttPartnerships.Placements.Support;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.OwnView;

/// <param name="Address">Street to postcode, in one line.</param>
/// <param name="Journey">One way from home; null where one of the two places is not known.</param>
/// <param name="Planned">Every day planned there.</param>
/// <param name="Contacts">Who supports it, the nearest first.</param>
/// <param name="Help">What the trainee asked for, the last first.</param>
/// <param name="CalendarAssumed">Nobody said when the school has holidays, so every weekday but bank holidays is planned.</param>
/// <param name="Done">Those of them, and others, on which they really were there until today.</param>
public sealed record MyStay(
    PlacementId Id, OrganisationId School, string SchoolName, string Address, GridReference Place, Period Period, Weekdays Days, KeyStages KeyStages, TravelTime? Journey, IReadOnlyList<DateOnly> Planned,
    IReadOnlyList<DateOnly> Done, IReadOnlyList<DateOnly> Absent, IReadOnlyList<PlacementMentor> Mentors, IReadOnlyList<Supporter> Contacts, IReadOnlyList<HelpRequest> Help, bool CalendarAssumed)
{
    /// <summary>Why it is theirs, where their provider chose to show it.</summary>
    public string? Why { get; init; }
}

public sealed record MyItp(Guid Unit, string Focus, Period Period, string? Where, int Attended);

/// <summary>What a trainee sees of their own training.</summary>
public sealed record MyTraining(Trainee Trainee, string Course, string Provider, IReadOnlyList<MyStay> Stays, IReadOnlyList<MyItp> Itp)
{
    /// <summary>Only placements published by today; the same for the page, the calendar and reporting an absence.</summary>
    internal static async Task<MyTraining> Of(AppDb db, Trainee trainee, DateOnly today, CancellationToken stop)
    {
        var course = await db.Courses.Where(c => c.Id == trainee.Course).Select(c => c.Title).SingleAsync(stop);
        var provider = await db.Organisations.Where(o => o.Id == trainee.Provider).Select(o => o.Name).SingleAsync(stop);
        var itp = await Weeks(db, trainee.Id, stop);
        var stays = await db.Placements.AsNoTracking().Where(p => p.Trainee == trainee.Id && p.Live && p.PublishedOn <= today).OrderBy(p => p.FirstDay).ToListAsync(stop);
        var (schools, ids) = (stays.Select(p => p.School).Distinct().ToList(), stays.ConvertAll(p => p.Id));
        var names = await db.Organisations.Where(o => schools.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var addresses = (await db.Set<OrganisationAddress>().AsNoTracking().Where(a => schools.Contains(a.Organisation) && a.Until == null).ToListAsync(stop)).ToLookup(a => a.Organisation);
        var loaded = await LoadStays.Of(db, db.Trainees.Where(t => t.Id == trainee.Id), stop);
        var counted = CountTrainee.Each(loaded.Stays[trainee.Id] with { Stays = [.. loaded.Stays[trainee.Id].Stays.Where(stay => ids.Contains(stay.Placement))] }, today).ToDictionary(each => each.Stay.Placement);
        var days = (await db.PlacementDays.AsNoTracking().Where(d => ids.Contains(d.Placement)).ToListAsync(stop)).ToLookup(d => d.Placement);
        var mentors = (await db.PlacementMentors.AsNoTracking().Where(m => ids.Contains(m.Placement) && (m.Until == null || m.Until >= today)).OrderBy(m => m.Name).ToListAsync(stop)).ToLookup(m => m.Placement);
        var contacts = await WhoSupports.Load(db, ids, stop);
        var help = (await db.HelpRequests.AsNoTracking().Where(r => ids.Contains(r.Placement) && r.Asker == HelpAsker.Trainee).OrderByDescending(r => r.Id).ToListAsync(stop)).ToLookup(r => r.Placement);
        return new(trainee, course, provider, [.. stays.Select(stay => Stay(stay))], itp);

        MyStay Stay(Placement stay)
        {
            var address = addresses[stay.School].FirstOrDefault();
            var place = GridReference.TryAt(address?.Easting, address?.Northing, out var found) ? found : default;
            var (_, planned, done) = counted[stay.Id];
            string?[] lines = [address?.Street, address?.Locality, address?.Town, address?.Postcode];
            return new(
                stay.Id, stay.School, names[stay.School], string.Join(", ", lines.Where(line => !string.IsNullOrWhiteSpace(line))), place, stay.Period, stay.Days, stay.KeyStages,
                place.IsPlace && trainee.Home.IsPlace ? TravelEstimate.Minutes(trainee.Home, place, trainee.Travel) : null, planned, done,
                [.. days[stay.Id].Where(day => day.Kind == DayKind.Absent).Select(day => day.Day).Order()], [.. mentors[stay.Id]], contacts[stay.Id], [.. help[stay.Id]], loaded.Calendars[stay.School].IsAssumed)
            {
                Why = stay.PlanReason,
            };
        }
    }

    private static async Task<List<MyItp>> Weeks(AppDb db, TraineeId trainee, CancellationToken stop)
    {
        var weeks = await (from member in db.ItpMembers
                           join unit in db.ItpUnits on member.Unit equals unit.Id
                           join grp in db.ItpGroups on member.Group equals grp.Id
                           where member.Trainee == trainee
                           orderby unit.FirstDay
                           select new { unit.Id, unit.Focus, unit.FirstDay, unit.LastDay, Host = db.Organisations.Where(o => o.Id == grp.Host).Select(o => o.Name).FirstOrDefault() }).ToListAsync(stop);
        var attended = (await db.ItpAttendance.Where(a => a.Trainee == trainee && a.Attended).Select(a => a.Unit).ToListAsync(stop)).CountBy(unit => unit).ToDictionary();
        return weeks.ConvertAll(week => new MyItp(week.Id.Value, week.Focus, new Period(week.FirstDay, week.LastDay), week.Host, attended.GetValueOrDefault(week.Id)));
    }
}
