using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Programmes;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.Import;

/// <summary>Decides what becomes of every row, by the same rules as the form. Loads what it needs once; saves nothing.</summary>
internal sealed class PlanImport(AppDb db, DateOnly today)
{
    private readonly Dictionary<string, int> unknownCourses = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(OrganisationId Provider, string Reference), int> seen = [];
    private Dictionary<CourseId, Course> courses = [];
    private ILookup<string, Course> byWord = Array.Empty<Course>().ToLookup(_ => "");
    private Dictionary<(OrganisationId Provider, string Reference), Trainee> kept = [];
    private HashSet<(OrganisationId Provider, string Reference)> taken = [];
    private KnownBodies bodies = new();

    /// <param name="provider">Whose trainees they are, where the command line asks; else whoever asks may keep them.</param>
    public async Task<ImportPlan> Run(DelimitedFile file, FileReading reading, OrganisationId? provider, Actor actor, IProgress<int>? progress, CancellationToken stop)
    {
        var rows = ImportRows.Read(file, reading, progress, stop);
        await Load(rows, reading, provider, actor, stop);
        List<PlannedRow> planned = [];
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            planned.Add(Decide(row, reading));
        }

        return new(file.Header, planned, file.Problems, [.. unknownCourses.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value)]);
    }

    private async Task Load(List<ImportRow> rows, FileReading reading, OrganisationId? provider, Actor actor, CancellationToken stop)
    {
        var open = await TraineeAccess.Courses(db, actor, today, stop);
        courses = await open.AsNoTracking().Where(c => provider == null || c.Provider == provider).ToDictionaryAsync(c => c.Id, stop);
        byWord = courses.Values.Where(course => !course.Closed).SelectMany(course => new[] { course.Code, course.Title, $"{course.Title} ({course.Code})" }.Select(word => (Word: FoldedText.Fold(word), course)))
            .Distinct().ToLookup(pair => pair.Word, pair => pair.course, StringComparer.Ordinal);
        var mine = await TraineeAccess.Open(db, actor, Permission.KeepTrainees, today, stop);
        kept = (await mine.Where(t => t.ErasedAt == null && (provider == null || t.Provider == provider)).ToListAsync(stop)).ToDictionary(t => (t.Provider, t.Reference));
        var providers = courses.Values.Select(course => course.Provider).Distinct().ToList();
        taken = [.. (await db.Trainees.Where(t => providers.Contains(t.Provider)).Select(t => new { t.Provider, t.Reference }).ToListAsync(stop)).Select(t => (t.Provider, t.Reference))];
        bodies = await KnownBodies.Load(db, rows.Select(row => row[TraineeField.EmployingSchool]).Where(cell => cell.Length > 0), stop);
    }

    private PlannedRow Decide(ImportRow row, FileReading reading)
    {
        List<(TraineeField Field, string Reason)> problems = [];
        var course = CourseOf(row, reading, problems);
        var reference = row[TraineeField.Reference];
        var existing = Existing(reference, course);
        var (details, suitable) = RowReading.Read(row, existing, null, course, problems);
        course ??= existing is not null && row[TraineeField.Course].Length == 0 ? courses.GetValueOrDefault(existing.Course) : null;
        var employer = row[TraineeField.EmployingSchool] is { Length: > 0 } cell ? bodies.Find(cell).Found : existing?.EmployingSchool;
        if (details.EmployingSchool is null && employer is not null)
        {
            details = details with { EmployingSchool = "as kept" };
        }

        if (suitable > today)
        {
            problems.Add((TraineeField.SuitableOn, "The day must be today or in the past"));
        }

        var key = (Provider: course?.Provider ?? default, Reference: reference);
        if (reference.Length > 0 && !seen.TryAdd(key, row.Number))
        {
            problems.Add((TraineeField.Reference, $"Row {seen[key]} of the file has this reference too"));
        }

        if (existing is not null && course is not null && IsSame(existing, details, employer, suitable))
        {
            return problems.Count == 0 ? new(row, RowFate.Leave, details, suitable, existing, course, employer, []) : Refused();
        }

        var facts = new TraineeToKeep(
            details, course is not null && (existing is null || existing.Provider == course.Provider), course?.Route, existing is null && taken.Contains(key), employer is not null, existing?.Status ?? TraineeStatus.Expected, today);
        var known = problems.Select(problem => problem.Field).ToHashSet();
        foreach (var refusal in TraineeRules.BeforeKeeping.Broken(facts))
        {
            var field = RowReading.FieldOf(refusal);
            if (field is null || known.Add(field.Value))
            {
                problems.Add((field ?? TraineeField.Reference, refusal.Statement));
            }
        }

        return problems.Count > 0 ? Refused() : new(row, existing is null ? RowFate.Add : RowFate.Change, details, suitable, existing, course, employer, []);

        PlannedRow Refused() => new(row, RowFate.Refuse, details, suitable, existing, course, employer, [.. problems.Select(problem =>
            new FileProblem(row.Number, reading.Columns.GetValueOrDefault(problem.Field) ?? FieldFacts.All.First(facts => facts.Field == problem.Field).Words, row[problem.Field], problem.Reason))]);
    }

    private Course? CourseOf(ImportRow row, FileReading reading, List<(TraineeField Field, string Reason)> problems)
    {
        var word = row[TraineeField.Course];
        if (word.Length == 0)
        {
            return null;
        }

        var folded = FoldedText.Fold(word);
        var found = byWord[reading.Courses.TryGetValue(folded, out var code) ? FoldedText.Fold(code) : folded].DistinctBy(course => course.Id).ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        unknownCourses[word] = unknownCourses.GetValueOrDefault(word) + 1;
        problems.Add((TraineeField.Course, found.Count == 0 ? "No course of yours has this code or title. Say which it means" : "Several courses have this title. Say which it means"));
        return null;
    }

    private Trainee? Existing(string reference, Course? course)
    {
        if (course is not null)
        {
            return kept.GetValueOrDefault((course.Provider, reference));
        }

        var providers = courses.Values.Select(each => each.Provider).Distinct().Where(provider => kept.ContainsKey((provider, reference))).ToList();
        return providers.Count == 1 ? kept[(providers[0], reference)] : null;
    }

    private static bool IsSame(Trainee kept, TraineeDetails details, OrganisationId? employer, DateOnly? suitable) =>
        kept.Course == details.Course && kept.Name == details.Name && kept.Email == details.Email && kept.Trn == details.Trn && kept.StartsOn == details.StartsOn && kept.EndsOn == details.EndsOn
        && kept.Subject == details.Subject && kept.ChosenKeyStage == details.ChosenKeyStage && kept.HomePostcode == details.HomePostcode && kept.Travel == details.Travel && kept.MaxMinutes == details.MaxMinutes
        && kept.EmployingSchool == employer && (suitable is null || suitable == kept.SuitableOn);
}
