using IttPartnerships.Allocation;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Cli.Allocation;

/// <summary>What a made plan is told with.</summary>
/// <param name="Target">Where the plan was written, if anywhere.</param>
/// <param name="Advice">Whether all advice was asked for.</param>
/// <param name="Explained">The trainee that was asked about, if any.</param>
public sealed record PlanTold(PlanReport Report, FileInfo? Target, bool Advice, TraineeExplained? Explained);

/// <summary>How a command tells what it does: in words (<see cref="PlanText"/>) or for a program (<see cref="PlanJson"/>).</summary>
public interface IPlanTold
{
    void Progress(PlanProgress progress, TimeSpan taken);

    void Refused(IReadOnlyList<string> sentences);

    void Refused(IReadOnlyList<FileProblems> problems);

    void Made(PlanTold told);

    /// <summary>The planner is done, one way or the other.</summary>
    void EndProgress();
}
