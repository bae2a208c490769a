using System.Globalization;
using IttPartnerships.Allocation;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Cli.Allocation;

/// <summary>Tells people in words; a bar only where somebody watches, since a script wants silence where nothing is wrong.</summary>
/// <param name="watched">Whether somebody does; null to find out.</param>
public sealed class PlanText(TextWriter output, TextWriter error, bool? watched = null) : IPlanTold
{
    private readonly bool watched = watched ?? (!Console.IsErrorRedirected && ReferenceEquals(error, Console.Error));
    private int written;

    public void Progress(PlanProgress progress, TimeSpan taken)
    {
        if (watched)
        {
            var line = PlanBar.Of(progress, taken);
            error.Write($"\r{line.PadRight(written)}");
            written = line.Length;
        }
    }

    public void EndProgress()
    {
        if (written > 0)
        {
            error.Write($"\r{new string(' ', written)}\r");
        }
    }

    public void Refused(IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            error.WriteLine(sentence);
        }
    }

    public void Refused(IReadOnlyList<FileProblems> problems)
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

    public void Made(PlanTold told)
    {
        var report = told.Report;
        output.WriteLine($"{report.Filled} of {report.Slots} slots filled in {report.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} seconds{(report.Status == PlanReport.Stopped ? ", stopped early" : "")}.");
        if (report.WorstMinutes is not null)
        {
            output.WriteLine($"Journeys one way: {report.MedianMinutes} minutes in the middle, {report.WorstMinutes} at worst.");
        }

        output.WriteLine($"Going down the list, each to the nearest free place: {report.ByList.Filled} filled, {report.ByList.MedianMinutes} minutes in the middle, {report.ByList.WorstMinutes} at worst.");
        if (report.IsBest)
        {
            output.WriteLine($"Proved: no plan leaves fewer than {report.LeastUnfilled} unfilled, and none is better than this one.");
        }
        else if (report.Gap is { } gap)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Proved: no plan leaves fewer than {report.LeastUnfilled} unfilled; this one is at most {PlanReport.PercentAtMost(gap, 2):0.00}% from the best, its journeys at most {PlanReport.PercentAtMost(report.JourneyGap ?? gap, 2):0.00}%."));
        }
        else
        {
            output.WriteLine($"How near it is to the best possible is not known: {report.Unproved}.");
        }

        if (report.Hosting is { } hosting)
        {
            output.WriteLine($"Cost of hosting: {hosting.InWords}.");
        }

        if (report.Changes is { } changes)
        {
            Write(changes);
        }

        if (told.Explained is { } explained)
        {
            Write(explained);
        }
        else
        {
            foreach (var slot in report.Unfilled)
            {
                output.WriteLine($"Unfilled: {slot.Trainee}, slot {slot.Slot} ({slot.Letter} in {slot.Window}). {slot.Reason}");
            }
        }

        if (told.Explained is null || told.Advice)
        {
            Write(report, told.Advice);
        }

        if (told.Target is not null)
        {
            output.WriteLine($"Written: {told.Target}");
        }
    }

    private void Write(PlanChanges changes)
    {
        output.WriteLine($"As people were told: {changes.Kept} kept, {changes.Changed.Count} to tell anew, {changes.New.Count} nobody was told of.");
        foreach (var change in changes.Changed)
        {
            output.WriteLine($"Tell anew: {change.Sentence}.");
        }

        foreach (var change in changes.New)
        {
            output.WriteLine($"New: {change.Sentence}.");
        }
    }

    private void Write(TraineeExplained trainee)
    {
        output.WriteLine();
        output.WriteLine($"{trainee.Name}: {trainee.Subject}{(trainee.KeyStages.Count == 0 ? "" : $", {string.Join(" and ", trainee.KeyStages)}")}, at most {trainee.MaxMinutes} minutes one way.");
        foreach (var slot in trainee.Slots)
        {
            output.WriteLine(slot.Offer is null
                ? $"Slot {slot.Number} ({slot.Letter} in {slot.Window}): unfilled. {slot.Why}"
                : $"Slot {slot.Number} ({slot.Letter} in {slot.Window}): {slot.School}, on {slot.Offer}, {slot.Minutes} minutes. Why here: {slot.Why}");
            foreach (var other in slot.Elsewhere)
            {
                output.WriteLine($"  Why not {other.School}, on {other.Offer}, {other.Minutes} minutes: {other.Words}");
            }

            foreach (var sentence in slot.WouldHelp)
            {
                output.WriteLine($"  What would help: {sentence}");
            }
        }

        output.WriteLine();
    }

    private void Write(PlanReport report, bool all)
    {
        foreach (var advice in report.Advice)
        {
            output.WriteLine($"Would help: {advice.Sentence}.");
        }

        foreach (var wanted in all ? report.Wanted : [])
        {
            output.WriteLine($"Short: {wanted.Sentence}.");
        }

        if (all && report.Unproved is { } why)
        {
            output.WriteLine($"What one more place of the offers there are is worth is not known: {why}.");
        }
        else if (all && report.Advice.Count == 0 && report.Wanted.Count == 0)
        {
            output.WriteLine("Nothing is short: no extra offer would make this plan better.");
        }
    }
}
