using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Cli.Allocation;

/// <summary>Tells a program: one JSON object a line, each with its <c>kind</c>: progress, problem, refused, plan.</summary>
public sealed class PlanJson(TextWriter output) : IPlanTold
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Progress(PlanProgress progress, TimeSpan taken) => Line(new
    {
        Kind = "progress", progress.Step, progress.Filled, progress.Slots, progress.Objective, progress.Bound, progress.Gap,
        Seconds = Math.Round(taken.TotalSeconds, 3),
    });

    public void EndProgress()
    {
    }

    public void Refused(IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            Line(new { Kind = "problem", Reason = sentence });
        }

        Line(new { Kind = "refused", Problems = sentences.Count });
    }

    public void Refused(IReadOnlyList<FileProblems> problems)
    {
        foreach (var file in problems)
        {
            foreach (var problem in file.First)
            {
                Line(new { Kind = "problem", file.File, problem.Row, problem.Column, problem.Value, problem.Reason });
            }
        }

        Line(new { Kind = "refused", Problems = problems.Sum(file => file.Count) });
    }

    public void Made(PlanTold told) => Line(new { Kind = "plan", Out = told.Target?.ToString(), told.Report, told.Explained });

    private void Line(object value) => output.WriteLine(JsonSerializer.Serialize(value, Style));
}
