using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

/// <summary>Loads a year of the trainees an actor may plan for, with the offers that reach their providers, in a number of queries that grows with those providers alone.</summary>
internal static class LoadYear
{
    private static readonly OfferKind[] Planned = [OfferKind.Main, OfferKind.Contrasting, OfferKind.OtherExperience];

    /// <param name="without">A school that drops out.</param>
    /// <param name="also">A provider whose offers count although it has no trainees in the year yet.</param>
    public static async Task<YearToPlan> Of(AppDb db, AcademicYear year, Actor actor, DateOnly today, CancellationToken stop, OrganisationId? without = null, OrganisationId? also = null)
    {
        var open = (await TraineeAccess.Open(db, actor, Permission.MakePlans, today, stop)).AsNoTracking().Where(trainee => trainee.Year == year);
        var trainees = await Trainees(db, open, year, stop);
        var madeTo = await OffersMadeTo.Of(db, [.. trainees.Select(trainee => trainee.Trainee.Provider).Concat(also is { } provider ? [provider] : []).Distinct()], year, today, stop);
        var offers = await OfferAudience.SeenBy(db, await OfferAudience.Reader(db, actor, today, stop), today).AsNoTracking()
            .Where(offer => offer.Year == year && Planned.Contains(offer.Kind) && offer.Places > 0)
            .OrderBy(offer => offer.Id).ToListAsync(stop);
        offers.RemoveAll(offer => !madeTo.ReachesAny(offer) || offer.School == without);
        var (first, last) = (year.FirstDay, year.LastDay);
        var hosts = offers.Select(offer => offer.School).Distinct().ToList();
        var own = open.Select(trainee => trainee.Id);
        var stays = await db.Placements.AsNoTracking()
            .Where(stay => stay.Live && stay.FirstDay <= last && stay.LastDay >= first && (hosts.Contains(stay.School) || own.Contains(stay.Trainee)))
            .ToListAsync(stop);
        var dropped = stays.FindAll(stay => stay.School == without && stay.State.IsOpen && stay.LastDay >= today);
        stays.RemoveAll(dropped.Contains);
        trainees = await WithEarlier(db, trainees, first, stop);
        trainees = await WithWhatIsSeenTo(db, trainees, stays, YearToPlan.UsedByHand(offers), first, stop);
        var schools = await Schools(db, [.. hosts, .. stays.Select(stay => stay.School).Except(hosts)], year, stop);
        var placed = schools.Select(school => school.Id).ToHashSet();
        var called = without is { } school ? await db.Organisations.Where(o => o.Id == school).Select(o => o.Name).SingleAsync(stop) : "";
        return new(year, trainees, schools, offers.FindAll(offer => placed.Contains(offer.School)), stays, madeTo) { Dropped = dropped.ConvertAll(stay => (stay, called)) };
    }

    /// <summary>How far they travelled before this year, so that who had a long way has a shorter one now.</summary>
    private static async Task<List<YearTrainee>> WithEarlier(AppDb db, List<YearTrainee> trainees, DateOnly first, CancellationToken stop)
    {
        var ids = trainees.ConvertAll(trainee => trainee.Trainee.Id);
        var earlier = (await (from stay in db.Placements
                              where stay.Live && stay.LastDay < first && ids.Contains(stay.Trainee)
                              join at in db.Set<OrganisationAddress>() on stay.School equals at.Organisation
                              where at.Until == null && at.Easting != null && at.Northing != null
                              select new { stay.Trainee, at.Easting, at.Northing }).ToListAsync(stop)).ToLookup(stay => stay.Trainee);
        return trainees.ConvertAll(one => one with
        {
            EarlierMinutes = !one.Trainee.Home.IsPlace ? 0 : earlier[one.Trainee.Id].Where(stay => GridReference.TryAt(stay.Easting, stay.Northing, out _))
                .Select(stay => TravelEstimate.Minutes(one.Trainee.Home, GridReference.At(stay.Easting!.Value, stay.Northing!.Value), one.Trainee.Travel).Minutes).DefaultIfEmpty(0).Max(),
        });
    }

