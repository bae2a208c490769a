using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Demand;

public sealed record ExpectedNumbersKept(OrganisationId Provider, AcademicYear Year, int Courses) : JournalEvent
{
    public override string Summary => $"Said how many trainees {Count.Of(Courses, "course")} {(Courses == 1 ? "expects" : "expect")} in {Year}";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value];
}

/// <summary>Says how many trainees courses expect in a year ahead. Only of courses that follow a pattern in that year: the number is kept with it.</summary>
public sealed class KeepExpectedNumbers(AppDb db, ActivityLog log)
{
    /// <param name="Numbers">Null for as many as this year.</param>
    public sealed record Command(AcademicYear Year, IReadOnlyDictionary<CourseId, int?> Numbers);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.MakePlans, own))
        {
            return Refusal.NotFound;
        }

        var ids = command.Numbers.Keys.ToList();
        var courses = await db.Courses.Where(c => ids.Contains(c.Id) && c.Provider == own).Select(c => c.Id).ToHashSetAsync(stop);
        if (command.Numbers.SelectMany(one => FollowingRules.BeforeFollowing.Broken(new(one.Value, courses.Contains(one.Key)))).DistinctBy(refusal => refusal.Code).ToList() is { Count: > 0 } broken)
        {
            return broken;
        }

        var years = await db.CourseYears.Where(y => y.Year == command.Year && ids.Contains(y.Course)).ToListAsync(stop);
        List<CourseYear> changed = [.. years.Where(year => year.Expected != command.Numbers[year.Course])];
        foreach (var year in changed)
        {
            year.Expected = command.Numbers[year.Course];
        }

        if (changed.Count == 0)
        {
            return default(Done);
        }

        log.Record(new ExpectedNumbersKept(own, command.Year, changed.Count), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
