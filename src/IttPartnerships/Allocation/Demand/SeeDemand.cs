using IttPartnerships.Access;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Demand;

/// <summary>Which places a year ahead needs by subject, window and area, what is offered, and where it will be short.</summary>
public sealed class SeeDemand(AppDb db, TimeProvider clock)
{
    public sealed record Query(AcademicYear Year);

    /// <param name="CarriedOver">Places that are only what schools offer this year.</param>
    /// <param name="Homes">Where trainees are expected whose subject, window and area is short.</param>
    /// <param name="NotPlaced">Trainees of courses without a pattern, or of whom nobody knows where they may live: they are in no row.</param>
    public sealed record Answer(AcademicYear Year, IReadOnlyList<CourseLine> Courses, IReadOnlyList<DemandRow> Rows, int Trainees, int Places, int CarriedOver, IReadOnlyList<ColdHome> Homes, int NotPlaced)
    {
        /// <summary>Places for any subject: they are in no row, for nobody knows yet which subject will have them.</summary>
        public int ForAnySubject { get; init; }
    }

    /// <param name="Said">What somebody said to expect; null where it is as many as this year.</param>
    /// <param name="HasPattern">It follows a pattern in the year, so that a number can be kept with it.</param>
    public sealed record CourseLine(CourseId Course, string Code, string Title, int? Said, int Recorded, int Before, int Count, bool HasPattern);

    public sealed record ColdHome(string Subject, GridReference Place);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } organisation || !actor.May(Permission.MakePlans, organisation))
        {
            return Refusal.NotFound;
        }

        var expected = await LoadExpected.Of(db, query.Year, actor, clock.Today(), stop);
        var schools = expected.Year.Schools.Select(school => school.Id).ToList();
        var areas = await db.Schools.Where(s => schools.Contains(s.Organisation) && s.LocalAuthority != null).ToDictionaryAsync(s => s.Organisation, s => s.LocalAuthority!, stop);
        var rows = DemandRow.Of(expected, areas);
        var cold = rows.Where(row => row.Short > 0).Select(row => row.Subject).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<YearTrainee> planned = [.. expected.Year.Trainees.Where(trainee => trainee.IsPlanned)];
        var all = expected.Courses.Sum(course => course.Count);
        return new Answer(
            query.Year,
            [.. expected.Courses.Select(line => new CourseLine(line.Course.Id, line.Course.Code, line.Course.Title, line.Said, line.Recorded, line.Before, line.Count, line.Pattern is not null))],
            rows, planned.Count, expected.Year.Offers.Sum(offer => offer.Places), expected.Year.Offers.Where(offer => expected.CarriedOver.Contains(offer.Id)).Sum(offer => offer.Places),
            [.. planned.Where(trainee => cold.Contains(trainee.Subject)).Select(trainee => new ColdHome(trainee.Subject, trainee.Trainee.Home))], Math.Max(0, all - planned.Count))
        {
            ForAnySubject = expected.Year.Offers.Where(offer => YearFiles.SubjectOf(offer) is null && YearFiles.IsPlanned(offer)).Sum(offer => offer.Places),
        };
    }
}