    /// <summary>Who was in a setting of the course's SEN specialism before this year, and whose schools are all decided.</summary>
    private static async Task<List<YearTrainee>> WithWhatIsSeenTo(AppDb db, List<YearTrainee> trainees, List<Placement> stays, HashSet<OfferId> byHand, DateOnly first, CancellationToken stop)
    {
        var ids = trainees.FindAll(trainee => trainee.Course.HasSenSpecialism).ConvertAll(trainee => trainee.Trainee.Id);
        var before = await db.Placements.Where(stay => stay.Live && stay.LastDay < first && ids.Contains(stay.Trainee)
                && db.Schools.Any(school => school.Organisation == stay.School && SenSpecialism.Settings.Contains(school.Setting)))
            .Select(stay => stay.Trainee).ToHashSetAsync(stop);
        var decided = stays.Where(stay => YearToPlan.IsDecided(stay, byHand)).ToLookup(stay => stay.Trainee, stay => stay.Window);
        return trainees.ConvertAll(one => one with
        {
            SpecialismIsSeenTo = before.Contains(one.Trainee.Id),
            IsDecided = one.Pattern is { } pattern && pattern.Windows.GroupBy(window => window.Letter).All(letter => letter.Any(window => decided[one.Trainee.Id].Contains(window.Id))),
        });
    }

    private static async Task<List<YearTrainee>> Trainees(AppDb db, IQueryable<Trainee> open, AcademicYear year, CancellationToken stop)
    {
        var trainees = await open.OrderBy(trainee => trainee.Reference).ThenBy(trainee => trainee.Id).ToListAsync(stop);
        var ids = open.Select(trainee => trainee.Id);
        var courseIds = open.Select(trainee => trainee.Course).Distinct();
        var courses = await db.Courses.AsNoTracking().Where(course => courseIds.Contains(course.Id)).ToDictionaryAsync(course => course.Id, stop);
        var years = await db.CourseYears.AsNoTracking().Where(y => y.Year == year && courseIds.Contains(y.Course)).ToDictionaryAsync(y => y.Course, y => y.Pattern, stop);
        var followed = years.Values.Distinct().ToList();
        var patterns = await db.ProgrammePatterns.AsNoTracking().Include(pattern => pattern.Windows).Where(pattern => followed.Contains(pattern.Id)).ToDictionaryAsync(pattern => pattern.Id, stop);
        var excluded = (await db.TraineeExclusions.AsNoTracking().Where(e => ids.Contains(e.Trainee)).ToListAsync(stop)).ToLookup(e => e.Trainee, e => e.School);
        var pairs = await db.TraineePairs.AsNoTracking().Where(p => ids.Contains(p.First) && ids.Contains(p.Second)).ToListAsync(stop);
        var with = pairs.SelectMany(p => (IEnumerable<(TraineeId, TraineeId)>)[(p.First, p.Second), (p.Second, p.First)]).ToLookup(p => p.Item1, p => p.Item2);
        var needs = (await db.TraineeCircumstances.AsNoTracking().Where(c => ids.Contains(c.Trainee) && c.NeedsSetting != null).Select(c => new { c.Trainee, c.NeedsSetting }).ToListAsync(stop))
            .ToLookup(c => c.Trainee, c => c.NeedsSetting!.Value);
        return trainees.ConvertAll(trainee => new YearTrainee(
            trainee, courses[trainee.Course], years.TryGetValue(trainee.Course, out var pattern) ? patterns[pattern] : null,
            [.. excluded[trainee.Id]], [.. with[trainee.Id]], [.. needs[trainee.Id].Distinct().Order()]));
    }

    private static async Task<List<YearSchool>> Schools(AppDb db, List<OrganisationId> hosts, AcademicYear year, CancellationToken stop)
    {
        var places = (await db.Set<OrganisationAddress>().AsNoTracking().Where(a => hosts.Contains(a.Organisation) && a.Easting != null && a.Until == null)
            .Select(a => new { a.Organisation, a.Easting, a.Northing }).ToListAsync(stop)).ToLookup(a => a.Organisation);
        var totals = await db.HostingAnswers.Where(a => a.Year == year && hosts.Contains(a.School)).ToDictionaryAsync(a => a.School, a => a.TotalPlaces, stop);
        var rows = await db.Organisations.AsNoTracking().Where(o => hosts.Contains(o.Id) && o.School != null)
            .Select(o => new { o.Id, o.Name, o.School!.Urn, o.School.Setting, o.School.UrbanRural }).OrderBy(o => o.Urn).ToListAsync(stop);
        return
        [
            .. from row in rows
               let at = places[row.Id].FirstOrDefault()
               where GridReference.TryAt(at?.Easting, at?.Northing, out _)
               select new YearSchool(row.Id, row.Name, row.Urn, GridReference.At(at!.Easting!.Value, at.Northing!.Value), row.Setting, row.UrbanRural, totals.GetValueOrDefault(row.Id)),
        ];
    }
}
