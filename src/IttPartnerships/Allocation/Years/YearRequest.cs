using IttPartnerships.Access;
using IttPartnerships.Kernel;

namespace IttPartnerships.Allocation.Years;

/// <summary>Asks for a plan of files that were written from a year: nobody else can mend them, so one that is not good is a bug.</summary>
internal static class YearRequest
{
    public static async Task<Outcome<PlanRunId>> Ask(this RequestPlan request, RequestPlan.Command command, Actor actor, CancellationToken stop)
    {
        var asked = await request.Run(command, actor, stop);
        if (!asked.Try(out var answer))
        {
            return asked.Refusals.ToList();
        }

        return answer.Plan ?? throw new InvalidOperationException(
            $"A year's own files were refused: {string.Join("; ", answer.Problems.SelectMany(file => file.First.Select(problem => $"{file.File} row {problem.Row} {problem.Column}: {problem.Reason}")).Take(5))}");
    }
}
