using IttPartnerships.Files;
using System.Text;
using IttPartnerships.Allocation;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Allocation;

public sealed class PlanExamplesTests
{
    [Fact]
    public void The_example_files_are_accepted_and_leave_something_to_explain()
    {
        var answer = ExamplePlans.Plan(new PlanningFiles(Given("trainees"), Given("schools"), Given("offers")));

        answer.Problems.ShouldBeEmpty();
        (answer.Year!.Problem.Trainees.Count, answer.Year.Problem.Schools.Count).ShouldBe((PlanExamples.Trainees, PlanExamples.Schools));
        answer.Report!.Unfilled.ShouldNotBeEmpty();
        answer.Report.Filled.ShouldBeGreaterThan(answer.Report.Slots * 3 / 4);
    }

    [Theory]
    [InlineData("trainees")]
    [InlineData("schools")]
    [InlineData("offers")]
    public void The_examples_in_the_repository_are_those_the_product_makes(string file)
    {
        var path = Repository.File("docs", "examples", "plan", $"{file}.csv");
        if (Environment.GetEnvironmentVariable("ITTP_WRITE_DOCS") == "true")
        {
            File.WriteAllBytes(path, PlanExamples.File(file)!);
        }

        File.ReadAllBytes(path).ShouldBe(PlanExamples.File(file), "Write them anew: ITTP_WRITE_DOCS=true ./test -class '*PlanExamplesTests'");
    }

    [Fact]
    public void The_columns_people_are_told_of_are_read_with_their_examples()
    {
        var read = ReadFiles.From(new PlanningFiles(Row("trainees"), Row("schools"), Row("offers")));

        read.Problems.SelectMany(file => file.First).ShouldBeEmpty();
        read.Year!.Problem.Trainees.Single().MaxMinutes.ShouldBe(60);
        read.Year.Problem.Offers.Single().Places.ShouldBe(2);
        read.Year.Problem.Schools.Single().Places.ShouldBe(6);
    }

    [Theory]
    [InlineData("trainees")]
    [InlineData("schools")]
    [InlineData("offers")]
    public void Only_the_columns_said_to_be_needed_are_needed(string file)
    {
        var needed = PlanColumns.Of(file)!.Where(column => column.Required).Select(column => column.Name).ToList();

        Problems(file, [.. needed]).ShouldBeEmpty();
        foreach (var left in needed)
        {
            Problems(file, [.. needed.Where(name => name != left)]).ShouldContain(problem => problem.Column == left, left);
        }
    }

    [Fact]
    public void An_empty_file_to_fill_in_has_the_headings_and_nothing_else()
    {
        foreach (var file in (string[])["trainees", "schools", "offers"])
        {
            Encoding.UTF8.GetString(PlanExamples.Headings(file)!).Trim('\uFEFF', '\r', '\n').ShouldBe(string.Join(',', PlanColumns.Of(file)!.Select(column => column.Name)));
        }

        PlanExamples.Headings("passwords").ShouldBeNull();
        PlanExamples.File("passwords").ShouldBeNull();
    }

    private static GivenFile Given(string file) => new(file, new MemoryStream(PlanExamples.File(file)!));

    private static GivenFile Row(string file) => Row(file, [.. PlanColumns.Of(file)!.Select(column => column.Name)]);

    private static GivenFile Row(string file, string[] names) => PlanRoom.File(
        string.Join(',', names) + "\n" + string.Join(',', names.Select(name => PlanColumns.Of(file)!.Single(column => column.Name == name).Example)) + "\n",
        file);

    private static List<FileProblem> Problems(string file, string[] names)
    {
        GivenFile Of(string one) => one == file ? Row(one, names) : Row(one);
        return [.. ReadFiles.From(new PlanningFiles(Of("trainees"), Of("schools"), Of("offers"))).Problems.Where(problems => problems.File == file).SelectMany(problems => problems.First)];
    }
}
