using System.Diagnostics;
using System.Globalization;
using IttPartnerships.Allocation;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Bench;

/// <summary>
/// Plans around real schools' coordinates beside going down the list to the nearest free place: time, slots filled, journeys. Invented trainees
/// and offers; supply is places for each placement needed.
/// </summary>
internal static class PlanBench
{
    private static readonly (int Trainees, int Schools, double Supply)[] Sizes =
        [(200, 60, 1.1), (200, 60, 0.9), (2_000, 600, 1.3), (2_000, 600, 1.05), (2_000, 600, 0.9)];

    public static void Run()
    {
        Console.WriteLine($"Plans around Birmingham's schools. {Machine.Describe()}. One run each; seconds of processor time; minutes one way.");
        Console.WriteLine("trainees schools supply | by list: filled worst 95% median | plan: seconds filled worst 95% median | broken rules");
        foreach (var (trainees, schools, supply) in Sizes)
        {
            var problem = Problem(trainees, schools, supply);
            var list = NearestFirst.For(problem);
            var (watch, processor) = (Stopwatch.StartNew(), Processor());
            var plan = MakePlan.For(problem);
            var seconds = Processor() - processor;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{trainees,8} {schools,7} {supply,6} | {Numbers(list)} | {seconds:0.0} s ({watch.Elapsed.TotalSeconds:0.0} by the clock) {Numbers(plan)} | {PlanCheck.Broken(problem, plan.Slots).Count}"));
        }
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static string Numbers(Plan plan)
    {
        int[] minutes = [.. plan.Slots.Where(slot => slot.Offer is not null).Select(slot => slot.Minutes).Order()];
        var share = 100.0 * plan.Filled / plan.Slots.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{plan.Filled} of {plan.Slots.Count} ({share:0.0}%) {minutes[^1]} {minutes[minutes.Length * 95 / 100]} {minutes[minutes.Length / 2]}");
    }

    private static PlanningProblem Problem(int trainees, int schools, double supply)
    {
        using MemoryStream people = new(), places = new(), offers = new();
        new ExampleFiles(Sites(schools), trainees, seed: 1, supply).Write(people, places, offers);
        people.Position = places.Position = offers.Position = 0;
        return ReadFiles.From(new PlanningFiles(new("trainees", people), new("schools", places), new("offers", offers))).Year!.Problem;
    }

    private static List<ExampleSite> Sites(int count)
    {
        var path = Environment.GetEnvironmentVariable("SCHOOLS") ?? "../shared/data/gias-schools/open-schools-coordinates-2026-01-30.csv.gz";
        using var stream = File.OpenRead(path);
        using var file = DelimitedFile.Open(stream, path);
        var (phase, easting, northing) = (file.Column("phase"), file.Column("easting"), file.Column("northing"));
        List<ExampleSite> sites = [];
        while (file.Read())
        {
            if (GridReference.TryParse($"{file[easting]},{file[northing]}", out var place))
            {
                sites.Add(new ExampleSite(place, file[phase] switch
                {
                    "Secondary" or "All-through" or "16 plus" or "Middle deemed secondary" => ExamplePhase.Secondary,
                    "Not applicable" => ExamplePhase.Special,
                    _ => ExamplePhase.Primary,
                }));
            }
        }

        var birmingham = GridReference.At(407_000, 287_000);
        return [.. sites.OrderBy(site => site.Place.MetresTo(birmingham)).ThenBy(site => site.Place.Easting).Take(count)];
    }
}
