using IttPartnerships.Files;
using System.Text;
using IttPartnerships.Allocation;

namespace IttPartnerships.Tests.Allocation;

public sealed class ExampleFilesTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(200, 80)]
    public void The_files_read_without_a_problem_and_have_as_many_trainees_as_asked_for(int trainees, int schools)
    {
        var read = ReadFiles.From(ExamplePlans.Files(ExampleFiles.InventedSites(schools, seed: 1), trainees));
        read.Problems.SelectMany(file => file.First).ShouldBeEmpty();
        read.Year!.Problem.Trainees.Count.ShouldBe(trainees);
        read.Year.Problem.Schools.Count.ShouldBe(schools);
    }

    [Fact]
    public void The_same_seed_gives_the_same_files_and_another_seed_others()
    {
        Text(1).ShouldBe(Text(1));
        Text(1).ShouldNotBe(Text(2));

        static string Text(ulong seed)
        {
            var files = ExamplePlans.Files(ExampleFiles.InventedSites(20, seed: 1), trainees: 30, seed);
            return string.Concat(((GivenFile[])[files.Trainees, files.Schools, files.Offers]).Select(file => Encoding.UTF8.GetString(((MemoryStream)file.Content).ToArray())));
        }
    }

    [Fact]
    public void An_ordinary_example_can_be_planned_nearly_whole()
    {
        var report = ExamplePlans.Plan(ExamplePlans.Files(ExampleFiles.InventedSites(80, seed: 1), trainees: 200, supply: 1.3)).Report!;
        ((double)report.Filled / report.Slots).ShouldBeGreaterThan(0.95);
    }
}
