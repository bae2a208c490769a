using System.CommandLine;
using IttPartnerships.Allocation;
using IttPartnerships.Files;
using IttPartnerships.Planner;

namespace IttPartnerships.Cli.Allocation;

/// <summary><c>ittp plan</c>: a plan of placements from three files.</summary>
public static class PlanCommand
{
    /// <summary>A file was not good, or names nobody of that name: nothing was planned and nothing written. A command that cannot be read ends with 1.</summary>
    public const int BadFiles = 2;

    private const int NearestShown = 6;

    public static Command Create()
    {
        var trainees = File("--trainees", "The trainees: trainee, easting, northing, subject, key_stages, pattern and more", required: true);
        var schools = File("--schools", "The schools: school, easting, northing, setting, contrast, places", required: true);
        var offers = File("--offers", "The offers: offer, school, subject, key_stages, windows, places", required: true);
        var windows = File("--windows", "When windows are: window, first_day, last_day. Those that have a day in common share places; without the file none has", required: false);
        var target = File("--out", "The plan to write, one row a slot; may be left out with --explain or --advice", required: false);
        var report = File("--report", "A report to write as JSON: what is filled, what is not and why, and which offers would help", required: false);
        var keep = File("--keep", "A plan made before: what people were told changes as little as can be, and what changes is told", required: false);
        var explain = new Option<string?>("--explain") { Description = "A trainee: why here, why not elsewhere, and what would help", HelpName = "trainee" };
        var advice = new Option<bool>("--advice") { Description = "Extra offers that would help, and what one more place of those there are is worth" };
        var json = new Option<bool>("--json") { Description = "Progress and the outcome as lines of JSON instead of words" };
        var seconds = new Option<double>("--seconds") { Description = "After this the best plan so far is written", DefaultValueFactory = _ => 60 };
        var seed = new Option<ulong>("--seed") { Description = "Breaks ties: the same seed gives the same plan", DefaultValueFactory = _ => 1 };
        var weights = WeightOption.Create();
        var command = new Command("plan", "Plans every trainee’s placements from three CSV files, and says why where it cannot. Ends with 0 where a plan was made, 1 where the command cannot be read, 2 where a file is not good")
        {
            trainees, schools, offers, windows, target, report, keep, explain, advice, weights, json, seconds, seed,
        };
        seconds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 86_400))
            {
                result.AddError("--seconds must be more than 0 and at most 86400");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(target) is null && result.GetResult(explain) is null && result.GetResult(advice) is null)
            {
                result.AddError("Say with --out where the plan is written, or ask with --explain or --advice");
            }
        });

        // On a thread of its own, or the command line only listens for Ctrl+C once the plan is made.
        command.SetAction((parsed, stop) => Task.Run(() => Plan(
            new PlanPaths(
                parsed.GetRequiredValue(trainees),
                parsed.GetRequiredValue(schools),
                parsed.GetRequiredValue(offers),
                parsed.GetValue(target),
                parsed.GetValue(report),
                parsed.GetValue(keep),
                parsed.GetValue(windows)),
            new Wanted(
                TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                parsed.GetValue(seed),
                WeightOption.Read(parsed.GetValue(weights)),
                parsed.GetValue(explain),
                parsed.GetValue(advice)),
            parsed.GetValue(json) ? new PlanJson(parsed.InvocationConfiguration.Output) : new PlanText(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error),
            stop), CancellationToken.None));
        return command;
    }

    private static Option<FileInfo> File(string name, string description, bool required) => new(name) { Description = description, Required = required };

    private static int Plan(PlanPaths paths, Wanted wanted, IPlanTold told, CancellationToken stop)
    {
        var absent = paths.Absent();
        if (absent.Count > 0)
        {
            told.Refused(absent);
            return BadFiles;
        }

        using var trainees = paths.Trainees.OpenRead();
        using var schools = paths.Schools.OpenRead();
        using var offers = paths.Offers.OpenRead();
        using var windows = paths.Windows?.OpenRead();
        using var keep = paths.Keep?.OpenRead();
        var files = new PlanningFiles(
            new GivenFile(paths.Trainees.Name, trainees),
            new GivenFile(paths.Schools.Name, schools),
            new GivenFile(paths.Offers.Name, offers),
            keep is null ? null : new GivenFile(paths.Keep!.Name, keep))
        {
            Windows = windows is null ? null : new GivenFile(paths.Windows!.Name, windows),
        };
        PlanFromFiles.Answer answer;
        using (var progress = new PlanTicks(told, TimeProvider.System))
        {
            answer = new PlanFromFiles(TimeProvider.System).Run(new PlanFromFiles.Query(files, wanted.Most, wanted.Seed) { Weights = wanted.Weights, Needed = wanted.Explain }, progress, stop);
        }

        if (answer.Plan is not { } plan)
        {
            told.Refused(answer.Problems);
            return BadFiles;
        }

        keep?.Dispose();
        paths.Write(answer);
        told.Made(new PlanTold(
            answer.Report!, paths.Target, wanted.Advice,
            wanted.Explain is null ? null : TraineeExplained.Of(answer.Year!, plan.Slots, answer.Report!.Advice, new(answer.Year!.Problem, plan.Slots, wanted.Weights), answer.Year!.Find(wanted.Explain)!.Value, NearestShown)));
        return 0;
    }

    private sealed record Wanted(TimeSpan Most, ulong Seed, PlanWeights Weights, string? Explain, bool Advice);
}
