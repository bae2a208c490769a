using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Makes a plan from three files of a workbook, with no database: the same for the command and the web.</summary>
public sealed class PlanFromFiles(TimeProvider clock)
{
    /// <param name="Most">After this the best plan so far is the answer.</param>
    public sealed record Query(PlanningFiles Files, TimeSpan Most, ulong Seed = 1, ReadFiles.FindPostcode? Postcodes = null)
    {
        public PlanWeights Weights { get; init; } = PlanWeights.Default;

        /// <summary>A trainee who has to be in the files, for somebody asks about them.</summary>
        public string? Needed { get; init; }
    }

    /// <summary>A plan with its year and report, or everything that is wrong with the files: never both.</summary>
    public sealed record Answer(PlanningYear? Year, Plan? Plan, PlanReport? Report, IReadOnlyList<FileProblems> Problems);

    /// <param name="progress">Told after every step of the planner.</param>
    /// <param name="stop">Cancelling gives the best plan so far; it is not an error.</param>
    public Answer Run(Query query, IProgress<PlanProgress>? progress, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        var read = ReadFiles.From(query.Files, query.Postcodes);
        if (read.Year is not { } year)
        {
            return new Answer(null, null, null, read.Problems);
        }

        if (query.Needed is { } needed && year.Find(needed) is null)
        {
            FileProblems unknown = new(query.Files.Trainees.Name);
            unknown.Add(0, "trainee", needed, "There is no trainee of this name. Write it as in the file");
            return new Answer(null, null, null, [unknown]);
        }

        using var late = new CancellationTokenSource(query.Most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        PlanningChoices choices = new(query.Seed, Prove: !MendsWhatStands(year)) { Weights = query.Weights };
        var plan = choices.Prove ? MakePlan.For(year.Problem, choices, progress, either.Token) : MendPlan.For(year.Problem, choices, progress, either.Token);
        return new Answer(year, plan, PlanReport.Of(year, plan, clock.GetElapsedTime(started), query.Weights), []);
    }

    // A plan that was told for most slots is mended, in no time. Where most are new, mending gives them the first course that fits: all is planned around what stands instead, which
    // takes longer and moves no more of it, for one change outweighs any usual journey.
    private static bool MendsWhatStands(PlanningYear year) => year.Told is { } told && told.Count * 2 > year.Problem.Trainees.Sum(trainee => trainee.Pattern.Count);
}
