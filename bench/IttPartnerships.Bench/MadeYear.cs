using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Itp;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>
/// A made year on made offers: providers with courses, patterns, trainees, two placements each near their provider and within every limit, and
/// Intensive Training and Practice. The provider of <see cref="MadeHosting"/> is the largest. The same size and seed make the same year.
/// </summary>
internal sealed class MadeYear(DatabaseSettings settings, MadeHosting hosting, AcademicYear year, int trainees, int largest, int seed)
{
    private const int Usual = 190;

    private readonly Random chance = new(seed);
    private readonly List<Trainee> people = [];
    private readonly List<Placement> placements = [];
    private readonly List<ItpMember> members = [];
    private readonly Dictionary<(Guid Of, int Window), int> taken = [];
    private readonly HashSet<OrganisationId> hosts = [];
    private Dictionary<OrganisationId, int?> totals = [];
    private ILookup<OrganisationId, Offer> offers = null!;
    private List<RegisterRow> schools = [];

    private sealed record Made : JournalEvent
    {
        public override string Summary => "Made for a measurement";

        public override IReadOnlyList<Guid> Subjects => [];
    }

    private sealed record Shape(ProgrammePattern Pattern, List<Course> Courses, List<ItpUnit> Units);

    public async Task<string> Make()
    {
        await using var db = settings.Open();
        using var current = new CurrentRegister(settings, TimeProvider.System);
        var register = await current.Now(CancellationToken.None);
        schools = [.. hosting.Schools.Select(register.Row).OfType<RegisterRow>().Where(row => row.Place.IsPlace)];
        totals = await db.HostingAnswers.Where(a => a.Year == year).ToDictionaryAsync(a => a.School, a => a.TotalPlaces);
        offers = (await db.Offers.AsNoTracking().Where(o => o.Year == year && o.Kind != OfferKind.Itp && o.Kind != OfferKind.Mentoring).ToListAsync()).ToLookup(o => o.School);
        await One(db, hosting.Provider, largest, 0);
        for (var number = 1; people.Count < trainees; number++)
        {
            var provider = new Organisation { Id = OrganisationId.New(), Name = $"Measured Training {number}", Kind = OrganisationKind.Other, Status = OrganisationStatus.Open };
            db.Add(provider);
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider.Id, Number = $"{2000 + number}", From = new DateOnly(2020, 8, 1) });
            await One(db, provider.Id, Math.Min(Usual, trainees - people.Count), number);
        }

        await using var work = await db.Database.BeginTransactionAsync();
        await Add(db, people);
        await Add(db, placements);
        await Add(db, members);
        await work.CommitAsync();
        await Agreements(db);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return $"{people.Count:N0} trainees, {placements.Count:N0} placements, {members.Count:N0} places in groups of ITP; the largest provider has {largest:N0} trainees at {hosts.Count:N0} schools";
    }

    /// <summary>PostgreSQL plans what a table's guards ask once, and not well while it knows of no row: so it is told of the first ones before the others come.</summary>
    private static async Task Add<T>(AppDb db, List<T> records)
        where T : class
    {
        foreach (var some in records.Chunk(2_000).Index())
        {
            await new BulkInsert<T>(db).Add(some.Item, CancellationToken.None);
            if (some.Index < 3)
            {
                await db.Database.ExecuteSqlRawAsync("ANALYZE");
            }
        }
    }

    private async Task One(AppDb db, OrganisationId provider, int size, int number)
    {
        var shape = Programme(provider, size, number);
        db.Add(shape.Pattern);
        db.AddRange(shape.Courses);
        db.AddRange(shape.Units);
        db.AddRange(shape.Courses.Select(course => new CourseYear { Course = course.Id, Year = year, Pattern = shape.Pattern.Id }));
        new ActivityLog(db, TimeProvider.System).Record(new Made(), Access.Actor.CommandLine);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var centre = schools[chance.Next(schools.Count)].Place;
        var near = schools.OrderBy(school => school.Place.MetresTo(centre)).Take(Math.Max(2_500, size * 3)).ToList();
        for (var i = 0; i < size; i++)
        {
            Person(provider, shape, near, number, i);
        }
    }

    private Shape Programme(OrganisationId provider, int size, int number)
    {
        var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = provider, Year = year, Name = "Full time" };
        foreach (var (name, letter, first, last) in new[] { ("autumn", "A", Day(9, 21), Day(12, 18)), ("spring", "B", Day(1, 5), Day(5, 28)) })
        {
            pattern.Windows.Add(new() { Id = WindowId.New(), Pattern = pattern.Id, Number = pattern.Windows.Count + 1, Name = name, Letter = letter, Kind = letter == "A" ? WindowKind.Main : WindowKind.Contrasting, FirstDay = first, LastDay = last, Days = Weekdays.Every });
        }

        List<Course> courses = [.. Enumerable.Range(0, (size / 40) + 1).Select(i => new Course
        {
            Id = CourseId.New(), Provider = provider, Code = $"M{number}-{i}", Title = i % 2 == 0 ? "Primary" : MadeHosting.Subjects[i % MadeHosting.Subjects.Count], Phase = i % 2 == 0 ? TrainingPhase.Primary : TrainingPhase.Secondary,
            Route = TrainingRoute.ProviderLedPostgraduate, Subjects = i % 2 == 0 ? "Primary" : MadeHosting.Subjects[i % MadeHosting.Subjects.Count], LowAge = i % 2 == 0 ? 5 : 11, HighAge = i % 2 == 0 ? 11 : 16, StudyMode = StudyMode.FullTime,
        })];
        DateOnly[] mondays = [Day(9, 14), Day(11, 2), Day(2, 8), Day(6, 7)];
        return new(pattern, courses, [.. courses.SelectMany(course => mondays.Select((monday, week) => Unit(provider, course, monday, week)))]);
    }

    private ItpUnit Unit(OrganisationId provider, Course course, DateOnly monday, int week)
    {
        var unit = new ItpUnit
        {
            Id = ItpUnitId.New(), Provider = provider, Course = course.Id, Year = year, Number = week + 1, FirstDay = monday, LastDay = monday.AddDays(4), Focus = $"Focus {week + 1}", PlannedHours = 25, ExpertHours = 5, Expert = "Dr Noor Hale", Place = ItpPlace.Centre,
        };
        unit.Groups.Add(new() { Id = ItpGroupId.New(), Unit = unit.Id, Name = "Everybody" });
        return unit;
    }

    private void Person(OrganisationId provider, Shape shape, List<RegisterRow> near, int number, int i)
    {
        var course = shape.Courses[i % shape.Courses.Count];
        var home = near[chance.Next(near.Count)].Place;
        var person = new Trainee
        {
            Id = TraineeId.New(), Provider = provider, Course = course.Id, Year = year, Reference = $"T{number}-{i}", Name = $"Trainee {number}-{i}", Email = $"t{number}.{i}@example.org", Status = TraineeStatus.InTraining, StartsOn = Day(9, 1), EndsOn = Day(6, 30),
            ChosenKeyStage = course.Phase == TrainingPhase.Primary ? KeyStages.KeyStage2 : KeyStages.KeyStage3, HomeEasting = (int)home.Easting + chance.Next(-4000, 4000), HomeNorthing = (int)home.Northing + chance.Next(-4000, 4000),
            Travel = chance.Next(4) == 0 ? TravelMode.PublicTransport : TravelMode.Car, SuitableOn = chance.Next(50) == 0 ? null : Day(8, 20),
        };
        people.Add(person);
        members.AddRange(shape.Units.Where(unit => unit.Course == course.Id).Select(unit => new ItpMember { Unit = unit.Id, Group = unit.Groups[0].Id, Trainee = person.Id }));
        OrganisationId? before = null;
        foreach (var window in shape.Pattern.Windows)
        {
            before = Place(person, course, window, near, before) ?? before;
        }

        if (chance.Next(15) == 0)
        {
            Place(person, course, new PatternWindow { Number = 3, Name = "", Letter = "C", FirstDay = Day(6, 14), LastDay = Day(6, 25), Days = Weekdays.Every }, near, before);
        }
    }

    private OrganisationId? Place(Trainee person, Course course, PatternWindow window, List<RegisterRow> near, OrganisationId? before)
    {
        var stages = course.Phase == TrainingPhase.Primary ? KeyStages.KeyStage1 | KeyStages.KeyStage2 : KeyStages.KeyStage3 | KeyStages.KeyStage4;
        for (var tries = 0; tries < 600; tries++)
        {
            // Where everything near is taken: any school of the country, those of no known place among them.
            var school = tries < 300 ? near[chance.Next(near.Count)].Id : hosting.Schools[chance.Next(hosting.Schools.Count)];
            var offer = offers[school].FirstOrDefault(o => (o.KeyStages & stages) != KeyStages.None && taken.GetValueOrDefault((o.Id.Value, window.Number)) < o.Places);
            if (offer is null || school == before || (totals[school] is { } most && taken.GetValueOrDefault((school.Value, window.Number)) >= most))
            {
                continue;
            }

            taken[(offer.Id.Value, window.Number)] = taken.GetValueOrDefault((offer.Id.Value, window.Number)) + 1;
            taken[(school.Value, window.Number)] = taken.GetValueOrDefault((school.Value, window.Number)) + 1;
            placements.Add(new()
            {
                Id = PlacementId.New(), Trainee = person.Id, Provider = person.Provider, School = school, Offer = offer.Id, Window = window.Number == 3 ? null : window.Id, KeyStages = offer.KeyStages & stages, FirstDay = window.FirstDay, LastDay = window.LastDay,
                Days = window.Days, Live = true, State = window.Number == 1 ? PlacementState.UnderWay : chance.Next(5) switch { 0 => PlacementState.Pencilled, 1 => PlacementState.Proposed, _ => PlacementState.Confirmed }, PublishedOn = window.Number == 1 ? Day(9, 1) : null,
            });
            if (person.Provider == hosting.Provider)
            {
                hosts.Add(school);
            }

            return school;
        }

        return null;
    }

    /// <summary>The largest provider's, with every school of its placements that has none yet.</summary>
    private async Task Agreements(AppDb db)
    {
        var there = await db.Agreements.Where(a => a.Provider == hosting.Provider).Select(a => a.Partner).ToListAsync();
        List<Agreement> made = [.. hosts.Except(there).Select(school => new Agreement { Id = AgreementId.New(), Provider = hosting.Provider, Partner = school, Kind = AgreementKind.PlacementSchool })];
        made.ForEach(a => a.Versions.Add(new() { Id = AgreementVersionId.New(), Agreement = a.Id, Number = 1, From = year.FirstDay, Until = year.LastDay, EffectiveFrom = year.FirstDay, FirstYear = year, LastYear = year }));
        db.AddRange(made);
        await Save();
        made.ForEach(a => (a.Versions[0].Stage, a.Versions[0].Digest) = (VersionStage.Offered, new string('0', 64)));
        await Save();
        made.ForEach(a => (a.Versions[0].Stage, a.Versions[0].HeldFrom, a.Versions[0].HeldUntil, a.HeldFrom, a.HeldUntil) = (VersionStage.Signed, year.FirstDay, year.LastDay, year.FirstDay, year.LastDay));
        await Save();

        async Task Save()
        {
            new ActivityLog(db, TimeProvider.System).Record(new Made(), Access.Actor.CommandLine);
            await db.SaveChangesAsync();
        }
    }

    private DateOnly Day(int month, int day) => new(month >= 8 ? year.StartYear : year.StartYear + 1, month, day);
}
