using IttPartnerships.Allocation;
using IttPartnerships.Cli;

namespace IttPartnerships.Tests.Allocation;

public sealed class ExamplesCommandTests
{
    [Fact]
    public async Task The_three_files_are_written_and_can_be_planned()
    {
        var folder = Directory.CreateTempSubdirectory("ittp-examples");
        try
        {
            var into = Path.Combine(folder.FullName, "new");
            using var output = new StringWriter();
            var code = await Program.Root().Parse(["examples", into, "--trainees", "30", "--schools", "40"]).InvokeAsync(new() { Output = output }, TestContext.Current.CancellationToken);
            code.ShouldBe(0);
            output.ToString().ShouldContain("trainees.csv");
            using FileStream trainees = Open("trainees.csv"), schools = Open("schools.csv"), offers = Open("offers.csv");
            var read = ReadFiles.From(new PlanningFiles(new("trainees.csv", trainees), new("schools.csv", schools), new("offers.csv", offers)));
            read.Year!.Problem.Trainees.Count.ShouldBe(30);

            FileStream Open(string name) => File.OpenRead(Path.Combine(into, name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_count_that_is_no_count_is_refused() =>
        Program.Root().Parse(["examples", "x", "--trainees", "0"]).Errors.ShouldHaveSingleItem().Message.ShouldContain("--trainees must be a whole number");
}
