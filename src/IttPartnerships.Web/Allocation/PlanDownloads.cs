using System.Net.Mime;
using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Kernel;

namespace IttPartnerships.Web.Allocation;

/// <summary>Files about plans to take away: examples, empty ones to fill in, and a made plan in several forms.</summary>
internal static class PlanDownloads
{
    private const string Csv = "text/csv; charset=utf-8";

    public static IResult Example(string example) => File(PlanExamples.File(example), $"example-{example}.csv");

    public static IResult Template(string example) => File(PlanExamples.Headings(example), $"{example}.csv");

    public static async Task<IResult> Download(PlanRunId plan, string sheet, ReadPlan read, ShowFairness fairness, ShowPlanChanges changes, Actor actor, CancellationToken stop)
    {
        var found = await read.Run(new(plan), actor, stop);
        if (!found.Try(out var made))
        {
            return Results.NotFound();
        }

        var name = FoldedText.Fold(made.Row.Name).Replace(' ', '-');
        return sheet switch
        {
            "plan.csv" => File(made.Sheet.ToArray(), $"{name}.csv"),
            "by-school.csv" => File(Written(PlanSheets.BySchool, made.Plan), $"{name}-by-school.csv"),
            "unfilled.csv" => File(Written(PlanSheets.Unfilled, made.Plan), $"{name}-unfilled.csv"),
            "fairness.csv" => File(Written((await fairness.Run(new(plan), actor, stop)).Value.Report.Write), $"{name}-fairness.csv"),
            "changes.csv" => File(await Changes(changes, plan, actor, stop), $"{name}-changes.csv"),
            "extra-offers.csv" => File(Written(PlanSheets.Advice, made.Plan), $"{name}-extra-offers.csv"),
            "report.json" => Results.File(Written((target, whole) => whole.Report.Write(target), made.Plan), MediaTypeNames.Application.Json, $"{name}-report.json"),
            _ => Results.NotFound(),
        };
    }

    private static async Task<byte[]> Changes(ShowPlanChanges changes, PlanRunId plan, Actor actor, CancellationToken stop)
    {
        var answer = (await changes.Run(new(plan), actor, stop)).Value;
        return Written(target => PlanSheets.Changes(target, answer));
    }

    private static byte[] Written(Action<Stream, MadePlan> write, MadePlan plan) => Written(target => write(target, plan));

    private static byte[] Written(Action<Stream> write)
    {
        using MemoryStream content = new();
        write(content);
        return content.ToArray();
    }

    private static IResult File(byte[]? content, string name) => content is null ? Results.NotFound() : Results.File(content, Csv, name);
}
