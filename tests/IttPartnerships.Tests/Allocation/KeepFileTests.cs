using System.Text;
using IttPartnerships.Allocation;
using IttPartnerships.Files;

namespace IttPartnerships.Tests.Allocation;

public sealed class KeepFileTests
{
    private const string Headings = "trainee,slot,letter,window,offer,school\n";

    [Fact]
    public void A_placement_that_stands_twice_is_refused_in_its_second_row()
    {
        var read = Read("A:autumn", $"{Headings}Ann,1,A,autumn,O1,Oak\nAnn,1,A,autumn,O2,Elm\n");

        read.Year.ShouldBeNull();
        var problem = read.Problems.ShouldHaveSingleItem().First.ShouldHaveSingleItem();
        (problem.Row, problem.Column, problem.Value).ShouldBe((3, "slot", "1"));
        problem.Reason.ShouldBe("This placement of the trainee is already in row 2. Each may stand only once");
    }

    [Fact]
    public void Two_placements_of_one_letter_are_two_placements()
    {
        var read = Read("A:autumn A:spring", $"{Headings}Ann,1,A,autumn,O1,Oak\nAnn,2,A,spring,O2,Elm\n");

        read.Year.ShouldNotBeNull().Problem.Trainees[0].Before.ShouldBe(new Dictionary<int, int> { [0] = 0, [1] = 1 }, ignoreOrder: true);
    }

    private static ReadFiles Read(string pattern, string keep) => ReadFiles.From(new PlanningFiles(
        File($"trainee,easting,northing,subject,pattern\nAnn,400500,300000,Physics,{pattern}\n"), File("school,easting,northing\nOak,400000,300000\nElm,401000,300000\n"),
        File("offer,school,subject\nO1,Oak,Physics\nO2,Elm,Physics\n"), File(keep)));

    private static GivenFile File(string text) => new("a file.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
