using IttPartnerships.Access;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Demand;

/// <summary>One course of a year ahead.</summary>
/// <param name="Said">What somebody said to expect; null where nobody did.</param>
/// <param name="Recorded">Trainees recorded for the year already.</param>
/// <param name="Before">Trainees of the year before.</param>
/// <param name="Pattern">Of the year ahead; null where it follows none yet.</param>
internal sealed record ExpectedCourse(Course Course, int? Said, int Recorded, int Before, PatternId? Pattern)
{
    /// <summary>What somebody said, never fewer than are recorded already; else as many as this year.</summary>
    public int Count => Math.Max(Recorded, Said ?? Before);
}

/// <summary>
/// A year ahead as it may be: trainees recorded for it, and as many more as each course expects, who live where this year's trainees of the course live. Schools that
/// have not answered for the year yet are taken to offer what they offer this year.
/// </summary>
/// <param name="CarriedOver">Offers of the year before that stand in for an answer.</param>
internal sealed record ExpectedYear(YearToPlan Year, IReadOnlyList<ExpectedCourse> Courses, IReadOnlySet<OfferId> CarriedOver);

internal static class LoadExpected
{
    public static async Task<ExpectedYear> Of(AppDb db, AcademicYear year, Actor actor, DateOnly today, CancellationToken stop)
    {
        var own = actor.Organisation!.Value;
        var ahead = await LoadYear.Of(db, year, actor, today, stop, also: own);
        var before = await LoadYear.Of(db, new AcademicYear(year.StartYear - 1), actor, today, stop, also: own);
        var courses = await db.Courses.AsNoTracking().Where(c => c.Provider == own && !c.Closed).OrderBy(c => c.Code).ToListAsync(stop);
        var ids = courses.ConvertAll(course => course.Id);
        var years = await db.CourseYears.AsNoTracking().Where(y => y.Year == year && ids.Contains(y.Course)).ToDictionaryAsync(y => y.Course, stop);
        var patterns = await db.ProgrammePatterns.AsNoTracking().Include(p => p.Windows).Where(p => db.CourseYears.Any(y => y.Year == year && y.Pattern == p.Id && ids.Contains(y.Course))).ToDictionaryAsync(p => p.Id, stop);
        List<ExpectedCourse> expected =
        [
            .. courses.Select(course => new ExpectedCourse(
                course, years.GetValueOrDefault(course.Id)?.Expected, Training(ahead, course.Id).Count, Training(before, course.Id).Count, years.GetValueOrDefault(course.Id)?.Pattern))
                .Where(course => course.Count > 0 || course.Pattern is not null),
        ];
        var moved = before.Trainees.Select(trainee => trainee.Pattern).OfType<ProgrammePattern>().DistinctBy(pattern => pattern.Id).ToDictionary(pattern => pattern.Id, NextYear);
        List<YearTrainee> trainees = [.. ahead.Trainees];
        foreach (var course in expected)
        {
            var last = Training(before, course.Course.Id);
            var pattern = course.Pattern is { } followed ? patterns[followed] : last.Find(trainee => trainee.Pattern is not null)?.Pattern is { } old ? moved[old.Id] : null;
            trainees.AddRange(Invented(course, year, last, Training(ahead, course.Course.Id), pattern));
        }

        var answers = OfferAudience.AnswersSeenBy(db, await OfferAudience.Reader(db, actor, today, stop));
        HashSet<OrganisationId> answered = [.. ahead.Offers.Select(offer => offer.School), .. await answers.Where(answer => answer.Year == year).Select(answer => answer.School).ToListAsync(stop)];
        List<Offer> carried = [.. before.Offers.Where(offer => !answered.Contains(offer.School))];
        List<YearSchool> schools = [.. ahead.Schools, .. before.Schools.ExceptBy(ahead.Schools.Select(school => school.Id), school => school.Id).Where(school => carried.Exists(offer => offer.School == school.Id))];
        return new(new(year, trainees, schools, [.. ahead.Offers, .. carried], ahead.Stays, ahead.MadeTo.And(before.MadeTo)), expected, carried.Select(offer => offer.Id).ToHashSet());
    }

    private static List<YearTrainee> Training(YearToPlan year, CourseId course) =>
        [.. year.Trainees.Where(trainee => trainee.Course.Id == course && trainee.Trainee.Status is not (TraineeStatus.Withdrawn or TraineeStatus.Deferred))];

    /// <summary>Stands in for the pattern that nobody has chosen yet, as a copy of it would be.</summary>
    private static ProgrammePattern NextYear(ProgrammePattern pattern)
    {
        var next = new ProgrammePattern { Id = PatternId.New(), Provider = pattern.Provider, Year = pattern.Year.Next, Name = pattern.Name };
        PatternWriting.Write(next, PatternMoving.ToNextYear(PatternContent.Of(pattern), pattern.Year));
        return next;
    }

    /// <summary>Nobody real: each stands where one of this year's trainees lives, and travels and studies like that one.</summary>
    private static IEnumerable<YearTrainee> Invented(ExpectedCourse course, AcademicYear year, List<YearTrainee> before, List<YearTrainee> ahead, ProgrammePattern? pattern)
    {
        List<YearTrainee> like = [.. before.Concat(ahead).Where(trainee => trainee.Trainee.Home.IsPlace)];
        for (var number = 1; like.Count > 0 && number <= course.Count - course.Recorded; number++)
        {
            var one = like[(number - 1) % like.Count];
            var trainee = new Trainee
            {
                Id = TraineeId.New(), Provider = one.Trainee.Provider, Course = course.Course.Id, Year = year, Reference = $"{course.Course.Code}-{number}", Name = "Expected", Status = TraineeStatus.Expected,
                Subject = one.Trainee.Subject, ChosenKeyStage = one.Trainee.ChosenKeyStage, HomeEasting = one.Trainee.HomeEasting, HomeNorthing = one.Trainee.HomeNorthing, Travel = one.Trainee.Travel,
                MaxMinutes = one.Trainee.MaxMinutes,
            };
            yield return new(trainee, course.Course, pattern, [], [], []);
        }
    }
}
