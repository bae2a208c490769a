using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Demonstration.Years;

public sealed record YearsDrawn(OrganisationId Provider, int Trainees, int Offers, int Placements) : JournalEvent
{
    public override string Summary => $"Made a demonstration of three years: {Trainees} fictional trainees, {Offers} offers, {Placements} placements";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value];
}

/// <summary>
/// Three years of one provider as they look today: last year, over; this one, under way; and the next, being planned. Added straight,
/// because most of it happened before today.
/// </summary>
internal sealed class AddYears(AppDb db, TimeProvider clock, Chance chance)
{
    private readonly InventedNames names = new(chance);
    private readonly DateOnly today = clock.Today();
    private readonly List<Placement> placed = [];
    private int trainees;
    private int offers;
    private int mentors;

    /// <param name="size">Trainees of one year.</param>
    public async Task Run(OrganisationId provider, OrganisationId leadPartner, int size, CancellationToken stop)
    {
        var now = AcademicYear.Of(today);
        var schools = await Schools(provider, stop);
        var courses = await Courses(provider, leadPartner, stop);
        foreach (var (year, stage) in (IEnumerable<(AcademicYear, YearStage)>)[(new(now.StartYear - 1), YearStage.Over), (now, YearStage.UnderWay), (now.Next, YearStage.Planned)])
        {
            await Year(provider, year, stage, size, schools, courses, stop);
        }

        var support = new DrawSupport(today, chance, provider, leadPartner);
        var underWay = placed.FindAll(placement => placement.State == PlacementState.UnderWay);
        await Add(support.Contacts(), stop);
        await Add(support.Help(underWay), stop);
        await Add(support.CheckIns(underWay), stop);
        db.Add(ActivityLog.Entry(new YearsDrawn(provider, trainees, offers, placed.Count), Actor.CommandLine, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
    }

    private async Task Year(
        OrganisationId provider, AcademicYear year, YearStage stage, int size, IReadOnlyList<HostSchool> schools, IReadOnlyDictionary<string, Course> courses, CancellationToken stop)
    {
        var patterns = new DrawPatterns(provider, year).All();
        await Add(patterns, stop);
        await Add(patterns.SelectMany(pattern => pattern.Windows), stop);
        await Add(patterns.SelectMany(pattern => pattern.ItpWeeks), stop);
        await Add(patterns.SelectMany(pattern => pattern.Shares), stop);

        var asked = schools.Where(school => school.Agreed.Any(days => days.Overlaps(stage == YearStage.Planned ? AcademicYear.Of(today).Period : year.Period))).ToList();
        var answers = new DrawOffers(provider, year, stage, today, chance).Run(asked);
        await Add(answers, stop);
        await Add(answers.SelectMany(answer => answer.Recipients), stop);
        await Add(answers.SelectMany(answer => answer.Offers), stop);
        offers += answers.Sum(answer => answer.Offers.Count);

        var drawn = new DrawTrainees(provider, year, stage, today, chance, names, [.. asked.Where(school => school.IsMainstream)]);
        var placing = new DrawPlacements(year, stage, today, chance, schools.ToDictionary(school => school.Id), answers);
        var itp = new DrawItp(year, today, chance, [.. answers.SelectMany(answer => answer.Offers).Where(offer => offer.Kind == OfferKind.Itp)]);
        foreach (var drawing in CourseDrawing.All)
        {
            var (course, pattern) = (courses[drawing.Code], patterns.Single(pattern => pattern.Name == drawing.Pattern));
            var expected = Math.Max(1, (size * drawing.PerThousand + 500) / 1000);
            var cohort = drawn.Run(drawing, course.Id, stage == YearStage.Planned ? expected * 8 / 10 : expected).ToList();
            await Add([new CourseYear { Course = course.Id, Year = year, Pattern = pattern.Id, Expected = expected }], stop);
            await Cohort(cohort, drawing, pattern, placing, stop);
            await Intensive(course, pattern, cohort, itp, stop);
        }
    }

    private async Task Cohort(IReadOnlyList<Trainee> cohort, CourseDrawing drawing, ProgrammePattern pattern, DrawPlacements placing, CancellationToken stop)
    {
        await Add(cohort, stop);
        await Add(cohort.SelectMany(trainee => DrawTrainees.Steps(trainee, today)), stop);
        trainees += cohort.Count;

        // Whoever lives where there is least to choose from goes first in no workbook: they go as they come.
        var placements = cohort.SelectMany(trainee => placing.Run(trainee, drawing, pattern)).ToList();
        placed.AddRange(placements);
        await Add(placements, stop);
        var sure = placements.FindAll(placement => placement.ConfirmedAt is not null);
        await Add(sure.Where(_ => chance.Happens(0.8)).Select(placement => new PlacementMentor
        {
            Id = Guid.CreateVersion7(), Placement = placement.Id, Name = names.Person(), Email = $"mentor{++mentors}@school.example", From = placement.FirstDay, MinutesAWeek = chance.Happens(0.7) ? 90 : null,
        }), stop);
        await Add(sure.Select(placement => new PlacementContact
        {
            Id = Guid.CreateVersion7(), Placement = placement.Id, Name = chance.Pick<string>(["Elif Standring", "Marcus Oyelaran", "Hanna Birkenshaw"]), Does = "University tutor",
            From = SupportFrom.Provider, Email = "placements@university.example", Telephone = "01632 960012",
        }), stop);
        await Add(sure.SelectMany(Absences), stop);
    }

    private IEnumerable<PlacementDay> Absences(Placement placement)
    {
        foreach (var day in DaysInSchool.Planned(placement.Period, placement.Days, SchoolCalendar.Unknown, _ => false).TakeWhile(day => day < today).Where(_ => chance.Happens(0.015)))
        {
            yield return new PlacementDay { Placement = placement.Id, Day = day, Kind = DayKind.Absent, SaidBy = "The trainee", SaidAt = new(day.ToDateTime(new TimeOnly(7, 40)), TimeSpan.Zero) };
        }
    }

    private async Task Intensive(Course course, ProgrammePattern pattern, List<Trainee> cohort, DrawItp itp, CancellationToken stop)
    {
        var units = itp.Units(course, pattern, cohort).ToList();
        await Add(units, stop);
        await Add(units.SelectMany(unit => unit.Groups), stop);
        await Add(units.SelectMany(unit => unit.Groups).SelectMany(group => group.Members), stop);
        var byId = cohort.ToDictionary(trainee => trainee.Id);
        await Add(units.SelectMany(unit => itp.Attendance(unit, byId)), stop);
    }

    private async Task<Dictionary<string, Course>> Courses(OrganisationId provider, OrganisationId leadPartner, CancellationToken stop)
    {
        var known = await db.Courses.AsNoTracking().Where(course => course.Provider == provider).ToDictionaryAsync(course => course.Code, stop);
        foreach (var drawing in CourseDrawing.All)
        {
            var course = known.GetValueOrDefault(drawing.Code);
            var made = new Course
            {
                Id = course?.Id ?? CourseId.New(), Provider = provider, Code = drawing.Code, Title = drawing.Title, Phase = drawing.Phase, Route = drawing.Route, Subjects = drawing.Subjects,
                LowAge = drawing.LowAge, HighAge = drawing.HighAge, StudyMode = drawing.Mode, SenSpecialism = drawing.SenSpecialism, Version = Guid.CreateVersion7(),
                DeliveredBy = drawing.Code is "P104" or "P130" ? leadPartner : null,
            };
            await (course is null ? Add([made], stop) : Facts(made, stop));
            known[drawing.Code] = made;
        }

        return known;
    }

    private Task Facts(Course course, CancellationToken stop) => db.Courses.Where(other => other.Id == course.Id).ExecuteUpdateAsync(
        set => set.SetProperty(c => c.Route, course.Route).SetProperty(c => c.Subjects, course.Subjects).SetProperty(c => c.LowAge, course.LowAge).SetProperty(c => c.HighAge, course.HighAge)
            .SetProperty(c => c.StudyMode, course.StudyMode).SetProperty(c => c.SenSpecialism, course.SenSpecialism).SetProperty(c => c.DeliveredBy, course.DeliveredBy),
        stop);

    private async Task<List<HostSchool>> Schools(OrganisationId provider, CancellationToken stop)
    {
        var agreed = (await db.Agreements.AsNoTracking().Where(a => a.Provider == provider && a.HeldFrom != null).Select(a => new { a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop))
            .ToLookup(a => a.Partner, a => new Period(a.HeldFrom, a.HeldUntil));
        var partners = agreed.Select(group => group.Key).ToList();
        var places = (await db.Set<OrganisationAddress>().AsNoTracking().Where(a => partners.Contains(a.Organisation) && a.Easting != null)
            .Select(a => new { a.Organisation, a.Postcode, a.Easting, a.Northing }).ToListAsync(stop)).ToLookup(a => a.Organisation);
        var rows = await db.Organisations.AsNoTracking().Where(o => partners.Contains(o.Id) && o.Status == OrganisationStatus.Open && o.School != null)
            .Select(o => new { o.Id, o.Name, o.School!.KeyStages, o.School.Setting, o.School.Phase, o.School.Urn }).OrderBy(o => o.Urn).ToListAsync(stop);
        return
        [
            .. from row in rows
               let place = places[row.Id].FirstOrDefault()
               where place is not null && row.Setting is not (SettingType.Unknown or SettingType.Independent)
               select new HostSchool(
                   row.Id, row.Name, place.Postcode, GridReference.At(place.Easting!.Value, place.Northing!.Value), row.KeyStages, row.Setting,
                   row.Phase is Phase.Secondary or Phase.AllThrough or Phase.MiddleDeemedSecondary, [.. agreed[row.Id]]),
        ];
    }

    private Task Add<T>(IEnumerable<T> records, CancellationToken stop)
        where T : class => new BulkInsert<T>(db).Add([.. records], stop);
}
