using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

internal static class Plans
{
    public static Plan Of(PlanningProblem problem, ulong seed = 1) => MakePlan.For(problem, seed, progress: null, TestContext.Current.CancellationToken);
}
