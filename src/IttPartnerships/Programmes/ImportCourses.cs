using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Partnerships;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>
/// Takes in published courses of accredited providers known by their codes: adds those that are new, changes what is different, leaves the
/// others. The rules of a course hold for these too; a row that breaks one is left out, with the reason.
/// </summary>
public sealed class ImportCourses(AppDb db, TimeProvider clock)
{
    /// <param name="Content">A course a line, as JSON. A stream that can seek; plain or gzip.</param>
    /// <param name="Provider">Only the courses of the accredited provider with this code.</param>
    public sealed record Command(Stream Content, string FileName, DateOnly? FactsOf = null, IProgress<ImportProgress>? Progress = null, string? Provider = null);

    private static readonly string[] Headings = ["code", "name", "accreditedBody", "trainingProvider", "programType", "ageRange", "studyMode", "subjects"];

    public async Task<Outcome<ImportReport>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ImportRegister))
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        var factsOf = FactsOf.File(command.FileName, command.FactsOf, clock.Today());
        var problems = new FileProblems(command.FileName);
        var rows = PublishedCourse.ReadAll(command.Content, problems, command.Progress, stop);
        if (problems.Any)
        {
            return ImportReport.OfRefused(RegisterKind.Courses, factsOf, rows.Count, problems);
        }

        rows = command.Provider is { } only ? rows.FindAll(row => string.Equals(row.Course.ProviderCode, only.Trim(), StringComparison.OrdinalIgnoreCase)) : rows;
        await using var run = await RegisterRun.Begin(db, actor, RegisterKind.Courses, command.FileName, factsOf, now, rows.Count, stop);
        var applying = await ApplyCourses.Load(db, run, clock.Today(), stop);
        foreach (var (row, course) in rows)
        {
            applying.To(row, course);
        }

        command.Progress?.Report(new ImportProgress(rows.Count, "Saving"));
        return await run.Save(Headings, stop);
    }
}

/// <summary>Brings published courses into the providers’ own.</summary>
internal sealed class ApplyCourses
{
    private const string SomeSpecialism = "SEND specialism";

    private readonly AppDb db;
    private readonly RegisterRun run;
    private readonly Dictionary<string, OrganisationId> byCode;
    private readonly HashSet<OrganisationId> accredited;
    private readonly HashSet<(OrganisationId Provider, OrganisationId Partner)> leading;
    private readonly Dictionary<(OrganisationId, string), Course> known;
    private readonly HashSet<(OrganisationId, string)> done = [];

    private ApplyCourses(
        AppDb db, RegisterRun run, Dictionary<string, OrganisationId> byCode, HashSet<OrganisationId> accredited,
        HashSet<(OrganisationId Provider, OrganisationId Partner)> leading, Dictionary<(OrganisationId, string), Course> known) =>
        (this.db, this.run, this.byCode, this.accredited, this.leading, this.known) = (db, run, byCode, accredited, leading, known);

    public static async Task<ApplyCourses> Load(AppDb db, RegisterRun run, DateOnly today, CancellationToken stop) => new(
        db, run,
        (await db.Identifiers.AsNoTracking().Where(i => i.Scheme == IdentifierScheme.ProviderCode).Select(i => new { i.Value, i.Organisation }).ToListAsync(stop))
            .GroupBy(i => i.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First().Organisation, StringComparer.OrdinalIgnoreCase),
        await OrganisationRoles.InForce(db, today).Select(a => a.Organisation).ToHashSetAsync(stop),
        (await Partnership.InForce(db, today).Where(a => a.Kind == AgreementKind.LeadPartner).Select(a => new { a.Provider, a.Partner }).ToListAsync(stop))
            .Select(a => (a.Provider, a.Partner)).ToHashSet(),
        (await db.Courses.ToListAsync(stop)).ToDictionary(course => (course.Provider, course.Code)));

    public void To(int row, PublishedCourse published)
    {
        if (!byCode.TryGetValue(published.ProviderCode, out var provider))
        {
            run.LeaveOut(row, "accreditedBody", published.ProviderCode, "no provider with this code is known. Import training providers first");
            return;
        }

        var key = (provider, published.TidyCode);
        if (!done.Add(key))
        {
            run.LeaveOut(row, "code", published.TidyCode, "an earlier row has a course of the same provider with this code");
            return;
        }

        var course = known.GetValueOrDefault(key);
        var details = Details(row, published, provider, course);
        var facts = new CourseFacts(published.TidyCode, published.Title, published.Phase, CodeTaken: false, CodeAgreed: false, accredited.Contains(provider), details);
        if (CourseRules.BeforeKeeping.Broken(facts) is [var first, ..])
        {
            run.LeaveOut(row, first.Field ?? "accreditedBody", $"{published.ProviderCode} {published.TidyCode}", first.Statement);
            return;
        }

        if (course is null)
        {
            course = new() { Id = CourseId.New(), Provider = provider, Code = published.TidyCode, Title = published.Title, Phase = published.Phase!.Value };
            details.WriteInto(course);
            db.Add(course);
            run.Added++;
            run.Note(provider, $"Course {course.Code}", null, course.Title);
        }
        else
        {
            Change(course, published, details);
        }
    }

    private void Change(Course course, PublishedCourse published, CourseDetails details)
    {
        var before = (course.Title, course.Phase);
        (course.Title, course.Phase) = (published.Title, published.Phase!.Value);
        var changed = details.WriteInto(course);
        if (before == (course.Title, course.Phase) && changed.Count == 0)
        {
            run.Unchanged++;
            return;
        }

        run.Changed++;
        run.Note(course.Provider, $"Course {course.Code}", before.Title, $"{course.Title}{(changed.Count > 0 ? $" ({string.Join(", ", changed)})" : "")}");
    }

    /// <summary>What the file does not say stays as the provider has it. An age range outside the rules is left out and warned of; the course comes in.</summary>
    private CourseDetails Details(int row, PublishedCourse published, OrganisationId provider, Course? course)
    {
        var mine = course is null ? new() : CourseDetails.Of(course);
        var delivers = byCode.TryGetValue(published.TrainingProvider?.Code ?? "", out var partner) && partner != provider && leading.Contains((provider, partner));
        var details = mine with
        {
            Route = published.Route ?? mine.Route,
            Subjects = published.SubjectNames is { Length: > 0 } subjects ? subjects : mine.Subjects,
            StudyMode = published.Mode ?? mine.StudyMode,
            SenSpecialism = mine.SenSpecialism ?? (published.IsSend == "yes" ? SomeSpecialism : null),
            DeliveredBy = delivers ? partner : mine.DeliveredBy,
        };
        if (published.Ages is not { } ages)
        {
            return details.Tidy();
        }

        var aged = details with { LowAge = ages.Low, HighAge = ages.High };
        var facts = new CourseFacts(published.TidyCode, published.Title, published.Phase, false, false, true, aged);
        if (CourseRules.BeforeKeeping.Broken(facts).Find(refusal => refusal.Field is nameof(CourseDetails.LowAge) or nameof(CourseDetails.HighAge)) is { } wrong)
        {
            run.Warnings.Add(row, "ageRange", published.AgeRange!, wrong.Statement);
            return details.Tidy();
        }

        return aged.Tidy();
    }
}
