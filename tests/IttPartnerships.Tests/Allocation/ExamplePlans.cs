using IttPartnerships.Allocation;

namespace IttPartnerships.Tests.Allocation;

/// <summary>Example files in memory and their plans, for tests that look at whole plans.</summary>
public static class ExamplePlans
{
    public static PlanningFiles Files(IReadOnlyList<ExampleSite> sites, int trainees, ulong seed = 1, double supply = 1.1)
    {
        MemoryStream people = new(), schools = new(), offers = new();
        new ExampleFiles(sites, trainees, seed, supply).Write(people, schools, offers);
        people.Position = schools.Position = offers.Position = 0;
        return new PlanningFiles(new("trainees.csv", people), new("schools.csv", schools), new("offers.csv", offers));
    }

    public static PlanFromFiles.Answer Plan(PlanningFiles files, ulong seed = 1) =>
        new PlanFromFiles(TimeProvider.System).Run(
            new PlanFromFiles.Query(files, TimeSpan.FromMinutes(5), seed), progress: null, TestContext.Current.CancellationToken);
}
