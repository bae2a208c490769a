using System.Diagnostics;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>
/// All requirements of a nation's trainees, planned and actual, on one core; one placement more, checked again; and the rule of two different
/// schools as one statement of SQL, with the same answer counted by the product's rule over the same database.
/// </summary>
internal static class RequirementsBench
{
    private const int Trainees = 32_000;
    private const int Schools = 15_000;
    private const int Times = 5;

    private const string TwoSchools = """
        SELECT count(*) AS "Value" FROM (
          SELECT t.id FROM trainees t
          LEFT JOIN placements p ON p.trainee = t.id AND (p.live OR p.state = 'EndedEarly')
          LEFT JOIN schools s ON s.organisation = p.school AND length(s.urn) = 6 AND s.urn NOT IN ('900000', '900010', '900020', '900030')
          GROUP BY t.id HAVING count(DISTINCT s.organisation) < 2) short
        """;

    public static async Task Run()
    {
        Console.WriteLine($"Requirements of {Trainees:N0} trainees, {AllRequirements.InOrder.Count} rules, one thread. {Machine.Describe()}. Medians of {Times}.");
        var raw = new TraineeYearMaker(Schools, 400).Make(Trainees);
        Console.WriteLine($"  placements {raw.Sum(each => each.Placements.Count):N0}");
        List<TraineeFacts> facts = [];
        Measure("days counted from dates, planned and actual", () => facts = raw.ConvertAll(TraineeYearMaker.Count));
        List<JudgedTrainee> judged = [];
        Measure("every requirement on plan, actual and expected", () => judged = facts.ConvertAll(each => JudgeTrainee.Of(each, RuleBook.Unconfirmed)));
        var standings = judged.SelectMany(each => each.Findings).GroupBy(finding => finding.Standing).OrderBy(group => group.Key);
        Console.WriteLine($"  findings {judged.Sum(each => each.Findings.Count):N0}: {string.Join(", ", standings.Select(group => $"{group.Key} {group.Count():N0}"))}");
        Single(facts);
        if (Environment.GetEnvironmentVariable("ITTP_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await OnPostgres(await ImportBench.NewPostgres(server, 95));
        }
    }

    private static void Measure(string what, Action work)
    {
        List<double> wall = [], processor = [];
        for (var i = 0; i < Times; i++)
        {
            GC.Collect();
            var (before, start) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.GetTimestamp());
            work();
            wall.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            processor.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        Console.WriteLine($"  {what}: {Median(processor):0.00} s of processor time, {Median(wall):0.00} s by the clock");
    }

    private static void Single(List<TraineeFacts> facts)
    {
        List<double> times = [];
        foreach (var each in facts.Where(each => each.Placements.Count > 1).Take(2_000))
        {
            var one = each with { Placements = [each.Placements[0]] };
            var start = Stopwatch.GetTimestamp();
            JudgeTrainee.With(one, each.Placements[1], RuleBook.Unconfirmed);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"  one placement more, before and after: median {Median(times):0.000} ms, 99th percentile {times[times.Count * 99 / 100]:0.000} ms, of {times.Count:N0}");
    }

    private static async Task OnPostgres(DatabaseSettings settings)
    {
        await using var db = settings.Open();
        await db.Database.MigrateAsync();
        await Fill(db);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        List<double> sql = [], product = [], load = [];
        var (bySql, byRule) = (0L, 0L);
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            bySql = await db.Database.SqlQueryRaw<long>(TwoSchools).SingleAsync();
            sql.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            start = Stopwatch.GetTimestamp();
            var facts = await LoadTraineeFacts.Of(db, db.Trainees, new DateOnly(2027, 2, 1), CancellationToken.None);
            load.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            start = Stopwatch.GetTimestamp();
            var rule = AllRequirements.Find("RQ-TR-01")!;
            byRule = facts.Count(each => rule.Read(each, Evidence.Of(each, Basis.Plan)).Holds == false);
            product.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        Console.WriteLine($"  two different schools, planned, as SQL on PostgreSQL: {Median(sql):0.00} s, {bySql:N0} trainees short; the rule over loaded facts: {Median(product):0.00} s, {byRule:N0} short; loading all facts {Median(load):0.00} s");
    }

    private static async Task Fill(AppDb db)
    {
        var stop = CancellationToken.None;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var import = new RegisterImport { Id = RegisterImportId.New(), FileName = "made.csv", Layout = "made" };
        var provider = new Organisation { Id = OrganisationId.New(), Name = "Larkmere Training", Kind = OrganisationKind.Other };
        var course = new Course { Id = CourseId.New(), Provider = provider.Id, Code = "X1", Title = "Primary", Route = TrainingRoute.ProviderLedPostgraduate, Phase = TrainingPhase.Primary };
        List<Organisation> organisations = [.. Enumerable.Range(0, Schools).Select(i => new Organisation { Id = OrganisationId.New(), Name = $"School {i}", Kind = OrganisationKind.School })];
        await new BulkInsert<RegisterImport>(db).Add([import], stop);
        await new BulkInsert<Organisation>(db).Add([provider, .. organisations], stop);
        await new BulkInsert<School>(db).Add([.. organisations.Select((each, i) => new School { Organisation = each.Id, Urn = FormattableString.Invariant($"{100000 + i}"), LastSeenIn = import.Id })], stop);
        await new BulkInsert<Course>(db).Add([course], stop);
        var raw = new TraineeYearMaker(Schools, 400).Make(Trainees);
        await new BulkInsert<Trainee>(db).Add(
        [
            .. raw.Select(each => new Trainee
            {
                Id = each.Facts.Trainee, Provider = provider.Id, Course = course.Id, Year = TraineeYearMaker.Year, Reference = each.Facts.Reference, Name = each.Facts.Name, StartsOn = each.Facts.StartsOn, EndsOn = each.Facts.EndsOn,
                ChosenKeyStage = each.Facts.Chosen,
            }),
        ], stop);
        var chance = new Random(11);
        await new BulkInsert<Placement>(db).Add(
        [
            .. raw.SelectMany(each => each.Placements).Select(p => new Placement
            {
                Id = p.Id, Trainee = p.Trainee, Provider = provider.Id, School = organisations[chance.Next(chance.Next(10) == 0 ? 3 : Schools)].Id, FirstDay = p.FirstDay, LastDay = p.LastDay, Days = p.Days,
                KeyStages = p.KeyStages, State = p.State, Live = true,
            }),
        ], stop);
        await transaction.CommitAsync();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
