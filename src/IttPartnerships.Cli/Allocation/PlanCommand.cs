using IttPartnerships.Files;
using System.CommandLine;
using System.Globalization;
using IttPartnerships.Allocation;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Cli.Allocation;

/// <summary><c>ittp plan</c>: a plan of placements from three files.</summary>
public static class PlanCommand
{
    private const int BadFiles = 2;

    public static Command Create()
    {
        var trainees = File("--trainees", "The trainees: trainee, easting, northing, subject, key_stages, pattern and more", required: true);
        var schools = File("--schools", "The schools: school, easting, northing, setting, contrast, places", required: true);
        var offers = File("--offers", "The offers: offer, school, subject, key_stages, windows, places", required: true);
        var target = File("--out", "The plan to write, one row a slot", required: true);
        var report = File("--report", "A report to write as JSON: what is filled, what is not and why, and which offers would help", required: false);
        var keep = File("--keep", "A plan made before: what people were told changes as little as can be", required: false);
        var seconds = new Option<double>("--seconds") { Description = "After this the best plan so far is written", DefaultValueFactory = _ => 60 };
        var seed = new Option<ulong>("--seed") { Description = "Breaks ties: the same seed gives the same plan", DefaultValueFactory = _ => 1 };
        var command = new Command("plan", "Plans every trainee's placements from three CSV files, and says why where it cannot")
        {
            trainees, schools, offers, target, report, keep, seconds, seed,
        };
        seconds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 86_400))
            {
                result.AddError("--seconds must be more than 0 and at most 86400");
            }
        });
        
        // On a thread of its own, or the command line only listens for Ctrl+C once the plan is made.
        command.SetAction((parsed, stop) => Task.Run(() => Plan(
            new Paths(
                parsed.GetRequiredValue(trainees),
                parsed.GetRequiredValue(schools),
                parsed.GetRequiredValue(offers),
                parsed.GetRequiredValue(target),
                parsed.GetValue(report),
                parsed.GetValue(keep)),
            TimeSpan.FromSeconds(parsed.GetValue(seconds)),
            parsed.GetValue(seed),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            stop), CancellationToken.None));
        return command;
    }

    private static Option<FileInfo> File(string name, string description, bool required) => new(name) { Description = description, Required = required };

    private static int Plan(Paths paths, TimeSpan most, ulong seed, TextWriter output, TextWriter error, CancellationToken stop)
    {
        List<string> absent =
        [
            .. paths.Given().Where(path => !path.Exists).Select(path => $"{path}: there is no such file"),
            .. paths.Written().Where(path => path.Directory is { Exists: false }).Select(path => $"{path}: there is no such folder to write to"),
        ];
        if (absent.Count > 0)
        {
            absent.ForEach(error.WriteLine);
            return BadFiles;
        }

        using var trainees = paths.Trainees.OpenRead();
        using var schools = paths.Schools.OpenRead();
        using var offers = paths.Offers.OpenRead();
        using var keep = paths.Keep?.OpenRead();
        var files = new PlanningFiles(
            new GivenFile(paths.Trainees.Name, trainees),
            new GivenFile(paths.Schools.Name, schools),
            new GivenFile(paths.Offers.Name, offers),
            keep is null ? null : new GivenFile(paths.Keep!.Name, keep));
        var answer = new PlanFromFiles(TimeProvider.System).Run(new PlanFromFiles.Query(files, most, seed), Watched(error), stop);
        if (answer.Plan is null)
        {
            Explain(answer.Problems, error);
            return BadFiles;
        }

        keep?.Dispose();
        WriteWhole(paths.Target, stream => PlanSheet.Write(stream, answer.Year!.Problem, answer.Plan));
        if (paths.Report is not null)
        {
            WriteWhole(paths.Report, answer.Report!.Write);
        }

        Summarise(answer.Report!, paths.Target, output);
        return 0;
    }

    // Only someone who watches wants to know how it goes; a script wants silence where nothing is wrong.
    private static Line? Watched(TextWriter error) => !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error) ? new Line(error) : null;

    private sealed class Line(TextWriter error) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => error.WriteLine($"{value.Step}: {value.Filled} of {value.Slots} slots filled");
    }

    private static void Explain(IReadOnlyList<FileProblems> problems, TextWriter error)
    {
        foreach (var file in problems)
        {
            foreach (var problem in file.First)
            {
                var row = problem.Row == 0 ? "" : $", row {problem.Row.ToString(CultureInfo.InvariantCulture)}";
                var column = problem.Column.Length == 0 ? "" : $", column {problem.Column}";
                var value = problem.Value.Length == 0 ? "" : $" “{problem.Value}”";
                error.WriteLine($"{file.File}{row}{column}:{value} {problem.Reason}.");
            }

            if (file.Count > file.First.Count)
            {
                error.WriteLine($"{file.File}: and {file.Count - file.First.Count} more.");
            }
        }

        error.WriteLine($"Nothing was planned and nothing was written: {problems.Sum(file => file.Count)} to mend first.");
    }

    private static void Summarise(PlanReport report, FileInfo target, TextWriter output)
    {
        output.WriteLine($"{report.Filled} of {report.Slots} slots filled in {report.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} seconds{(report.Status == "stopped" ? ", stopped early" : "")}.");
        if (report.WorstMinutes is not null)
        {
            output.WriteLine($"Journeys one way: {report.MedianMinutes} minutes in the middle, {report.WorstMinutes} at worst.");
        }

        output.WriteLine($"Going down the list, each to the nearest free place: {report.ByList.Filled} filled, {report.ByList.MedianMinutes} minutes in the middle, {report.ByList.WorstMinutes} at worst.");

        foreach (var slot in report.Unfilled)
        {
            output.WriteLine($"Unfilled: {slot.Trainee}, slot {slot.Slot} ({slot.Letter} in {slot.Window}). {slot.Reason}");
        }

        foreach (var advice in report.Advice)
        {
            output.WriteLine($"Would help: {advice.Sentence}.");
        }

        output.WriteLine($"Written: {target}");
    }

    // Beside the target first, then moved onto it: nobody ever finds half a plan.
    private static void WriteWhole(FileInfo target, Action<Stream> write)
    {
        var beside = target.FullName + ".part";
        using (var stream = System.IO.File.Create(beside))
        {
            write(stream);
        }

        System.IO.File.Move(beside, target.FullName, overwrite: true);
    }

    private sealed record Paths(FileInfo Trainees, FileInfo Schools, FileInfo Offers, FileInfo Target, FileInfo? Report, FileInfo? Keep)
    {
        public IEnumerable<FileInfo> Given() => Keep is null ? [Trainees, Schools, Offers] : [Trainees, Schools, Offers, Keep];

        public IEnumerable<FileInfo> Written() => Report is null ? [Target] : [Target, Report];
    }
}
