using IttPartnerships.Organisations.Places;
using IttPartnerships.Planner;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Allocation;

public sealed class PlanFromFilesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(200, 60, 1.1)]
    [InlineData(200, 60, 0.9)]
    [InlineData(2_000, 600, 1.05)]
    public void A_plan_around_real_schools_keeps_every_hard_rule(int trainees, int schools, double supply)
    {
        var birmingham = GridReference.At(407_000, 287_000);
        var sites = RealSites.Around(SharedData.File("gias-schools", "open-schools-coordinates-2026-01-30.csv.gz"), birmingham, schools);
        var answer = ExamplePlans.Plan(ExamplePlans.Files(sites, trainees, supply: supply));
        answer.Problems.ShouldBeEmpty();
        PlanCheck.Broken(answer.Year!.Problem, answer.Plan!.Slots).ShouldBeEmpty();
        var report = answer.Report!;
        output.WriteLine($"{trainees} trainees, supply {supply}: {report.Seconds} s, {report.Filled} of {report.Slots}, worst {report.WorstMinutes}, median {report.MedianMinutes}, {string.Join("; ", report.Costs)}");
        foreach (var slot in report.Unfilled.Take(10))
        {
            output.WriteLine($"{slot}");
        }

        foreach (var advice in report.Advice.Take(10))
        {
            output.WriteLine(advice.Sentence);
        }
    }
}
