using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Demonstration.Years;

/// <summary>The trainees of one course in one year: homes around the schools, most with a car, a few who left or paused.</summary>
internal sealed class DrawTrainees(OrganisationId provider, AcademicYear year, YearStage stage, DateOnly today, Chance chance, InventedNames names, IReadOnlyList<HostSchool> schools)
{
    private const double LivesWithin = 7_000;

    private readonly HashSet<OrganisationId> employers = [];
    private int number;

    public IEnumerable<Trainee> Run(CourseDrawing drawing, CourseId course, int count) => Enumerable.Range(0, count).Select(_ => Trainee(drawing, course));

    private Trainee Trainee(CourseDrawing drawing, CourseId course)
    {
        number++;
        var name = names.Person();
        var near = chance.Pick(schools);
        var (east, north) = chance.InDisc(LivesWithin);
        GridReference.TryAt((int)(near.Place.Easting + east), (int)(near.Place.Northing + north), out var home);
        var employer = drawing.Route.Facts.Employed
            ? schools.Where(school => school is { IsMainstream: true, IsSecondary: false } && !employers.Contains(school.Id)).MinBy(school => school.Place.MetresTo(near.Place))
            : null;
        if (employer is not null)
        {
            employers.Add(employer.Id);
        }

        var starts = new DateOnly(year.StartYear, 9, drawing.Mode == StudyMode.PartTime ? 10 : 5);
        return new Trainee
        {
            Id = TraineeId.New(), Provider = provider, Course = course, Year = year, Reference = $"{year.StartYear % 100}-{number:0000}", Name = name,
            Email = $"{name.ToLowerInvariant().Replace(' ', '.')}{number}@students.example", Trn = stage == YearStage.Planned ? null : $"{9_000_000 + (year.StartYear % 100 * 10_000) + number}",
            Status = Status(starts), StartsOn = starts, EndsOn = new DateOnly(year.StartYear + 1, 7, 10), ChosenKeyStage = chance.Pick(drawing.Stages).Chosen,
            HomePostcode = near.Postcode, HomeEasting = home.Easting, HomeNorthing = home.Northing, EmployingSchool = employer?.Id,
            Travel = chance.Happens(0.72) ? TravelMode.Car : chance.Happens(0.8) ? TravelMode.PublicTransport : TravelMode.Cycle, MaxMinutes = chance.Happens(0.1) ? 45 : null,
            SuitableOn = stage == YearStage.Planned || chance.Happens(0.01) ? null : starts.AddDays(-chance.Between(10, 60)), SuitabilityConfirmedBy = stage == YearStage.Planned ? null : "Tomasz Lindqvist",
            Version = Guid.CreateVersion7(),
        };
    }

    private TraineeStatus Status(DateOnly starts)
    {
        var roll = chance.Between(1, 100);
        return stage switch
        {
            YearStage.Planned => TraineeStatus.Expected,
            YearStage.Over => roll <= 3 ? TraineeStatus.Withdrawn : roll <= 5 ? TraineeStatus.Deferred : roll <= 9 ? TraineeStatus.Recommended : TraineeStatus.Awarded,
            _ when today < starts => TraineeStatus.Expected,
            _ => roll <= 2 ? TraineeStatus.Withdrawn : roll <= 4 ? TraineeStatus.Deferred : TraineeStatus.InTraining,
        };
    }

    /// <summary>How somebody came to where they stand.</summary>
    public static IEnumerable<TraineeStep> Steps(Trainee trainee, DateOnly today)
    {
        yield return Step(trainee, TraineeStatus.Expected, trainee.StartsOn.AddDays(-90), null);
        if (trainee.Status == TraineeStatus.Expected)
        {
            yield break;
        }

        yield return Step(trainee, TraineeStatus.InTraining, trainee.StartsOn, null);
        if (trainee.Status == TraineeStatus.InTraining)
        {
            yield break;
        }

        var left = Earlier(trainee.StartsOn.AddDays(75), today);
        yield return trainee.Status switch
        {
            TraineeStatus.Withdrawn => Step(trainee, TraineeStatus.Withdrawn, left, "Workload"),
            TraineeStatus.Deferred => Step(trainee, TraineeStatus.Deferred, left, "Family reasons; returns next year"),
            _ => Step(trainee, TraineeStatus.Recommended, trainee.EndsOn.AddDays(-4), null),
        };
        if (trainee.Status == TraineeStatus.Awarded)
        {
            yield return Step(trainee, TraineeStatus.Awarded, trainee.EndsOn.AddDays(10), null);
        }
    }

    private static TraineeStep Step(Trainee trainee, TraineeStatus status, DateOnly on, string? reason) => new()
    {
        Id = Guid.CreateVersion7(), Trainee = trainee.Id, Status = status, On = on, Reason = reason, RecordedAt = new(on.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), RecordedBy = "Tomasz Lindqvist",
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
